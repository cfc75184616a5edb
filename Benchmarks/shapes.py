#!/usr/bin/env python3
"""Measures how the processor time of the command grows with invented files that grow in one dimension only.

usage: Benchmarks/shapes.py GENERATORS CITANDA [--sizes SMALL LARGE] [--only NAME ...]

GENERATORS is a folder with dims.py and dims_bib.py: each prints the names of its shapes for --list, and a file for NAME SIZE.
Manuscripts are checked, .bib files become CSL-JSON, and CSL-JSON is cited. A row of the table has the user and system seconds of
both runs and the exponent of the growth; 1 is linear. Times below FLOOR say nothing, so their rows have no exponent.
"""
import argparse
import math
import os
import resource
import subprocess
import sys
import tempfile

FLOOR = 0.06
"""Twice the time in which the command reads a file of one note."""
LIMIT = 300
"""Seconds after which a run is given up."""


def shapes(generators):
    """The generator, the ending of the file and the command for each shape."""
    for script, kinds in (("dims.py", None), ("dims_bib.py", "bib")):
        names = subprocess.run([sys.executable, f"{generators}/{script}", "--list"], capture_output=True, text=True, check=True)
        for name in names.stdout.split():
            if kinds is None:
                yield name, script, "md", ["check"]
            elif name.startswith("csl-"):
                yield name, script, "json", ["cite", "--bibliography"]
            else:
                yield name, script, "bib", ["convert", "--to", "csl-json"]


def seconds(command):
    """User and system seconds of a command; None if it was given up."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("generators")
    parser.add_argument("citanda")
    parser.add_argument("--sizes", nargs=2, type=int, default=[2000, 8000])
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    small, large = options.sizes
    print(f"| shape | {small} | {large} | exponent |\n| --- | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for name, script, ending, command in shapes(options.generators):
            if options.only and name not in options.only:
                continue
            times = []
            for size in options.sizes:
                path = os.path.join(folder, f"shape.{ending}")
                with open(path, "w") as file:
                    subprocess.run([sys.executable, f"{options.generators}/{script}", name, str(size)], stdout=file, check=True)
                times.append(seconds([options.citanda, *command, path]))
            shown = [f"{time:.2f} s" if time is not None else f"> {LIMIT} s" for time in times]
            growth = ""
            if None not in times and times[0] > FLOOR:
                growth = f"{math.log(times[1] / times[0]) / math.log(large / small):.2f}"
            print(f"| {name} | {shown[0]} | {shown[1]} | {growth} |", flush=True)


if __name__ == "__main__":
    main()
