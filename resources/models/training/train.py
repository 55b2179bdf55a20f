"""Trains the judge on the token vectors that vectors.py wrote.

usage: train.py DATA MODEL OUT --vectors STEM… [--frozen MINUTES] [--open MINUTES] [--start CHECKPOINT] [--workers N]

First `--frozen` minutes with the encoder's layer 6 as it is, then `--open` minutes with the judge's own two layers
learning too. A checkpoint (exponential mean of the weights) and development figures after each half.
"""

import argparse
import copy
import json
import multiprocessing
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from made import augmented_rows
from encoder import VOCABULARY, load_encoder, load_tokenizer
from figures import development_sets, report
from judge import Judge
from lexical import flag_table, opposite_groups, rarity
from rows import INFERENCE, MATCH, evaluation_pairs, training_rows
from vectors import Vectors

BATCH = 64
HELD_OUT = 40  # one row in 40 is kept for calibration


def make_tables(model, vectors):
    vocabulary = load_tokenizer(model).get_vocab()
    counts, sentences = np.zeros(VOCABULARY), 0
    for offsets, ids, _ in vectors.parts[:-1]:
        for i in range(len(offsets) - 1):
            counts[np.unique(ids[offsets[i] : offsets[i + 1]])] += 1
        sentences += len(offsets) - 1
    group, side = opposite_groups(vocabulary)
    return {
        "flags": flag_table(vocabulary),
        "rarity": rarity(vocabulary, counts, sentences),
        "group": group,
        "side": side,
    }


def side_batch(vectors, sentences):
    found = [vectors.of(s) for s in sentences]
    longest = max(len(ids) for ids, _ in found)
    ids = np.zeros((len(found), longest), np.int64)
    mask = np.zeros((len(found), longest), np.float32)
    states = np.zeros((len(found), longest, 768), np.float32)
    for row, (tokens, state) in enumerate(found):
        n = len(tokens)
        ids[row, :n], mask[row, :n], states[row, :n] = tokens, 1, state
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(states)


