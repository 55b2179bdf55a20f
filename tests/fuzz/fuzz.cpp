#include "tests/fuzz/targets.h"

#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/time.h>

// libFuzzer's entry; COUNTERPOINT_FUZZ names the target, COUNTERPOINT_FUZZ_SECONDS the processor time that it gets. Wall-clock
// time says little: beside other work a minute of it can be a tenth of a second of fuzzing.

namespace {

const FuzzTarget& chosen()
{
    const char* name = std::getenv("COUNTERPOINT_FUZZ");
    for (const FuzzTarget& target : fuzzTargets()) {
        if (name && std::strcmp(name, target.name) == 0)
            return target;
    }
    std::fputs("COUNTERPOINT_FUZZ names no target; see tests/fuzz/targets.cpp\n", stderr);
    std::exit(2);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    const char* seconds = std::getenv("COUNTERPOINT_FUZZ_SECONDS");
    const itimerval limit{{0, 0}, {seconds ? std::atol(seconds) : 0, 0}};
    // libFuzzer ends with its figures at this signal.
    std::signal(SIGPROF, [](int) { std::raise(SIGUSR1); });
    return setitimer(ITIMER_PROF, &limit, nullptr);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const FuzzTarget& target = chosen();
    target.run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
