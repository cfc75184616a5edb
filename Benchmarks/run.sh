#!/bin/sh
# Builds the benchmarks in release and prints the tables; results.md keeps the figures of one run.
set -eu
cd "$(dirname "$0")"
swift build -c release --product bench
"$(swift build -c release --show-bin-path)/bench" read ../Bibliography/split.md
"$(swift build -c release --show-bin-path)/bench" bibtex
"$(swift build -c release --show-bin-path)/bench" cite
