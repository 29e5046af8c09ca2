"""Romanisations made by machine that no text writes: alternate names of GeoNames that only repeat one in its own script.

GeoNames lists, beside "阿尔比" and "قم تپه", what a program made of them letter by letter: "a er bi", "qm tph". They have no
capitals. The name in its own script stays, so nothing that a report could say is lost.
"""
import re

HAN = re.compile("[\u4e00-\u9fff]")
# Scripts whose vowels are not written: Hebrew, Arabic.
CONSONANTAL = re.compile("[\u0590-\u06ff]")
PLAIN = re.compile(r"[a-z][a-z '’.`-]*")
VOWEL = re.compile("[aeiou]")
# Where pinyin is how a place is called.
CHINESE = frozenset("CN TW HK MO SG MY".split())

INITIALS = ["", *"b p m f d t n l g k h j q x zh ch sh r z c s y w".split()]
FINALS = (
    "a o e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ueng ue"
).split()
SYLLABLES = frozenset(initial + final for initial in INITIALS for final in FINALS)


def written(alternates: list[str], country: str) -> list[str]:
    """The alternates of a place without those that a machine made and nobody writes."""
    has_han = country not in CHINESE and any(map(HAN.search, alternates))
    has_consonantal = any(map(CONSONANTAL.search, alternates))
    return [
        name for name in alternates if not PLAIN.fullmatch(name) or not (
            has_han and is_pinyin(name) or has_consonantal and is_skeleton(name))
    ]


def is_pinyin(name: str) -> bool:
    """Three or more syllables, each a word: "fei xi er si"."""
    words = re.split("[ '-]", name)
    return len(words) >= 3 and SYLLABLES.issuperset(words)


def is_skeleton(name: str) -> bool:
    """Consonants alone: "brwksfyl"."""
    return len(name) >= 3 and not VOWEL.search(name)