def read_side(judge, vectors, sentences, own):
    ids, mask, states = side_batch(vectors, sentences)
    middle, last = states[..., :384], states[..., 384:]
    vector = (last * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
    if own:
        last = judge.reader.own_states(middle, mask)
    tokens, sentence = judge.reader(ids, mask, middle, last, vector)
    return ids, mask, tokens, sentence


def run(judge, vectors, pairs, own):
    a = read_side(judge, vectors, [p[0] for p in pairs], own)
    b = read_side(judge, vectors, [p[1] for p in pairs], own)
    return judge.head(*a, *b)


def predict(judge, vectors, pairs, own, batch=96):
    """Logits of all pairs: inference, match, stance arrays."""
    judge.eval()
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    out = [None] * len(pairs)
    with torch.inference_mode():
        for start in range(0, len(order), batch):
            part = order[start : start + batch]
            forth, reverse, match, stance, *_ = run(judge, vectors, [pairs[i] for i in part], own)
            for row, i in enumerate(part):
                out[i] = (forth[row].numpy(), match[row].numpy(), stance[row].numpy(), reverse[row].numpy())
    judge.train()
    return [np.array([o[k] for o in out]) for k in range(4)]


def loss_of(logits, allowed, smooth=0.03):
    """−log of the summed probability of the allowed classes."""
    logs = F.log_softmax(logits, -1)
    bits = ((allowed[:, None] >> torch.arange(logits.shape[1])) & 1).bool()
    loss = -torch.logsumexp(logs.masked_fill(~bits, -1e4), -1)
    return ((1 - smooth) * loss - smooth * logs.mean(-1)).sum()


def batch_loss(outputs, rows):
    task = torch.tensor([r.task for r in rows])
    allowed = torch.tensor([r.allowed for r in rows])
    total = 0
    for number, logits in ((INFERENCE, outputs[0]), (MATCH, outputs[2]), (2, outputs[3])):
        chosen = task == number
        if chosen.any():
            total = total + loss_of(logits[chosen], allowed[chosen]) * (1.0 if number == INFERENCE else 0.7)
    return total / len(rows)


# How often a row is met in one pass, on average: judged pairs of three classes count most.
PASSES = {
    "own-general": 2.2,
    "own-captions": 1.6,
    "own-scenes": 1.0,
    "own-claims": 1.0,
    "own-articles": 1.5,
    "own-unlinked": 0.3,
    "own-debates": 1.5,
    "own-other-point": 0.3,
    "own-stance": 2.0,
    "nli-mnli-mm-dev-noisy": 3.5,
    "nli-cad-train": 3.5,
    "nli-conjnli-adv-train": 0.5,
    "nli-help-conj": 0.5,
    "fact-foolmetwice": 1.0,
    "nli2-scitail-devtest": 0.7,
    "neg-wikifactcheck": 0.8,
    "match-perspectrum-train": 1.0,
    "match-kpa2021-train": 1.5,
    "stance-perspectrum-train": 0.7,
    "stance-explagraphs-train": 0.5,
    "defeasible-devtest": 0.2,
    "made-caption_negated_hypernym": 1.2,
    "made-hypernym": 0.8,
    "made-opposite": 1.2,
    "made-sister": 1.2,
}
PASSES_MADE = 0.9  # the other pairs made by rule: fewer of them, and negation is lost on long runs


def drawn(rows, chance, passes, passes_made):
    """One pass: every row as often as its source says; a part of an own source counts as the whole unless it is named."""
    for row in rows:
        often = passes.get(row.source, passes.get(row.source.rstrip("0123456789"), passes_made))
        for _ in range(int(often) + (chance.random() < often % 1)):
            yield row


def shuffled_batches(rows, seed, passes, passes_made):
    chance = random.Random(seed)
    rows = list(drawn(rows, chance, passes, passes_made))
    chance.shuffle(rows)
    for start in range(0, len(rows), 100 * BATCH):
        part = sorted(rows[start : start + 100 * BATCH], key=lambda r: len(r.a) + len(r.b))
        batches = [part[i : i + BATCH] for i in range(0, len(part), BATCH)]
        chance.shuffle(batches)
        yield from batches


class Averaged:
    """Exponential mean of the weights: steadier than the last step's."""

    def __init__(self, judge, keep=0.998):
        self.judge, self.keep, self.steps = copy.deepcopy(judge).eval(), keep, 0

    def update(self, judge):
        self.steps += 1
        keep = min(self.keep, self.steps / (self.steps + 10))
        with torch.no_grad():
            for mean, new in zip(self.judge.parameters(), judge.parameters()):
                mean.lerp_(new, 1 - keep)


def endless_batches(seed, rows, passes, passes_made):
    while True:
        yield from shuffled_batches(rows, seed, passes, passes_made)
        seed += 1


class Stage:
    """One stage of training: `minutes` of the wall clock, which also sets the learning rate, so that it ends on time.

    Two workers of one thread share the weights without a lock (Recht et al. 2011, "Hogwild"): on a machine that does
    other work too, neither waits for the other.
    """

    reports = 2  # checkpoints
    passes, passes_made = PASSES, PASSES_MADE

    def __init__(self, judge, vectors, rows, sets, own, rate, minutes, out, seed=0):
        self.judge, self.vectors, self.rows, self.sets = judge, vectors, rows, sets
        self.own, self.rate, self.seconds, self.out, self.seed = own, rate, minutes * 60, out, seed
        self.taken = multiprocessing.Value("l", 0)
        self.begun = time.time()

    def run(self, workers):
        self.judge.share_memory()
        started = [
            multiprocessing.get_context("fork").Process(target=self.work, args=(n,)) for n in range(workers)
        ]
        for process in started:
            process.start()
        for process in started:
            process.join()
        self.judge.load_state_dict(torch.load(self.out + ".pt", weights_only=True)["judge"])

    def groups(self):
        head = [p for n, p in self.judge.named_parameters() if not n.startswith("reader.layers")]
        found = [{"params": head, "lr": self.rate, "top": self.rate}]
        if self.own:
            found.append({"params": list(self.judge.reader.layers.parameters()), "lr": 1e-4, "top": 1e-4})
        return found

    def next_batch(self):
        with self.taken.get_lock():
            self.taken.value += 1
            return self.taken.value - 1

    def work(self, worker):
        torch.set_num_threads(1)
        torch.manual_seed(worker)
        optimizer = torch.optim.AdamW(self.groups(), weight_decay=0.02, fused=True)
        averaged = Averaged(self.judge) if worker == 0 else None
        wanted, step, running, reported = self.next_batch(), 0, None, 1
        for number, rows in enumerate(endless_batches(self.seed, self.rows, self.passes, self.passes_made)):
            if number < wanted:
                continue
            wanted = self.next_batch()
            share = (time.time() - self.begun) / self.seconds
            if share >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * min(1, share / 0.05 + 0.02) * max(0.02, 1 - share)
            loss = self.step(optimizer, rows)
            running = loss if running is None else 0.99 * running + 0.01 * loss
            step += 1
            if averaged:
                averaged.update(self.judge)
                if step % 100 == 0:
                    print(
                        f"{share:.2f} {self.taken.value * BATCH / len(self.rows):.2f} passes, loss {running:.4f}",
                        flush=True,
                    )
                if share > reported / self.reports:
                    reported += 1
                    self.keep(averaged.judge)
        if averaged:
            self.keep(averaged.judge)

    def step(self, optimizer, rows):
        with torch.autocast("cpu", torch.bfloat16):
            outputs = run(self.judge, self.vectors, [(r.a, r.b) for r in rows], self.own)
        loss = batch_loss([o.float() for o in outputs[:5]], rows)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.judge.parameters(), 1.0)
        optimizer.step()
        return loss.item()

    def keep(self, judge):
        torch.save({"judge": judge.state_dict(), "own": self.own}, self.out + ".pt")
        print(json.dumps(report(lambda p: predict(judge, self.vectors, p, self.own), self.sets)), flush=True)


