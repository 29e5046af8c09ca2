#!/usr/bin/env python3
"""Writes a GeoNames dump of invented places, to measure `sitmap gazetteer build` with.

    Benchmarks/synthetic_places.py 1000000 > places.txt
    /usr/bin/time -f "%e s, %M KB" .build/release/sitmap gazetteer build -o places.gaz places.txt

The same number of rows gives the same bytes.
"""
import random
import sys

CONSONANTS = "b d f g h j k l m n q r s t w y z kh sh".split()
VOWELS = "a i u".split()
COUNTRIES = "SY IQ YE LY SD LB JO EG".split()


def name(source: random.Random) -> str:
    return "".join(source.choice(CONSONANTS) + source.choice(VOWELS) for _ in range(source.randint(2, 5))).capitalize()


def main() -> None:
    source = random.Random(1)
    for number in range(1, int(sys.argv[1]) + 1):
        main_name = name(source)
        alternates = f"{main_name}h,{main_name}ya"
        position = f"{source.uniform(-60, 70):.5f}\t{source.uniform(-180, 180):.5f}"
        area = f"{source.choice(COUNTRIES)}\t\t{number % 14:02d}"
        print(f"{number}\t{main_name}\t{main_name}\t{alternates}\t{position}\tP\tPPL\t{area}\t\t\t\t0\t\t\t\t2024-01-01")


if __name__ == "__main__":
    main()
