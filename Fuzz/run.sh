#!/bin/sh
# Builds every fuzz target with libFuzzer and the address sanitizer and runs each for some seconds (20, or the first argument).
# New inputs stay in .build-fuzz/corpus; an input that fails is kept in .build-fuzz and named, and the script ends with 1.
set -eu
cd "$(dirname "$0")"
seconds=${1:-20}
targets=${2:-"FuzzDocument FuzzXML FuzzCSLJSON FuzzJSON FuzzStyle FuzzReference FuzzLabels FuzzModel FuzzBibTeX"}
# libFuzzer needs lld; the Swift toolchain has one.
if ! command -v ld.lld >/dev/null; then
    apt-get install -y lld || { echo "fuzzing needs lld: apt-get install lld" >&2; exit 2; }
fi
failed=0
mkdir -p .build-fuzz
for target in $targets; do
    if ! swift build -c release --scratch-path .build-fuzz --product "$target" \
        -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld >".build-fuzz/$target.log" 2>&1; then
        echo "$target does not build:"
        grep -m 5 error ".build-fuzz/$target.log" || tail -5 ".build-fuzz/$target.log"
        failed=1
        continue
    fi
    mkdir -p ".build-fuzz/corpus/$target"
    echo "$target: ${seconds} s"
    if ASAN_OPTIONS=detect_leaks=0 ".build-fuzz/release/$target" ".build-fuzz/corpus/$target" "corpus/$target" \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 \
        -artifact_prefix=".build-fuzz/$target-" >".build-fuzz/$target.log" 2>&1; then
        grep -E 'number_of_executed_units|average_exec_per_sec' ".build-fuzz/$target.log" || true
    else
        echo "$target failed; see Fuzz/.build-fuzz/$target.log"
        grep -E 'Fatal|ERROR|SUMMARY|Test unit' ".build-fuzz/$target.log" || true
        failed=1
    fi
done
exit $failed
