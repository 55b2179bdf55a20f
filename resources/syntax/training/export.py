"""Writes parser.onnx and parser.txt, the files that ship, from a checkpoint of train.py.

usage: export.py CHECKPOINT OUT [TREEBANK MODELS TOKENIZER]

Weights are stored as int8 with one scale an output channel (Cast and Mul on initialisers, which the runtime folds
once at load); all arithmetic is fp32. With the last three arguments it also measures the written file on the
test part of the treebank.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn as nn
from onnx import TensorProto, helper, numpy_helper

from parser import Parser
from treebank import sentences, text_of
from wordstates import WIDTH, Reader

SMALLEST = 4096  # values; smaller weights stay fp32


class ParserFile(nn.Module):
    def __init__(self, parser):
        super().__init__()
        self.parser = parser
        labels, inner, _ = parser.label.shape
        # [d, R * e]: all labels in one product
        self.pairs = nn.Parameter(parser.label.detach().permute(1, 0, 2).reshape(inner, labels * inner))
        self.count, self.inner = labels, inner

    def forward(self, words):
        states = self.parser.states(words)
        arcs, labels = self.parser.sides(states)
        scores = arcs[0] @ self.parser.arc @ arcs[1].transpose(1, 2)
        left = (labels[0] @ self.pairs).reshape(-1, self.inner)  # [N * R, e]
        pairs = (left @ labels[1][0].transpose(0, 1)).reshape(1, -1, self.count, scores.shape[2])
        return self.parser.tag(states), scores, pairs.transpose(2, 3)


def small(values, axis):
    """int8 and scales, one for each index along `axis` (and along what stands before the last two axes)."""
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-12) / 127
    return np.clip(np.round(values / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def summed_axis(graph, name, dimensions):
    """The axis that a product with this weight sums over; None for what is no such weight."""
    for node in graph.node:
        if name in node.input:
            if node.op_type == "LSTM":
                return 2 if dimensions == 3 else None  # the bias has two
            if node.op_type == "Gemm":
                return 1 if any(a.name == "transB" and a.i for a in node.attribute) else 0
            if node.op_type == "MatMul":
                return 0
    return None


def shrink(path):
    model = onnx.load(str(path))
    graph, made, kept = model.graph, [], []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        axis = summed_axis(graph, tensor.name, values.ndim)
        if values.dtype != np.float32 or values.ndim < 2 or values.size < SMALLEST or axis is None:
            kept.append(tensor)
            continue
        tight, scale = small(values, axis)
        kept.append(numpy_helper.from_array(tight, tensor.name + "_small"))
        kept.append(numpy_helper.from_array(scale, tensor.name + "_scale"))
        made.append(
            helper.make_node("Cast", [tensor.name + "_small"], [tensor.name + "_wide"], to=TensorProto.FLOAT)
        )
        made.append(helper.make_node("Mul", [tensor.name + "_wide", tensor.name + "_scale"], [tensor.name]))
    nodes = made + list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    print(path, f"{path.stat().st_size / 1e6:.1f} MB")


def measure(path, names, treebank, models, tokenizer):
    rows = sentences(Path(treebank) / "test-ewt.conllu.gz")
    session = onnxruntime.InferenceSession(str(path))
    tags, labels = names
    hits, count = np.zeros(5), np.zeros(2)
    for sentence, words in zip(rows, Reader(models, tokenizer).words([text_of(r) for r in rows])):
        tag, arcs, pairs = session.run(None, {"words": words.astype(np.float32)[None]})
        heads = arcs[0].argmax(-1)
        for i, row in enumerate(sentence):
            right = heads[i] == row.head + 1
            label = labels[pairs[0, i, heads[i]].argmax()] == row.relation
            guess, plain = tags[tag[0, i].argmax()], not row.tag.startswith("PUNCT")
            hits += [guess == row.tag, guess.split("/")[0] == row.tag.split("/")[0], right, right and label, right and label and plain]
            count += [1, plain]
    print(
        "test: tags %.4f UPOS %.4f UAS %.4f LAS %.4f" % tuple(hits[:4] / count[0]),
        "LAS without punctuation %.4f" % (hits[4] / count[1]),
    )


def main():
    checkpoint, out, *data = sys.argv[1:]
    state = torch.load(checkpoint, weights_only=True)
    parser = Parser(len(state["tags"]), len(state["labels"]))
    parser.load_state_dict(state["model"])
    path = Path(out) / "parser.onnx"
    torch.onnx.export(
        ParserFile(parser).eval(),
        (torch.randn(1, 7, WIDTH),),
        str(path),
        opset_version=17,
        input_names=["words"],
        output_names=["tags", "arcs", "labels"],
        dynamic_axes={"words": {1: "n"}, "tags": {1: "n"}, "arcs": {1: "n", 2: "m"}, "labels": {1: "n", 2: "m"}},
        dynamo=False,
    )
    shrink(path)
    (Path(out) / "parser.txt").write_text(" ".join(state["tags"]) + "\n" + " ".join(state["labels"]) + "\n")
    if data:
        measure(path, (state["tags"], state["labels"]), *data)


if __name__ == "__main__":
    main()
