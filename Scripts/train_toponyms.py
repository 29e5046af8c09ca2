#!/usr/bin/env python3
"""Learns the weights of the toponym reader from texts whose toponyms are known.

usage: train_toponyms.py --sitmap BINARY --data DIRECTORY [--folds N | --across | --write] GOLD.jsonl [GOLD.jsonl …]

GOLD         JSON Lines as Evaluation/score_geoparsing.py reads them: {"id", "text", "toponyms": [{"start", "end", "lat",
             "lon", "geonameid"?}]}. With --literal, one that annotates literal toponyms alone: what
             the reader takes for an organisation or a demonym there is no counter-example.
EXAMPLES     toponym_examples.txt beside this script: texts of our own in the forms of world news and situation reports, which corpora of
             news articles lack. They are learned with every part of the corpora, as if each stood there
             EXAMPLE_WEIGHT times, and never scored.
--data       the data directory: its Lexicon/ is read, and with --write its weight tables are replaced
--folds N    cross-validate by document: train on N-1 parts, score the rest, print the means
--across     train on each file alone, and score the others with it: how well the weights carry over to other news
--write      train on everything and write the tables

Three linear models are learned one after the other, each on what the program itself computes (`sitmap toponyms
--explain` prints every feature): whether a match is a toponym by itself and its neighbours (logistic regression), which
place a name means (conditional logit over the candidates; a candidate within 161 km of the annotated position counts as right,
or, where none is, an area whose point is drawn so far from the annotators' as such areas' points are apart; three rounds, since its features look at the other names' probabilities), and whether a match is a toponym given
the whole text. All are penalised by the squares of the weights. Needs numpy and scipy.
"""
import argparse
import collections
import json
import math
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

TABLES = {"mention": "mention_weights.tsv", "document": "document_weights.tsv", "place": "place_weights.tsv"}
PENALTY = {"mention": 0.6, "document": 0.3, "place": 0.5}
WORD_TEMPLATES = {"previousWord", "nextWord", "beforePreviousWord", "afterNextWord"}
EXAMPLES = Path(__file__).resolve().parent / "toponym_examples.txt"
EXAMPLE_WEIGHT = 4.0
MINIMUM_DOCUMENTS = 4
MINIMUM_WORD_DOCUMENTS = 8
RIGHT_KM = 161.0
# How far apart the points may be that different gazetteers give to one large area.
AREA_KM = {"standing = country": 1200.0, "standing = continent": 1500.0, "standing = region": 700.0,
           "standing = water": 1500.0, "standing = admin1": 400.0}


def distance_km(lat1, lon1, lat2, lon2):
    p1, p2 = math.radians(lat1), math.radians(lat2)
    dl = math.radians(lon2 - lon1)
    h = math.sin((p2 - p1) / 2) ** 2 + math.cos(p1) * math.cos(p2) * math.sin(dl / 2) ** 2
    return 2 * 6371.009 * math.asin(min(1.0, math.sqrt(h)))


class Reader:
    """Runs the program with the weights of a lexicon directory of its own."""

    def __init__(self, binary, data):
        self.binary = binary
        self.directory = Path(tempfile.mkdtemp())
        (self.directory / "Gazetteer").symlink_to((Path(data) / "Gazetteer").resolve())
        shutil.copytree(Path(data) / "Lexicon", self.directory / "Lexicon")
        for kind in TABLES:
            self.write(kind, {})

    def write(self, kind, weights):
        write_table(self.directory / "Lexicon" / TABLES[kind], weights)

    def read(self, documents, given=False, explain=True):
        lines = []
        for document in documents:
            entry = {"id": document["id"], "text": document["text"]}
            if given:
                entry["toponyms"] = [{"start": t["start"], "end": t["end"]} for t in document["toponyms"]]
            lines.append(json.dumps(entry))
        command = [self.binary, "toponyms", "--jsonl"] + (["--explain"] if explain else [])
        result = subprocess.run(
            command, input="\n".join(lines).encode(), stdout=subprocess.PIPE, check=True,
            env={"SITMAP_DATA": str(self.directory)})
        answers = {}
        for line in result.stdout.decode().splitlines():
            answer = json.loads(line)
            answers[answer["id"]] = answer["toponyms"]
        return answers


def write_table(path, weights):
    with open(path, "w", encoding="utf-8") as table:
        table.write("# Written by Scripts/train_toponyms.py. Do not edit.\n")
        table.write("template\tvalue\tweight\n")
        for name, weight in sorted(weights.items()):
            template, _, value = name.partition(" = ")
            table.write(f"{template}\t{value}\t{weight:.3f}\n")


def overlaps(span, spans):
    return any(span["start"] < other["end"] and other["start"] < span["end"] for other in spans)


def split_reasons(reasons):
    """The features of the first recognition model and those of the second, which begins with its own bias."""
    starts = [i for i, reason in enumerate(reasons) if reason[0] in ("bias", "documentBias")]
    return reasons[: starts[1]], reasons[starts[1] :]


