#!/bin/sh
# Compares one process of citanda, GNU parallel and Spark on the same lines; README.md keeps the figures of one run.
# TOOL is the path of citanda, PYTHON a Python with pyspark; REFERENCES and ITEMS are the numbers of lines, KILL the seconds to the kills.
set -eu
cd "$(dirname "$0")"
tool="${TOOL:-$(cd ../.. && swift build -c release --show-bin-path)/citanda}"
python="${PYTHON:-python3}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"$python" generate.py references "${REFERENCES:-200000}" >"$folder/references"
"$python" generate.py items "${ITEMS:-1000000}" >"$folder/items"

# run NAME OUTPUT COMMAND…: the seconds of a command whose answer is a file or a folder, and whether the answer is the first one's.
run() {
    name="$1"
    output="$2"
    shift 2
    start=$(date +%s%N)
    "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
    end=$(date +%s%N)
    grep -ao 'killed .*' "$folder/log" || true
    if [ -d "$output" ]; then
        cat "$output"/part-* >"$output.all"
        rm -r "$output"
        output="$output.all"
    fi
    same=first
    if [ "$output" != "$first" ]; then
        same=same
        cmp -s "$first" "$output" || same=different
        rm "$output"
    fi
    echo "$name: $(((end - start) / 1000000000)) s, $same"
}

compare() { # INPUT COMMAND…
    input="$folder/$1"
    shift
    first="$folder/one"
    echo "$(basename "$input"): $(wc -l <"$input") lines, $(($(wc -c <"$input") / 1000000)) MB"
    run "one process, --jobs 2" "$first" sh -c '"$@" --jobs 2 <"$0" >"'"$first"'"' "$input" "$tool" "$@"
    run "GNU parallel, 2 jobs" "$folder/parallel" \
        sh -c 'parallel --pipepart -a "$0" --block 8M -j 2 -k "$@" >"'"$folder/parallel"'"' "$input" "$tool" "$@" --jobs 1
    run "Spark, 2 workers" "$folder/spark" "$python" pipe.py "$input" "$folder/spark" -- "$tool" "$@" --jobs 1
    run "Spark, 2 workers, two kills" "$folder/killed" \
        "$python" pipe.py "$input" "$folder/killed" --kill "${KILL:-10}" -- "$tool" "$@" --jobs 1
    rm "$first"
}

compare references parse -
compare items convert - --from jsonl --to ris
