#!/usr/bin/env bash
# demo.sh CITANDA FOLDER: the main job on the sample: BibTeX, Chicago notes and bibliography in two editions, MODS, findings.
set -euo pipefail
citanda=$1
out=$2
here=$(dirname "$0")
"$here/golden.sh" "$citanda" "$out"
show() {
    printf '\n== %s\n' "$1"
    head -n "$2" "$3"
}
"$citanda" read "$here/split.md" | head -n 12
show "BibTeX: $out/works.bib" 24 "$out/works.bib"
show "Chicago 17, notes: $out/notes-17.md" 9 "$out/notes-17.md"
show "Chicago 18, notes: $out/notes-18.md" 9 "$out/notes-18.md"
show "Chicago 17, bibliography: $out/bibliography-17.md" 9 "$out/bibliography-17.md"
show "Chicago 18, bibliography: $out/bibliography-18.md" 9 "$out/bibliography-18.md"
show "MODS 3.8: $out/works.mods.xml" 30 "$out/works.mods.xml"
show "Findings: $out/findings.txt" 60 "$out/findings.txt"
