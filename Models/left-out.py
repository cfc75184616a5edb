#!/usr/bin/env python3
"""Trains the model of notes with each group of related works left out, reads these works, and scores the readings.

usage: Models/left-out.py SHARED FOLDER [--books N] [--citanda PROGRAM] [--models FOLDER]

FOLDER receives the models and readings. --models reads with the models of an earlier run instead of training.
The last model has all groups; notes-dev without the law journals is read by it.
"""
import argparse
import collections
import glob
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

GROUPS = ["frus", "arch", "crdh", "ph", "de-mixed", "en-old", "mpilhlt-jls57", "mpilhlt-zfrs04"]
LAW = "mpilhlt"


def group(path):
    name = os.path.basename(path)
    return next(g for g in GROUPS if name.startswith(g))


def training(options):
    refs = f"{options.shared}/refs"
    fields = [f"{refs}/train/{name}.jsonl" for name in ("anystyle-core", "anystyle-good", "linkedbooks-train")]
    return ["--books", str(options.books), "--names", f"{refs}/names/train.jsonl",
            "--prose", f"{refs}/prose/history-old.txt"] + [part for path in fields for part in ("--fields", path)]


def manuscript(notes):
    """The notes as one Markdown manuscript, and the place of each note's text."""
    text = "".join(f"A statement that needs support.[^{n['n']}]\n\n" for n in notes).encode()
    places = {}
    for note in notes:
        text += f"[^{note['n']}]: ".encode()
        places[str(note["n"])] = len(text)
        text += " ".join(note["text"].splitlines()).encode() + b"\n\n"
    return text, places


def read(path, model, target, options):
    """Reads a work and writes the answer as score_notes.py wants it, with the confidence of each citation."""
    work = json.load(open(path, encoding="utf8"))
    text, places = manuscript(work["notes"])
    run = subprocess.run([options.citanda, "read", "-", "--format", "json", "--model", model],
                         input=text, capture_output=True, check=True)
    answers = {str(n["number"]): n["citations"] for n in json.loads(run.stdout)["notes"]}
    notes = []
    for note in work["notes"]:
        start, citations = places[str(note["n"])], []
        for citation in answers.get(str(note["n"]), []):
            ends = [len(note["text"].encode()[: max(0, byte - start)].decode(errors="ignore")) for byte in citation["range"]]
            refers = str(citation.get("refersTo") or "")
            citations.append({"kind": citation["kind"], "start": ends[0], "end": ends[1], "fields": citation["fields"],
                              "refers_to": int(refers) if refers.isdigit() else None, "confidence": citation["confidence"]})
        notes.append({"n": note["n"], "citations": citations})
    os.makedirs(target, exist_ok=True)
    json.dump({"work": work["work"], "notes": notes}, open(f"{target}/{os.path.basename(path)}", "w"))


def calibration(gold, read, score):
    """Prints the share of right fields by the confidence stated, and the expected calibration error."""
    bins = collections.defaultdict(lambda: [0, 0.0, 0])
    for path in glob.glob(f"{read}/*.json"):
        labelled = {n["n"]: n for n in json.load(open(f"{gold}/{os.path.basename(path)}"))["notes"]}
        for note in json.load(open(path))["notes"]:
            known = {field for c in labelled[note["n"]]["citations"] for field in score.fields(c)}
            for citation in note["citations"]:
                for field in score.fields(citation):
                    row = bins[int(citation["confidence"] * 20)]
                    row[0] += 1
                    row[1] += citation["confidence"]
                    row[2] += field in known
    error = sum(abs(said - right) for _, said, right in bins.values()) / sum(row[0] for row in bins.values())
    for key in sorted(bins):
        count, said, right = bins[key]
        print(f"said {said / count:.3f}: {count} fields, {right / count:.3f} right")
    print(f"expected calibration error {error:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared")
    parser.add_argument("folder")
    parser.add_argument("--books", type=int, default=150)
    parser.add_argument("--citanda", default=".build/release/citanda")
    parser.add_argument("--models")
    options = parser.parse_args()
    refs = f"{options.shared}/refs"
    os.makedirs(options.folder, exist_ok=True)
    works = sorted(glob.glob(f"{refs}/notes-train/*.json")) + sorted(glob.glob(f"{refs}/notes-dev/{LAW}*.json"))
    others = [p for p in sorted(glob.glob(f"{refs}/notes-dev/*.json")) if LAW not in p]

    def leave_out(name):
        model = f"{options.models or options.folder}/{name}.model"
        if not options.models:
            kept = [p for p in works if group(p) != name]
            subprocess.run([options.citanda, "train", "--notes", *kept, *training(options), "--out", model],
                           check=True, stderr=subprocess.DEVNULL)
        for path in [p for p in works if group(p) == name] or others:
            read(path, model, f"{options.folder}/{'dev' if 'notes-dev' in path else 'train'}", options)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(leave_out, GROUPS + ["none"]))
    sys.path.insert(0, refs)
    sys.argv = sys.argv[:1]
    import score_notes
    for name in ("train", "dev"):
        gold = f"{refs}/notes-{name}"
        answer = subprocess.run([sys.executable, f"{refs}/score_notes.py", gold, f"{options.folder}/{name}"],
                                capture_output=True, text=True, check=True).stdout
        print(re.split(r"\n\n", answer)[0] + "\n")
        calibration(gold, f"{options.folder}/{name}", score_notes)
        print()


if __name__ == "__main__":
    main()
