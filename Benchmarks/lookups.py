#!/usr/bin/env python3
"""Look-ups of the same names in the index, in SQLite FTS5 (trigram) and with rapidfuzz, in one run.

usage: Benchmarks/lookups.py INDEX GEONAMES-DUMP [NAMES]

Runs IndexLookups (build it first: swift build -c release --package-path Benchmarks --product IndexLookups), then looks NAMES (40
unless told) names with two slips each up over all names of the dump, folded. What is not installed is left out with a message.
"""
import pathlib
import random
import sqlite3
import subprocess
import sys
import time
import unicodedata


def fold(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in plain.casefold()).split())


def slip(name, chance):
    """Two neighbouring letters changed places, and one letter too many at the end."""
    at = chance.randrange(3, len(name) - 2)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :] + "q"


def measure(title, names, look):
    look(names[0])
    times = []
    for name in names:
        start = time.perf_counter()
        look(name)
        times.append((time.perf_counter() - start) * 1e6)
    times.sort()
    mean = sum(times) / len(times)
    print(f"{title:<32} mean {mean:10.2f} µs   median {times[len(times) // 2]:10.2f}   99 % {times[len(times) * 99 // 100]:10.2f}")


def sqlite(names, exact, slips):
    database = sqlite3.connect(":memory:")
    try:
        database.execute("CREATE VIRTUAL TABLE names USING fts5(name, tokenize='trigram', detail='full')")
    except sqlite3.OperationalError as error:
        print(f"SQLite {sqlite3.sqlite_version} is left out: {error}", file=sys.stderr)
        return
    database.executemany("INSERT INTO names VALUES (?)", ((name,) for name in names))

    def whole(name):
        return database.execute("SELECT rowid FROM names WHERE names MATCH ? LIMIT 10", (f'"{name}"',)).fetchall()

    def similar(name):
        parts = {name[at : at + 3] for at in range(len(name) - 2)}
        query = " OR ".join(f'"{part}"' for part in sorted(parts))
        return database.execute("SELECT rowid FROM names WHERE names MATCH ? ORDER BY rank LIMIT 10", (query,)).fetchall()

    measure("SQLite FTS5 trigram: exact", exact, whole)
    measure("SQLite FTS5 trigram: two slips", slips, similar)


def rapidfuzz(names, slips):
    try:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA
    except ImportError:
        print("rapidfuzz is left out: it is not installed (pip install rapidfuzz)", file=sys.stderr)
        return

    def similar(name):
        return process.extract(name, names, scorer=OSA.distance, score_cutoff=2, limit=10)

    measure("rapidfuzz, OSA ≤ 2: two slips", slips, similar)


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    index, dump = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) == 4 else 40
    program = pathlib.Path(__file__).parent / ".build/release/IndexLookups"
    if program.exists():
        subprocess.run([program, index, dump], check=True)
    else:
        print(f"the index is left out: {program} is not built", file=sys.stderr)
    names = set()
    with open(dump, encoding="utf-8") as file:
        for line in file:
            fields = line.split("\t")
            names.update(fold(name) for name in [fields[1], *fields[3].split(",")])
    names = sorted(name for name in names if name)
    chance = random.Random(1)
    asked = chance.sample([name for name in names if name.isascii() and len(name) >= 8], count)
    print(f"{len(names)} names")
    sqlite(names, asked, [slip(name, chance) for name in asked])
    rapidfuzz(names, [slip(name, chance) for name in asked])


main()
