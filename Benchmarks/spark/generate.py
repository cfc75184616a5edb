"""Writes invented works, the same on every machine: as lines of references and as lines of CSL-JSON.

    python3 generate.py references 1000000 > references.jsonl
    python3 generate.py items 2000000 > items.jsonl
"""
import json
import random
import sys

FAMILY = "Lind Roe Weil Abe Cobb Hale Berg Costa Dietz Farkas Ng Okafor Petit Quist Rossi Šimek Tóth Ueda Vogt Żak".split()
GIVEN = "Kari Ann Eva Kenji Jane Marc Olga Paulo Rosa Sven Tomas Ulla Vera Willem Xenia Yusuf".split()
NOUNS = "Salt Roads Ports Harbours Customs Ledgers Tolls Ferries Bridges Markets Canals Mills Letters Maps Winters".split()
LANDS = "Norway Bohemia Kyushu Galicia Flanders Saxony Castile Anatolia Bengal Ontario".split()
PLACES = "Oslo London Chicago Leiden Vienna Tokyo Lisbon Cambridge Toronto Prague".split()
PRESSES = "Northern Press|Lantern & Sons|Harbour House|Gate University Press|Old Mill Books".split("|")
JOURNALS = "Journal of Salt|Asia Ledger|Annals of Roads|Harbour Studies|Review of Customs".split("|")


def person(rng):
    return {"family": rng.choice(FAMILY), "given": f"{rng.choice(GIVEN)} {rng.choice('ABCDEFGHJKLM')}."}


def title(rng):
    head = f"{rng.choice(NOUNS)} and {rng.choice(NOUNS)} in {rng.choice(LANDS)}"
    return f"{head}: {rng.choice(NOUNS)}, {rng.randint(1500, 1800)}–{rng.randint(1801, 1990)}" if rng.random() < 0.5 else head


def item(number):
    rng = random.Random(number)
    work = {
        "id": f"w{number:08}",
        "author": [person(rng) for _ in range(rng.choice((1, 1, 1, 2, 3)))],
        "title": title(rng),
        "issued": {"date-parts": [[rng.randint(1900, 2024)]]},
    }
    first = rng.randint(1, 400)
    pages = f"{first}-{first + rng.randint(5, 40)}"
    kind = rng.choice(("book", "article-journal", "chapter"))
    work["type"] = kind
    if kind == "article-journal":
        work.update({
            "container-title": rng.choice(JOURNALS), "volume": str(rng.randint(1, 90)),
            "issue": str(rng.randint(1, 6)), "page": pages,
        })
        if rng.random() < 0.5:
            work["DOI"] = f"10.5555/{number:08}"
    else:
        work.update({"publisher": rng.choice(PRESSES), "publisher-place": rng.choice(PLACES)})
        if kind == "chapter":
            work.update({"container-title": title(rng), "editor": [person(rng)], "page": pages})
    return work


def names(people):
    first = f"{people[0]['family']}, {people[0]['given']}"
    rest = [f"{person['given']} {person['family']}" for person in people[1:]]
    return first if not rest else ", ".join([first] + rest[:-1]) + ", and " + rest[-1]


def reference(work):
    year = work["issued"]["date-parts"][0][0]
    head = names(work["author"]).rstrip(".")
    pages = work.get("page", "").replace("-", "–")
    if work["type"] == "article-journal":
        text = (
            f"{head}. “{work['title']}.” {work['container-title']} {work['volume']}, no. {work['issue']} ({year}): {pages}."
        )
        return text + (f" https://doi.org/{work['DOI']}." if "DOI" in work else "")
    imprint = f"{work['publisher-place']}: {work['publisher']}, {year}."
    if work["type"] == "book":
        return f"{head}. {work['title']}. {imprint}"
    editor = work["editor"][0]
    return (
        f"{head}. “{work['title']}.” In {work['container-title']}, edited by {editor['given']} {editor['family']}, "
        f"{pages}. {imprint}"
    )


def main():
    form, count = sys.argv[1], int(sys.argv[2])
    for number in range(count):
        work = item(number)
        record = work if form == "items" else {"id": work["id"], "text": reference(work)}
        sys.stdout.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


main()
