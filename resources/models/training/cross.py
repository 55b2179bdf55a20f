"""The pair reader: a cross-encoder that reads two sentences together, word by word.

bge-small-en-v1.5 (12 layers, 384 wide) with four heads on its first token. Dearer than the judge (`judge.py`), which
reads each sentence once: it is asked about few pairs.
"""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import numpy_helper
from tokenizers import Tokenizer

from encoder import Encoder, Layer, WIDTH, mask_bias
from judge import CLASSES

LAYERS, LONGEST_SIDE = 12, 64
HEADS = CLASSES | {"alike": 1}  # the last one a grade of likeness, as a logit


class CrossEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.base = Encoder()
        self.base.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)
        self.pool = nn.Linear(WIDTH, WIDTH)
        self.decide = nn.ModuleDict({name: nn.Linear(WIDTH, count) for name, count in HEADS.items()})

    def forward(self, ids, kinds, mask):
        """ids, kinds (0 first sentence, 1 second), mask [B, L] → inference [B, 3], match [B, 3], stance [B, 2], alike [B, 1]."""
        base = self.base
        x = base.word(ids) + base.position(torch.arange(ids.shape[1]))[None] + base.kind(kinds)
        x, bias = self.drop(base.norm(x)), mask_bias(mask)
        for layer in base.layers:
            x = layer(x, bias)
        pooled = self.drop(torch.tanh(self.pool(x[:, 0])))
        return tuple(self.decide[name](pooled) for name in HEADS)


NAMES = {
    "attention/self/query": "query",
    "attention/self/key": "key",
    "attention/self/value": "value",
    "attention/output/dense": "output",
    "attention/output/LayerNorm": "norm1",
    "intermediate/dense": "up",
    "output/dense": "down",
    "output/LayerNorm": "norm2",
}


def base_state(path):
    """path: bge-small-en-v1.5.onnx, whose matrices are named by the nodes that multiply with them."""
    graph = onnx.load(path).graph
    given = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    matrix = {node.name: node.input[1] for node in graph.node if node.op_type == "MatMul"}
    state = {
        "word.weight": given["embeddings.word_embeddings.weight"],
        "position.weight": given["embeddings.position_embeddings.weight"],
        "kind.weight": given["embeddings.token_type_embeddings.weight"],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for theirs, ours in NAMES.items():
            dotted = f"encoder.layer.{layer}." + theirs.replace("/", ".")
            own = f"layers.{layer}.{ours}"
            state[own + ".bias"] = given[dotted + ".bias"]
            if ours.startswith("norm"):
                state[own + ".weight"] = given[dotted + ".weight"]
            else:
                state[own + ".weight"] = given[matrix[f"/encoder/layer.{layer}/{theirs}/MatMul"]].T.contiguous()
    return state


class PairTokens:
    """Sentences → token ids, cut to LONGEST_SIDE pieces, kept."""

    def __init__(self, tokenizer):
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST_SIDE)
        self.kept = {}

    def of(self, sentence):
        if sentence not in self.kept:
            self.kept[sentence] = np.array(self.tokenizer.encode(sentence).ids, np.int32)
        return self.kept[sentence]

    def batch(self, pairs):
        """[CLS] a [SEP] b [SEP] of each pair: ids, kinds, mask."""
        rows = [(self.of(a), self.of(b)[1:]) for a, b in pairs]
        longest = max(len(a) + len(b) for a, b in rows)
        ids, kinds = np.zeros((len(rows), longest), np.int64), np.zeros((len(rows), longest), np.int64)
        mask = np.zeros((len(rows), longest), np.float32)
        for row, (a, b) in enumerate(rows):
            whole = len(a) + len(b)
            ids[row, : len(a)], ids[row, len(a) : whole] = a, b
            kinds[row, len(a) : whole], mask[row, :whole] = 1, 1
        return torch.from_numpy(ids), torch.from_numpy(kinds), torch.from_numpy(mask)


def predict(net, tokens, pairs, batch=64):
    """Logits of all pairs: inference, match, stance, alike."""
    net.eval()
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    out = [None] * len(pairs)
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(order), batch):
            part = order[start : start + batch]
            logits = [o.float().numpy() for o in net(*tokens.batch([pairs[i] for i in part]))]
            for row, i in enumerate(part):
                out[i] = [o[row] for o in logits]
    net.train()
    return [np.array([o[k] for o in out]) for k in range(4)]
