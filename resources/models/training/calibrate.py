"""Temperatures of the three heads on rows held out of training, and the expected calibration error before and after.

usage: calibrate.py DATA CHECKPOINT OUT.json --vectors STEM…       the judge's
       calibrate.py DATA CHECKPOINT OUT.json --base BASE           the pair reader's (see traincross.py)
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import cross
import train
import traincross
from cross import PairTokens
from export import load_judge
from exportcross import load_cross
from rows import INFERENCE, MATCH, STANCE
from vectors import Vectors

BINS = 15


def calibration_error(probabilities, labels):
    """Expected calibration error over equal bins of the top probability (Guo et al. 2017)."""
    top, right = probabilities.max(1), probabilities.argmax(1) == labels
    bins = np.minimum((top * BINS).astype(int), BINS - 1)
    return sum(
        abs(right[bins == b].mean() - top[bins == b].mean()) * (bins == b).mean()
        for b in range(BINS)
        if (bins == b).any()
    )


def soft(logits, temperature):
    z = logits / temperature
    z = np.exp(z - z.max(1, keepdims=True))
    return z / z.sum(1, keepdims=True)


def best_temperature(logits, labels):
    grid = np.exp(np.linspace(np.log(0.5), np.log(4), 120))
    return float(
        min(grid, key=lambda t: -np.log(soft(logits, t)[np.arange(len(labels)), labels] + 1e-9).mean())
    )


def judge_predictions(o):
    vectors = Vectors(*o.vectors)
    judge = load_judge(o.checkpoint)
    own = torch.load(o.checkpoint, weights_only=True)["own"]
    return train.split_rows(o.data, vectors)[1], lambda pairs: train.predict(judge, vectors, pairs, own)


def cross_predictions(o):
    net, tokens = load_cross(o.checkpoint), PairTokens(o.base + "/bge-small-en-v1.5-tokenizer.json")
    return traincross.split_rows(o.data)[1], lambda pairs: cross.predict(net, tokens, pairs)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data"), options.add_argument("checkpoint"), options.add_argument("out")
    options.add_argument("--vectors", nargs="+"), options.add_argument("--base")
    o = options.parse_args()
    held, predictions = cross_predictions(o) if o.base else judge_predictions(o)
    plain = {1: 0, 2: 1, 4: 2}
    temperatures, lines = {}, []
    for name, task, place in (("inference", INFERENCE, 0), ("match", MATCH, 1), ("stance", STANCE, 2)):
        rows = [r for r in held if r.task == task and r.allowed in plain]
        labels = np.array([plain[r.allowed] for r in rows])
        logits = predictions([(r.a, r.b) for r in rows])[place]
        temperatures[name] = round(best_temperature(logits, labels), 3)
        before, after = (calibration_error(soft(logits, t), labels) for t in (1.0, temperatures[name]))
        lines.append(
            f"{name}: {len(rows)} rows, accuracy {(logits.argmax(1) == labels).mean():.3f}, temperature "
            f"{temperatures[name]}, expected calibration error {before:.3f} before, {after:.3f} after"
        )
    Path(o.out).write_text(json.dumps(temperatures))
    print("\n".join(lines))


if __name__ == "__main__":
    main()