def examples():
    """The texts of our own, as documents."""
    lines = [line for line in EXAMPLES.read_text(encoding="utf-8").splitlines(True) if not line.startswith("#")]
    for number, marked in enumerate("".join(lines).split("---\n")):
        text, toponyms = "", []
        for part in re.split(r"(\[[^\]]*\])", marked.strip("\n")):
            if part.startswith("["):
                name, _, position = part[1:-1].partition("|")
                lat, lon = map(float, position.split()) if position else (None, None)
                toponyms.append({"start": len(text), "end": len(text) + len(name), "lat": lat, "lon": lon})
                part = name
            text += part
        if text:
            yield {"id": f"example {number}", "text": text, "toponyms": toponyms, "literal": False, "corpus": None}


def weight(document):
    return EXAMPLE_WEIGHT if document["corpus"] is None else 1.0


def logistic(rows, labels, documents, hefts, penalty):
    """Weights of a logistic regression over lists of (feature, amount)."""
    counts = collections.defaultdict(set)
    for row, document in zip(rows, documents):
        for name, _ in row:
            counts[name].add(document)
    names = sorted(
        name for name, seen in counts.items()
        if len(seen) >= (MINIMUM_WORD_DOCUMENTS if name.split(" = ")[0] in WORD_TEMPLATES else MINIMUM_DOCUMENTS))
    matrix = sparse(rows, names)
    target = np.array(labels, dtype=float)
    heft = np.array(hefts)

    def loss(weights):
        score = matrix @ weights
        value = heft @ (np.logaddexp(0, score) - target * score) + penalty * weights @ weights / 2
        gradient = matrix.T @ (heft * (1 / (1 + np.exp(-score)) - target)) + penalty * weights
        return value, gradient

    solution = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {name: weight for name, weight in zip(names, solution.x) if abs(weight) >= 0.005}


def sparse(rows, names):
    index = {name: number for number, name in enumerate(names)}
    data, columns, starts = [], [], [0]
    for row in rows:
        for name, amount in row:
            if name in index:
                columns.append(index[name])
                data.append(amount)
        starts.append(len(columns))
    return csr_matrix((data, columns, starts), shape=(len(rows), len(names)))


def recognition_rows(documents, answers, second):
    rows, labels, owners, hefts = [], [], [], []
    for document in documents:
        for toponym in answers.get(document["id"], []):
            is_gold = overlaps(toponym, document["toponyms"])
            if document["literal"] and not is_gold and toponym["role"] in ("organisation", "demonym"):
                continue
            if not toponym["reasons"]:
                continue  # found by its sound, which no model weighs
            reasons = split_reasons(toponym["reasons"])[1 if second else 0]
            rows.append([(reason[0], reason[1]) for reason in reasons])
            labels.append(is_gold)
            owners.append(document["id"])
            hefts.append(weight(document))
    return rows, labels, owners, hefts


def right_marks(gold, alternatives):
    """Which of the candidates are the annotated place."""
    distances = [distance_km(gold["lat"], gold["lon"], a["lat"], a["lon"]) for a in alternatives]
    marks = [distance <= RIGHT_KM for distance in distances]
    if any(marks):
        return marks
    return [
        any(distance <= AREA_KM.get(reason[0], 0) for reason in alternative["reasons"])
        for distance, alternative in zip(distances, alternatives)
    ]


def place_rows(documents, answers):
    rows, groups, right, hefts = [], [], [], []
    for document in documents:
        for gold, toponym in zip(
            sorted(document["toponyms"], key=lambda t: t["start"]), answers.get(document["id"], [])
        ):
            if gold["lat"] is None or len(toponym["alternatives"]) < 2:
                continue
            marks = right_marks(gold, toponym["alternatives"])
            if not any(marks) or all(marks):
                continue
            for alternative, mark in zip(toponym["alternatives"], marks):
                rows.append([(reason[0], reason[1]) for reason in alternative["reasons"]])
                right.append(mark)
            groups.append(len(marks))
            hefts.append(weight(document))
    return rows, groups, right, hefts


def conditional_logit(rows, groups, right, hefts, penalty):
    names = sorted({name for row in rows for name, _ in row})
    matrix = sparse(rows, names)
    starts = np.concatenate([[0], np.cumsum(groups)[:-1]])
    owner = np.repeat(np.arange(len(groups)), groups)
    right = np.array(right, dtype=bool)
    heft = np.array(hefts)

    def loss(weights):
        score = matrix @ weights
        score = score - np.maximum.reduceat(score, starts)[owner]
        power = np.exp(score)
        total = np.add.reduceat(power, starts)
        good = np.add.reduceat(power * right, starts) + 1e-30
        share = power / total[owner]
        wanted = power * right / good[owner]
        value = heft @ (np.log(total) - np.log(good)) + penalty * weights @ weights / 2
        return value, matrix.T @ (heft[owner] * (share - wanted)) + penalty * weights

    solution = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {name: weight for name, weight in zip(names, solution.x) if abs(weight) >= 0.005}


