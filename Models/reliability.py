#!/usr/bin/env python3
"""How often fields are right, by how sure `citanda parse` said it was.

usage: reliability.py SCORE.PY GOLD.jsonl PRED.jsonl     (PRED is the output of citanda parse on GOLD)
A field is right when score.py's normalised text is that of a gold field of its label; labels a source does not mark are left out.
The expected calibration error is the mean distance, over ten bins, between the share that was right and the mean of what was said.
"""
import collections, importlib.util, json, sys


def main(scorer, gold, pred):
    spec = importlib.util.spec_from_file_location("score", scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    read = {line["id"]: line for line in map(json.loads, open(pred, encoding="utf8"))}
    rows = collections.defaultdict(list)
    for record in score.load(gold):
        known = {score.coarse(label) for label in record["annotated"]} if record.get("annotated") else None
        left = {label: list(texts) for label, texts in score.fields_of(record, False, known).items()}
        whole = collections.defaultdict(list)
        answer = read[record["id"]]
        for (label, text), sure in zip(answer["segments"], answer["confidences"]):
            label = score.coarse(label)
            if label not in score.CORE or (known and label not in known):
                continue
            if label in score.ONE_STRING:
                whole[label].append((text, sure))
            elif score.normal(label, text):
                whole[(label, len(whole))].append((text, sure))
        for key, parts in whole.items():
            label = key if isinstance(key, str) else key[0]
            text = score.normal(label, " ".join(text for text, _ in parts))
            right = bool(text) and text in left.get(label, [])
            if right:
                left[label].remove(text)
            if text:
                for name in (record["source"], "ALL"):
                    rows[name].append((min(sure for _, sure in parts), right))
    print("| said | fields | mean said | right |\n| --- | ---: | ---: | ---: |")
    for low, values in sorted(bins(rows["ALL"]).items()):
        said, right = means(values)
        print(f"| {low / 10:.1f}–{low / 10 + .1:.1f} | {len(values)} | {said:.3f} | {right:.3f} |")
    for name, values in rows.items():
        print(f"{name}: expected calibration error {error(values):.3f} over {len(values)} fields")


def bins(values):
    found = collections.defaultdict(list)
    for sure, right in values:
        found[min(int(sure * 10), 9)].append((sure, right))
    return found


def means(values):
    return sum(sure for sure, _ in values) / len(values), sum(right for _, right in values) / len(values)


def error(values):
    return sum(len(part) / len(values) * abs(means(part)[0] - means(part)[1]) for part in bins(values).values())


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
