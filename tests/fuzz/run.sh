#!/usr/bin/env bash
# Runs every fuzz target for SECONDS_EACH (60) of processor time and says executions and findings. What one run found to
# lead to new places is where the next goes on (build-fuzz/corpus). Needs clang:
#   CXX=clang++-14 cmake --preset fuzz && cmake --build --preset fuzz --target fuzz && tests/fuzz/run.sh [SECONDS_EACH] [TARGET…]
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-60}
shift || true
targets=("$@")
[ "${#targets[@]}" -gt 0 ] || mapfile -t targets < <(ls tests/fuzz/corpus)
findings=0
for target in "${targets[@]}"; do
    mkdir -p "build-fuzz/corpus/$target"
    COUNTERPOINT_FUZZ=$target COUNTERPOINT_FUZZ_SECONDS=$seconds build-fuzz/tests/fuzz/fuzz -timeout=60 -rss_limit_mb=2048 -max_len=20000 \
        -print_final_stats=1 -print_funcs=0 -artifact_prefix="build-fuzz/$target-" "build-fuzz/corpus/$target" "tests/fuzz/corpus/$target" >"build-fuzz/$target.log" 2>&1
    status=$?
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "build-fuzz/$target.log")
    echo "$target: ${executions:-0} executions in $seconds s of processor time, $([ $status -eq 0 ] && echo no finding || echo "a finding, see build-fuzz/$target.log")"
    [ $status -eq 0 ] || findings=$((findings + 1))
done
exit "$findings"
