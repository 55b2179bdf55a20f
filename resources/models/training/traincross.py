"""Trains the pair reader (`cross.py`) on the rows of `rows.py` and `made.py`.

usage: traincross.py DATA BASE OUT --minutes MINUTES [--start CHECKPOINT] [--seed N] [--often SOURCE=PASSES …]
                     [--workers N]

BASE: folder with bge-small-en-v1.5.onnx and bge-small-en-v1.5-tokenizer.json. Training ends on time whatever else the
machine does; checkpoints (exponential mean of the weights) and development figures after each sixth of it. A run that
goes on from a checkpoint takes another seed, or it draws the same rows first; `--often own-news=4` changes PASSES for it.
"""

import argparse
import json
import multiprocessing
import random

import torch
import torch.nn.functional as F

from cross import CrossEncoder, PairTokens, base_state, predict
from figures import development_sets, report
from made import augmented_rows
from rows import ALIKE, alike_rows, article_link_rows, evaluation_pairs, training_rows
from train import HELD_OUT, Stage, batch_loss

# As PASSES in train.py, for a run that sees every row about once.
PASSES = {
    "own-general": 1.6,
    "own-captions": 1.4,
    "own-scenes": 1.0,
    "own-claims": 0.3,
    "own-articles": 0.8,
    "own-links": 1.0,
    "own-unlinked": 0.1,
    "own-debates": 1.0,
    "own-other-point": 0.2,
    "own-news": 1.0,
    "own-alike": 4.0,
    "own-stance": 1.0,
    "nli-mnli-mm-dev-noisy": 3.0,
    "nli-cad-train": 3.0,
    "nli-conjnli-adv-train": 0.4,
    "nli-help-conj": 0.3,
    "fact-foolmetwice": 1.0,
    "nli2-scitail-devtest": 0.5,
    "neg-wikifactcheck": 0.7,
    "match-perspectrum-train": 0.7,
    "match-kpa2021-train": 1.0,
    "stance-perspectrum-train": 0.4,
    "stance-explagraphs-train": 0.3,
    "defeasible-devtest": 0.1,
    "made-caption_negated_hypernym": 1.0,
}
PASSES_MADE = 0.5


def alike_loss(logits, rows):
    """Cross-entropy against the grade as a share of the highest one, summed."""
    chosen = [i for i, r in enumerate(rows) if r.task == ALIKE]
    grades = torch.tensor([rows[i].allowed / 50 for i in chosen])
    return F.binary_cross_entropy_with_logits(logits[chosen, 0], grades, reduction="sum") if chosen else 0


class CrossStage(Stage):
    """The judge's stage with another model: all layers learn, the word vectors stay."""

    reports = 6
    passes, passes_made = PASSES, PASSES_MADE

    def groups(self):
        net = self.judge
        for given in (net.base.word, net.base.position):
            given.weight.requires_grad_(False)
        heads = [*net.pool.parameters(), *net.decide.parameters()]
        return [
            {"params": heads, "lr": 5e-4, "top": 5e-4},
            {"params": [p for p in net.base.parameters() if p.requires_grad], "lr": self.rate, "top": self.rate},
        ]

    def step(self, optimizer, rows):
        with torch.autocast("cpu", torch.bfloat16):
            outputs = self.judge(*self.vectors.batch([(r.a, r.b) for r in rows]))
        inference, match, stance, alike = (o.float() for o in outputs)
        loss = batch_loss([inference, None, match, stance], rows) + alike_loss(alike, rows) / len(rows)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.judge.parameters(), 1.0)
        optimizer.step()
        return loss.item()

    def keep(self, net):
        torch.save({"judge": net.state_dict()}, self.out + ".pt")
        print(json.dumps(report(lambda pairs: predict(net, self.vectors, pairs), self.sets)), flush=True)


def split_rows(data):
    """(training rows, rows held out for calibration)."""
    barred = evaluation_pairs(data)
    found = training_rows(data) + augmented_rows(data) + article_link_rows() + alike_rows()
    rows = [r for r in found if frozenset((r.a.lower(), r.b.lower())) not in barred]
    random.Random(5).shuffle(rows)
    return rows[len(rows) // HELD_OUT :], rows[: len(rows) // HELD_OUT]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data"), options.add_argument("base"), options.add_argument("out")
    options.add_argument("--minutes", type=float, default=90)
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--start")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--often", nargs="*", default=[])
    options.add_argument("--workers", type=int, default=2)
    o = options.parse_args()
    multiprocessing.set_start_method("fork")
    torch.set_num_threads(1)
    torch.manual_seed(1)
    rows, held = split_rows(o.data)
    print(len(rows), "rows,", len(held), "held out", flush=True)
    tokens, net = PairTokens(o.base + "/bge-small-en-v1.5-tokenizer.json"), CrossEncoder()
    for row in rows:  # before the workers part
        tokens.of(row.a), tokens.of(row.b)
    net.base.load_state_dict(base_state(o.base + "/bge-small-en-v1.5.onnx"))
    if o.start:
        net.load_state_dict(torch.load(o.start, weights_only=True)["judge"])
    stage = CrossStage(net, tokens, rows, development_sets(o.data), True, o.rate, o.minutes, o.out, o.seed)
    stage.passes = PASSES | {name: float(often) for name, often in (one.split("=") for one in o.often)}
    stage.run(o.workers)


if __name__ == "__main__":
    main()
