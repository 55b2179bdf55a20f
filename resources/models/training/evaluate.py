"""Figures of the shipped files on the development halves: judge and pair reader together, as `counterpoint judge` uses them.

usage: evaluate.py DATA MODEL SHIPPED [SET…]
"""

import argparse
import collections
import json
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from augment import Augmenter
from calibrate import calibration_error
from figures import REPORTED_FOLDERS
from made import sentence_groups
from rows import annotated_pairs, read_lines, tidy, kept_claims
from rulewords import CAPTION
from shipped import Shipped

INFERENCE = "mnli snli sick breaking-nli neg-nli cad-nli monli anli glue-diagnostic".split()
LABELS = ["entailment", "neutral", "contradiction"]


def inference(judge, data, name):
    records = [r for r in read_lines(data / "data" / name / "dev.jsonl") if r.get("label") is not None]
    p = judge.mixed_pairs([(r["a"], r["b"]) for r in records])[0]
    gold = [r["label"] for r in records]
    two = "not_entailment" in gold or set(gold) <= {"entailment", "neutral"}
    answers = [LABELS[i] for i in p.argmax(1)]
    same = lambda g, x: (g == "entailment") == (x == "entailment") if two or g == "not_entailment" else g == x
    figure = f"accuracy {np.mean([same(g, x) for g, x in zip(gold, answers)]):.3f}"
    if not two:
        figure += f", answers {dict(collections.Counter(a[0] for a in answers))}"
        labels = np.array([LABELS.index(g) for g in gold])
        figure += f", calibration error {calibration_error(p, labels):.3f}"
        figure += f", contradiction recall at precision .90: {recall_at(p[:, 2], labels == 2, 0.9):.3f}"
    return figure


def recall_at(scores, positive, precision):
    order = np.argsort(-scores)
    hits = np.cumsum(positive[order])
    good = hits / np.arange(1, len(hits) + 1) >= precision
    return hits[good].max() / positive.sum() if good.any() else 0.0


def negated_monli(judge, data):
    """The negated half of MoNLI, made by rule from captions of SNLI's development half (never trained on)."""
    augmenter = Augmenter(sentence_groups(str(data)))
    pairs = []
    for record in read_lines(data / "data/snli/dev.jsonl"):
        match = CAPTION.match(tidy(record["a"]))
        made = match and augmenter.swapped_noun(match.group(4), augmenter.hypernyms)
        if made:
            start = f"{match.group(1)} {match.group(2)} {match.group(3)} not "
            low, up = start + match.group(4), start + made[0]
            pairs += [(up, low, True), (low, up, False)]
    p = judge.mixed_pairs([pair[:2] for pair in pairs])[0]
    return (
        f"accuracy {np.mean([(x.argmax() == 0) == pair[2] for x, pair in zip(p, pairs)]):.3f} of {len(pairs)}"
    )


def pearson(x, y):
    return float(np.corrcoef(x, y)[0, 1])


class Overlap:
    """Weighted word overlap, the other half of similarity."""

    def __init__(self, texts):
        self.count = collections.Counter(w for t in texts for w in self.words(t))
        self.texts = len(texts)

    @staticmethod
    def words(text):
        return set(re.findall(r"[a-z0-9]+", text.lower()))

    def weight(self, word):
        return math.log((self.texts + 1) / (self.count[word] + 1)) + 0.2

    def __call__(self, a, b):
        a, b = self.words(a), self.words(b)
        total = sum(map(self.weight, a)) + sum(map(self.weight, b))
        return 2 * sum(map(self.weight, a & b)) / total if total else 0.0


def sts(judge, data):
    records = read_lines(data / "data/sts-news/dev.jsonl")
    pairs = [(r["a"], r["b"]) for r in records]
    forth, back, point, _, cosine, alike = judge.mixed_pairs(pairs)
    overlap = Overlap([t for p in pairs for t in p])
    shared = np.array([overlap(a, b) for a, b in pairs])
    gold = [r["score"] for r in records]
    read = (point[:, 0] + (forth[:, 0] + back[:, 0]) / 2) / 2
    mixtures = {
        "cosine": cosine,
        "overlap": shared,
        "alike": alike,
        "cosine + overlap": cosine + shared,
        "cosine + overlap + (same point + mean entailment) / 2": cosine + shared + read,
        "the last + alike": cosine + shared + read + alike,
        "the last + 3 alike": cosine + shared + read + 3 * alike,
    }
    return "Pearson: " + ", ".join(f"{name} {pearson(values, gold):.3f}" for name, values in mixtures.items())


def score_with(script, data, gold, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(r) + "\n" for r in rows)
        file.flush()
        return subprocess.run(
            [sys.executable, str(data / script), str(gold), file.name], capture_output=True, text=True
        ).stdout


def key_points(judge, data):
    gold = data / "data/kpa2021/dev.jsonl"
    records = read_lines(gold)
    _, _, point, _, cosine, _ = judge.mixed_pairs([(r["arg"], r["kp"]) for r in records])
    lines = []
    for name, scores in (
        ("same point", point[:, 0]),
        ("cosine", cosine),
        ("same point + cosine", point[:, 0] + cosine),
    ):
        out = score_with(
            "score_kpa.py", data, gold, [{"id": r["id"], "score": float(s)} for r, s in zip(records, scores)]
        )
        lines.append(name + ": " + " ".join(out.split("\n")[:2]))
    return " | ".join(lines)