def variants(documents):
    """Copies written otherwise, so that headlines in capitals and text without any are known: every fourth document with its
    first sentence as a headline in capitals, every tenth in small letters. Positions stay the same."""
    for number, document in enumerate(documents):
        text = document["text"]
        end = text.find(". ", 0, 150) + 1
        if number % 4 == 0 and end > 0:
            headline = text[:end].upper() + "\n" + text[end + 1 :]
            if len(headline) == len(text):
                yield dict(document, id=f"{document['id']}+", text=headline)
        if number % 10 == 5 and len(text.lower()) == len(text):
            yield dict(document, id=f"{document['id']}-", text=text.lower())


def train(reader, documents):
    documents = documents + list(variants(documents)) + list(examples())
    weights = {}
    rows = recognition_rows(documents, reader.read(documents), second=False)
    weights["mention"] = logistic(*rows, PENALTY["mention"])
    reader.write("mention", weights["mention"])
    for _ in range(3):
        weights["place"] = conditional_logit(*place_rows(documents, reader.read(documents, given=True)), PENALTY["place"])
        reader.write("place", weights["place"])
    rows = recognition_rows(documents, reader.read(documents), second=True)
    weights["document"] = logistic(*rows, PENALTY["document"])
    reader.write("document", weights["document"])
    return weights


def evaluate(reader, documents):
    """Counts for recognition, end to end and resolution of given spans."""
    counts = collections.Counter()
    found = reader.read(documents, explain=False)
    given = reader.read(documents, given=True, explain=False)
    for document in documents:
        gold = document["toponyms"]
        wanted = document["literal"]
        answers = [t for t in found.get(document["id"], []) if not wanted or t["role"] not in ("organisation", "demonym")]
        free = list(gold)
        counts["gold"] += len(gold)
        counts["placed gold"] += sum(t["lat"] is not None for t in gold)
        counts["found"] += len(answers)
        for toponym in answers:
            match = next((g for g in free if overlaps(toponym, [g])), None)
            located = toponym["lat"] is not None
            counts["located"] += located
            if match is None:
                continue
            free.remove(match)
            counts["paired"] += 1
            if match["lat"] is None:
                counts["located"] -= located
            elif located and is_right(match, toponym):
                counts["right"] += 1
        for match, toponym in zip(sorted(gold, key=lambda t: t["start"]), given.get(document["id"], [])):
            if match["lat"] is not None and toponym["lat"] is not None and is_right(match, toponym):
                counts["given right"] += 1
    return counts


def is_right(gold, toponym):
    return distance_km(gold["lat"], gold["lon"], toponym["lat"], toponym["lon"]) <= RIGHT_KM


def report(name, counts):
    def f1(hits, found, wanted):
        return 2 * hits / max(1, found + wanted)

    print(
        f"{name:30} recognition P {counts['paired'] / max(1, counts['found']):.3f}"
        f" R {counts['paired'] / counts['gold']:.3f} F1 {f1(counts['paired'], counts['found'], counts['gold']):.3f}"
        f"  end to end F1 {f1(counts['right'], counts['located'], counts['placed gold']):.3f}"
        f"  given Acc@161 {counts['given right'] / counts['placed gold']:.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sitmap", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--folds", type=int)
    parser.add_argument("--only", type=int, help="run this many of the folds")
    parser.add_argument("--across", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--literal", action="append", default=[], help="a gold file that annotates literal toponyms alone")
    parser.add_argument("gold", nargs="*")
    options = parser.parse_args()
    documents = []
    for path in options.gold + options.literal:
        for line in open(path, encoding="utf-8"):
            document = json.loads(line)
            document["literal"] = path in options.literal
            document["corpus"] = Path(path).stem
            documents.append(document)
    corpora = sorted({document["corpus"] for document in documents})
    if options.folds:
        totals = {corpus: collections.Counter() for corpus in corpora}
        for fold in range(options.only or options.folds):
            held = [d for i, d in enumerate(documents) if i % options.folds == fold]
            rest = [d for i, d in enumerate(documents) if i % options.folds != fold]
            reader = Reader(options.sitmap, options.data)
            train(reader, rest)
            for corpus in corpora:
                totals[corpus] += evaluate(reader, [d for d in held if d["corpus"] == corpus])
            shutil.rmtree(reader.directory)
        for corpus in corpora:
            report(corpus + " (held out)", totals[corpus])
    if options.across:
        for trained in corpora:
            reader = Reader(options.sitmap, options.data)
            train(reader, [d for d in documents if d["corpus"] == trained])
            for corpus in corpora:
                if corpus != trained:
                    scored = [d for d in documents if d["corpus"] == corpus]
                    report(f"{corpus} (trained on {trained})", evaluate(reader, scored))
            shutil.rmtree(reader.directory)
    if options.write:
        reader = Reader(options.sitmap, options.data)
        weights = train(reader, documents)
        for corpus in corpora:
            report(corpus + " (trained on)", evaluate(reader, [d for d in documents if d["corpus"] == corpus]))
        for kind, file in TABLES.items():
            write_table(Path(options.data) / "Lexicon" / file, weights[kind])
        shutil.rmtree(reader.directory)


if __name__ == "__main__":
    main()
