#!/usr/bin/env python3
"""Reads a corpus with sitmap and with Python's flashgeotext and geotext in one run, and prints the ratios.

usage: toponyms.py --sitmap BINARY [--repeat N] CORPUS.jsonl

CORPUS     JSON Lines with "id" and "text"
--repeat   read the corpus so many times over (10), so that starting up weighs little

Each reader is run three times and the fastest counts. sitmap is run with one thread and with two, and the answers are compared.
The two Python readers only look names up: they settle no meaning and weigh no context. Needs flashgeotext and geotext.
"""
import argparse
import json
import resource
import subprocess
import time


def fastest(work, runs=3):
    best, result = float("inf"), None
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - start)
    return best, result


def sitmap(binary, lines, threads):
    command = [binary, "toponyms", "--jsonl", "--threads", str(threads)]
    return subprocess.run(command, input=lines, stdout=subprocess.PIPE, check=True).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sitmap", required=True)
    parser.add_argument("--repeat", type=int, default=10)
    parser.add_argument("corpus")
    options = parser.parse_args()
    texts = [json.loads(line)["text"] for line in open(options.corpus, encoding="utf-8")]
    many = texts * options.repeat
    lines = "\n".join(json.dumps({"id": i, "text": text}) for i, text in enumerate(many)).encode()
    megabytes = sum(len(text.encode()) for text in texts) / 1e6

    one, answer = fastest(lambda: sitmap(options.sitmap, lines, 1))
    two, other = fastest(lambda: sitmap(options.sitmap, lines, 2))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    rates = {"sitmap, 1 thread": megabytes * options.repeat / one, "sitmap, 2 threads": megabytes * options.repeat / two}

    from flashgeotext.geotext import GeoText as FlashGeoText
    from geotext import GeoText

    flash = FlashGeoText()
    seconds, _ = fastest(lambda: [flash.extract(text) for text in texts])
    rates["flashgeotext"] = megabytes / seconds
    seconds, _ = fastest(lambda: [GeoText(text) for text in texts], runs=1)
    rates["geotext"] = megabytes / seconds

    print(f"{len(texts)} documents, {megabytes:.2f} MB; sitmap reads them {options.repeat} times, peak {peak:.0f} MB")
    for name, rate in rates.items():
        print(f"{name:20} {rate:8.3f} MB/s   {rate / rates['sitmap, 1 thread']:7.3f} of sitmap with one thread")
    print("answers of 1 and 2 threads:", "the same" if answer == other else "DIFFERENT")


if __name__ == "__main__":
    main()
