#!/usr/bin/env bash
# golden.sh CITANDA FOLDER: writes the outputs of the sample into a folder.
set -euo pipefail
citanda=$1
out=$2
sample=$(dirname "$0")/split.md
mkdir -p "$out"
"$citanda" convert "$sample" --to bibtex --out "$out/works.bib"
"$citanda" convert "$sample" --to mods --out "$out/works.mods.xml"
for edition in 17 18; do
    style=chicago-notes-bibliography-$edition
    "$citanda" convert "$sample" --to notes --style $style --output markdown --out "$out/notes-$edition.md"
    "$citanda" convert "$sample" --to bibliography --style $style --output markdown --out "$out/bibliography-$edition.md" 2>/dev/null
done
(cd "$(dirname "$0")" && "$OLDPWD/$citanda" check split.md --fail-on never) > "$out/findings.txt"