def split_rows(data, vectors):
    """(training rows, rows held out for calibration)."""
    barred = evaluation_pairs(data)
    rows = [
        r
        for r in training_rows(data) + augmented_rows(data)
        if frozenset((r.a.lower(), r.b.lower())) not in barred and r.a in vectors and r.b in vectors
    ]
    random.Random(5).shuffle(rows)
    return rows[len(rows) // HELD_OUT :], rows[: len(rows) // HELD_OUT]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data"), options.add_argument("model"), options.add_argument("out")
    options.add_argument("--vectors", nargs="+", help="stems; the last one holds the development sentences")
    options.add_argument("--frozen", type=float, default=20), options.add_argument(
        "--open", type=float, default=60
    )
    options.add_argument("--start")
    options.add_argument("--workers", type=int, default=2)
    o = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    vectors = Vectors(*o.vectors)
    rows, held = split_rows(o.data, vectors)
    print(len(rows), "rows,", len(held), "held out", flush=True)
    judge = Judge(make_tables(o.model, vectors))
    judge.start_from(load_encoder(o.model))
    if o.start:
        judge.load_state_dict(torch.load(o.start, weights_only=True)["judge"])
    sets = development_sets(o.data)
    if o.frozen:
        Stage(judge, vectors, rows, sets, False, 1e-3, o.frozen, o.out + "-frozen").run(o.workers)
    if o.open:
        Stage(judge, vectors, rows, sets, True, 5e-4, o.open, o.out + "-open").run(o.workers)


if __name__ == "__main__":
    main()
