#!/usr/bin/env python3
"""Writes Lexicon/words.tsv: which names are also ordinary words, given names or surnames, and how common they are.

usage: build_word_classes.py SCOWL_DIRECTORY NAMES_DIRECTORY GEONAMES_DUMP > Lexicon/words.tsv

SCOWL_DIRECTORY  /usr/share/dict/scowl of the Debian package scowl 2020.12.07-2 (Kevin Atkinson's free licence)
NAMES_DIRECTORY  the folder `names` of the PyPI source package names 0.3.0: first names and surnames with their
                 frequency in the 1990 census of the United States (public domain)
GEONAMES_DUMP    the populated places in GeoNames' dump format, to keep only the words that are also names of places

A word has one class of each sort:
  word1 … word4   SCOWL size 10, 20, 35 or 40 to 50, where the list has it in lowercase and it is also a place's name
  first1, first2  a given name of at least 0.04 % of Americans, or a rarer one
  last1 … last3   a surname of at least 0.02 %, 0.004 % or 0.001 %; rarer than last1 only if also a place's name
"""
import sys
import unicodedata
from pathlib import Path


def fold(name):
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def place_names(dump):
    names = set()
    with open(dump, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            for name in [cells[1], *cells[3].split(",")]:
                folded = fold(name)
                if folded.isascii() and folded.isalpha():
                    names.add(folded)
    return names


def frequencies(path):
    for line in path.read_text(encoding="ascii").splitlines():
        name, percent, *_ = line.split()
        yield name.lower(), float(percent)


def classes(scowl, names, places):
    found = {}
    for label, sizes in (("word1", [10]), ("word2", [20]), ("word3", [35]), ("word4", [40, 50])):
        for size in sizes:
            for variety in ("english", "american"):
                text = (scowl / f"{variety}-words.{size}").read_text(encoding="iso-8859-1")
                for word in text.split():
                    if word.isascii() and word.isalpha() and word in places and len(word) > 1:
                        found.setdefault(word, {}).setdefault("word", label)
    for file in ("dist.male.first", "dist.female.first"):
        for name, percent in frequencies(names / file):
            label = "first1" if percent >= 0.04 else "first2"
            entry = found.setdefault(name, {})
            entry["first"] = min(label, entry.get("first", label))
    for name, percent in frequencies(names / "dist.all.last"):
        label = "last1" if percent >= 0.02 else "last2" if percent >= 0.004 else "last3"
        if percent >= 0.001 and (label == "last1" or name in places):
            found.setdefault(name, {})["last"] = label
    return found


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    scowl, names, dump = map(Path, sys.argv[1:])
    print("# Written by Scripts/build_word_classes.py from SCOWL and the name lists of the US census of 1990. Do not edit.")
    print("# SCOWL: Copyright 2000-2018 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists,")
    print("# the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted")
    print("# without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and")
    print("# this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the")
    print("# suitability of this array for any purpose. It is provided \"as is\" without express or implied warranty.")
    print("word\tclasses")
    for word, entry in sorted(classes(scowl, names, place_names(dump)).items()):
        print(f"{word}\t{' '.join(sorted(entry.values()))}")


if __name__ == "__main__":
    main()
