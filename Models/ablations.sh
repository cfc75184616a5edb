#!/bin/sh
# Trains the model again with one thing left out at a time, and prints what each gets on the development files.
# usage: Models/ablations.sh SHARED [citanda]
set -eu
shared=$1
citanda=${2:-.build/release/citanda}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat "$shared"/refs/dev/*.jsonl >"$folder/dev.jsonl"

train() {
    name=$1
    shift
    "$citanda" train "$shared/refs/train/anystyle-core.jsonl" "$shared/refs/train/anystyle-good.jsonl" \
        "$shared/refs/train/anystyle-ugly.jsonl" "$shared/refs/train/grobid-corpus.jsonl" \
        "$shared/refs/train/linkedbooks-train.jsonl" "$@" --out "$folder/model" 2>/dev/null
    "$citanda" parse "$folder/dev.jsonl" --model "$folder/model" >"$folder/read.jsonl"
    echo "## $name"
    python3 "$shared/refs/score.py" "$folder/dev.jsonl" "$folder/read.jsonl"
}

names="--names $shared/refs/names/train.jsonl"
printed="--synthetic 16000"
styled="--styled 4000 --styles $shared/csl/styles"
sources="--weight grobid-corpus=1.3 --weight linkedbooks-train=1.3 --weight synthetic=0.5 --weight synthetic-csl=0.15"
ugly="--weight anystyle-ugly=0.4"
# The options are words without blanks, so that they may be split.
# shellcheck disable=SC2086
{
    train "all of it" $names $printed $styled $sources $ugly
    train "nothing printed" $names $sources $ugly
    train "templates alone" $names $printed $sources $ugly
    train "CSL styles alone" $names $styled $sources $ugly
    train "without anystyle-ugly" $names $printed $styled $sources --weight anystyle-ugly=0
    train "without names" $printed $styled $sources $ugly
    train "without what goes together" $names $printed $styled $sources $ugly --chain-alone
    train "every source counts the same" $names $printed $styled
}
