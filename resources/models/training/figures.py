"""Development figures during training. The scorers of the kit give the figures that are reported."""

import random
from collections import Counter
from pathlib import Path

from rows import annotated_pairs, read_lines, tidy

INFERENCE_SETS = ("mnli snli sick breaking-nli neg-nli cad-nli monli anli glue-diagnostic").split()
REPORTED_FOLDERS = ("own-02", "own-04", "own-06", "own-08", "fed-02", "fed-04")
LABELS = {"entailment": 0, "neutral": 1, "contradiction": 2, "not_entailment": 1}


def development_sets(data, most=250):
    sets = {}
    for name in INFERENCE_SETS:
        records = [
            r for r in read_lines(Path(data) / "data" / name / "dev.jsonl") if r.get("label") in LABELS
        ]
        random.Random(name).shuffle(records)
        sets[name] = [(tidy(r["a"]), tidy(r["b"]), r["label"]) for r in records[:most]]
    matches = read_lines(Path(data) / "data/perspectrum/match_dev.jsonl")
    random.Random(1).shuffle(matches)
    sets["perspectrum"] = [(tidy(r["a"]), tidy(r["b"]), r["label"]) for r in matches[:most]]
    sets["links"] = [
        pair for name in REPORTED_FOLDERS for pair in annotated_pairs(Path(data) / "annotated" / name)
    ]
    return sets


def report(predict, sets):
    figures = {}
    for name, rows in sets.items():
        inference, match, _, _ = predict([r[:2] for r in rows])
        if name == "perspectrum":
            figures[name] = share(
                m.argmax() == 0 if r[2] == "match" else m.argmax() != 0 for m, r in zip(match, rows)
            )
        elif name == "links":
            wanted = {"matches": 0, "contradicts": 2, "related": 1, "near-miss": 1}
            figures["links"] = share(m.argmax() == wanted[r[2]] for m, r in zip(match, rows))
        else:
            labels = {r[2] for r in rows}
            two = "not_entailment" in labels or labels <= {"entailment", "neutral"}
            right = [
                (p.argmax() == 0) == (r[2] == "entailment") if two else p.argmax() == LABELS[r[2]]
                for p, r in zip(inference, rows)
            ]
            figures[name] = share(right)
            if name in ("sick", "snli", "mnli"):
                figures[name + " answers"] = dict(Counter("enc"[p.argmax()] for p in inference))
    return figures


def share(right):
    right = list(right)
    return round(float(sum(right)) / len(right), 3)
