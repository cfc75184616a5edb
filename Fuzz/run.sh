#!/bin/sh
# run.sh [SECONDS [TARGET ...]]: builds the targets with libFuzzer and runs each for some seconds (20). What is looked for are traps,
# broken promises and hangs; SANITIZERS=fuzzer,address looks for faults of memory too, at half the speed (.ci/sanitize does so with the
# corpus).
# Seeds are the corpus and, where there is a folder of shared data (SHARED), small files of it. New inputs stay in .build-fuzz/corpus;
# an input that fails is kept in .build-fuzz and named, and the script ends with 1: mend the fault and put the input into the corpus.
set -eu
cd "$(dirname "$0")"
seconds=${1:-20}
[ $# -eq 0 ] || shift
shared=${SHARED:-${CITANDA_SHARED:-../../shared}}
sanitizers=${SANITIZERS:-fuzzer}
# Longer inputs make runs slower and find little that these do not.
longest=1024
# More seeds than these leave no time for anything else.
most_seeds=200

# libFuzzer needs lld; the Swift toolchain has one.
if ! command -v ld.lld >/dev/null; then
    apt-get install -y lld || { echo "fuzzing needs lld: apt-get install lld" >&2; exit 2; }
fi
mkdir -p .build-fuzz
if ! swift build -c release --scratch-path ".build-$sanitizers" --product fuzz \
    -Xswiftc "-sanitize=$sanitizers" -Xswiftc -use-ld=lld >.build-fuzz/build.log 2>&1; then
    echo "the targets do not build:"
    grep -m 5 error .build-fuzz/build.log || tail -5 .build-fuzz/build.log
    exit 1
fi
fuzz=.build-$sanitizers/release/fuzz
# The command is run as its users have it, with every check that a debug build has.
CITANDA=${CITANDA:-$(cd .. && pwd)/.build/debug/citanda}
export CITANDA

# The small files of shared folders, at most so many of each call, evenly chosen.
small_files() {
    find "$@" -type f -size -8k 2>/dev/null | sort | awk -v most=$most_seeds '{ file[NR] = $0 }
        END { step = NR > most ? NR / most : 1; for (at = 1; at <= NR; at += step) print file[int(at)] }'
}

# Seeds of a format from the shared data, into a folder.
seeds() {
    rm -rf "$2"
    mkdir -p "$2"
    case $1 in
    bibtex) small_files "$shared/bibtex/corpus" "$shared/bibtex/fixtures" "$shared/bibtex/broken" ;;
    csl) small_files "$shared/csl/styles" "$shared/csl/probes" ;;
    json) small_files "$shared/bibtex/fixtures" | grep '\.json$' || true ;;
    markdown) small_files "$shared/cases/manuscripts" | grep '\.md$' || true ;;
    xml) small_files "$shared/xml" | grep '\.xml$' || true ;;
    tagged) small_files "$shared/xml/samples/ris" "$shared/xml/samples/enw-refer" "$shared/xml/samples/nbib" "$shared/xml/samples/marc" ;;
    yaml) small_files "$shared/xml/samples/hayagriva" "$shared/xml/samples/cff" ;;
    esac | while read -r file; do cp "$file" "$2/$(echo "$file" | cksum | tr ' ' -)"; done
    if [ "$1" = reference ] && [ -d "$shared/refs/dev" ]; then
        sed -n 's/.*"text":"\([^"\\]*\)".*/\1/p' "$shared"/refs/dev/*.jsonl | awk 'NR % 25 == 0' | head -$most_seeds |
            split -l 1 -a 4 - "$2/line-"
    fi
}

failed=0
"$fuzz" >.build-fuzz/targets
while read -r target format; do
    [ $# -eq 0 ] || case " $* " in *" $target "*) ;; *) continue ;; esac
    mkdir -p ".build-fuzz/corpus/$target"
    seeds "$format" ".build-fuzz/seeds/$format"
    echo "$target: ${seconds} s"
    # Swift's own backtrace would come before libFuzzer can keep the input.
    if FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$fuzz" \
        ".build-fuzz/corpus/$target" "corpus/$target" ".build-fuzz/seeds/$format" -dict="dictionaries/$format.dict" \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=$longest -print_final_stats=1 \
        -artifact_prefix=".build-fuzz/$target-" >".build-fuzz/$target.log" 2>&1 </dev/null; then
        grep -E 'number_of_executed_units|average_exec_per_sec' ".build-fuzz/$target.log" || true
    else
        echo "$target failed; see Fuzz/.build-fuzz/$target.log"
        grep -E 'Fatal|ERROR|SUMMARY|Test unit' ".build-fuzz/$target.log" || true
        failed=1
    fi
done <.build-fuzz/targets
exit $failed
