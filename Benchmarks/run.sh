#!/bin/sh
# Builds the benchmarks in release and prints the tables; results.md keeps the figures of one run.
set -eu
cd "$(dirname "$0")"
swift build -c release --product bench
"$(swift build -c release --show-bin-path)/bench" read
"$(swift build -c release --show-bin-path)/bench" bibtex
"$(swift build -c release --show-bin-path)/bench" cite
"$(swift build -c release --show-bin-path)/bench" parse
"$(swift build -c release --show-bin-path)/bench" records
"$(swift build -c release --show-bin-path)/bench" editing
if command -v pandoc >/dev/null; then
    "$(swift build -c release --show-bin-path)/bench" documents
else
    echo "documents are not measured: pandoc is not here to write them (apt-get install pandoc)" >&2
fi
# The start of the tool: how long a process lives that has nothing to do, the mean of a hundred.
(cd .. && swift build -c release --product citanda)
tool="$(cd .. && swift build -c release --show-bin-path)/citanda"
start=$(date +%s%N)
for _ in $(seq 100); do "$tool" --version >/dev/null; done
echo
echo "Start of the tool: $((($(date +%s%N) - start) / 100000)) µs"
