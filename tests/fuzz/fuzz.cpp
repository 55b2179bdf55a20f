#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

// libFuzzer's entry; COUNTERPOINT_FUZZ names the target.

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

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const FuzzTarget& target = chosen();
    target.run(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