def perspectrum(judge, data):
    records = read_lines(data / "data/perspectrum/match_dev.jsonl")
    _, _, point, _, cosine, _ = judge.mixed_pairs([(r["a"], r["b"]) for r in records])
    gold = np.array([r["label"] == "match" for r in records])
    answer = point.argmax(1) == 0
    hits = (answer & gold).sum()
    f1 = 2 * hits / (answer.sum() + gold.sum())
    stance = [r for r in read_lines(data / "data/perspectrum/stance_dev.jsonl") if r.get("label")]
    first = "claim" if "claim" in stance[0] else "a"
    second = "perspective" if "perspective" in stance[0] else "b"
    s = judge.mixed_pairs([(r[first], r[second]) for r in stance])[3]
    right = np.mean([(x[0] > 0.5) == (r["label"] == "support") for x, r in zip(s, stance)])
    return f"same point F1 {f1:.3f}, stance accuracy {right:.3f}"


def checkthat(judge, data):
    claims = read_lines(data / "data/checkthat2020/verified_claims.jsonl")
    queries = [r for r in read_lines(data / "data/checkthat2020/dev.jsonl") if r["gold"]]
    texts = [c["claim"] for c in claims]
    clean = [re.sub(r"https?://\S+|pic\.twitter\S+", "", q["text"]) for q in queries]
    judge.prepare(texts + clean, only_vectors=True)
    matrix = np.stack([judge.known[t][3] for t in texts])
    overlap = Overlap(texts)
    lines = []
    for name, extra in (("cosine", 0.0), ("cosine + overlap", 1.0)):
        rows = []
        for q, text in zip(queries, clean):
            scores = matrix @ judge.known[text][3]
            best = np.argsort(-scores)[:200] if extra else np.argsort(-scores)[:20]
            if extra:
                words = Overlap.words(text)
                best = sorted(best, key=lambda i: -(scores[i] + extra * coverage(overlap, words, texts[i])))[
                    :20
                ]
            rows.append({"id": q["id"], "ranked": [claims[i]["id"] for i in best]})
        out = score_with("score_retrieval.py", data, data / "data/checkthat2020/dev.jsonl", rows)
        lines.append(
            name
            + ": "
            + ", ".join(l.strip() for l in out.split("\n") if l.startswith(("MAP@5", "recall@20")))
        )
    return " | ".join(lines)


def coverage(overlap, words, claim):
    theirs = Overlap.words(claim)
    total = sum(map(overlap.weight, theirs))
    return sum(map(overlap.weight, words & theirs)) / total if total else 0.0


def claimdiff(judge, data):
    records = [r for r in read_lines(data / "data/claimdiff/dev.jsonl") if r.get("weaken") is not None]
    forth, back, point, *_ = judge.mixed_pairs([(r["a"], r["b"]) for r in records])
    gold = np.array([bool(r["weaken"]) for r in records])
    answer = (point.argmax(1) == 2) | (forth.argmax(1) == 2)
    hits = (answer & gold).sum()
    return f"weaken F1 {2 * hits / max(1, answer.sum() + gold.sum()):.3f}, answered {answer.mean():.3f}, true {gold.mean():.3f}"


def three_way(judge, pairs, wanted, clashing, near):
    """Same, other or opposed of (a, b, relation), and whether contradictions look more like one than near misses do."""
    forth, back, point, *_ = judge.mixed_pairs([p[:2] for p in pairs])
    right = np.mean([m.argmax() == wanted[p[2]] for m, p in zip(point, pairs)])
    split = [i for i, p in enumerate(pairs) if p[2] in (clashing, near)]
    clash = point[split, 2] + (forth[split, 2] + back[split, 2]) / 2
    gold = np.array([pairs[i][2] == clashing for i in split])
    order = np.argsort(-clash)
    auc = np.mean([x > y for x in clash[gold] for y in clash[~gold]])
    return f"three-way {right:.3f} of {len(pairs)}; contradiction against near miss: AUC {auc:.3f}, best half right {gold[order][:gold.sum()].mean():.3f}"


def links(judge, data):
    pairs = [p for name in REPORTED_FOLDERS for p in annotated_pairs(data / "annotated" / name)]
    return three_way(judge, pairs, {"matches": 0, "contradicts": 2, "related": 1, "near-miss": 1}, "contradicts", "near-miss")


def claims(judge, data):
    return three_way(judge, kept_claims(), {"match": 0, "contra": 2, "near": 1, "related": 1}, "contra", "near")


OTHERS = {
    "negated-monli": negated_monli,
    "sts-news": sts,
    "kpa2021": key_points,
    "perspectrum": perspectrum,
    "checkthat2020": checkthat,
    "claimdiff": claimdiff,
    "links": links,
    "own-claims": claims,
}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data"), options.add_argument("model"), options.add_argument(
        "shipped"
    ), options.add_argument("sets", nargs="*")
    o = options.parse_args()
    judge, data = Shipped(o.shipped, o.model), Path(o.data)
    for name in o.sets or INFERENCE + list(OTHERS):
        figure = inference(judge, data, name) if name in INFERENCE else OTHERS[name](judge, data)
        print(f"{name}: {figure}", flush=True)


if __name__ == "__main__":
    main()
