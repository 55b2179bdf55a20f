"""Writes the files that ship: encoder.onnx, reader.onnx, judge.onnx.

usage: export.py MODEL CHECKPOINT OUT [--temperatures FILE.json]

Weights are stored as int8 with one scale an output channel (Cast and Mul on initialisers, which the runtime folds
once at load) or as fp16; all arithmetic is fp32. The calibrated temperatures are part of the judge's graph.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper

from encoder import load_encoder
from judge import Judge
from lexical import FLAGS

OPSET = 17
SMALLEST = 4096  # values; smaller weights stay fp32


class EncoderFile(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        for layer in encoder.layers:
            layer.plain = True

    def forward(self, ids, mask):
        return torch.cat(self.encoder(ids, mask), -1)


class ReaderFile(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        for layer in reader.layers:
            layer.plain = True

    def forward(self, ids, mask, middle, vector):
        return self.reader(ids, mask, middle, self.reader.own_states(middle, mask), vector)


class JudgeFile(nn.Module):
    def __init__(self, head, temperatures):
        super().__init__()
        self.head, self.t = head, temperatures

    def forward(self, *sides):
        forth, back, match, stance, stance_back, there, answered = self.head(*sides)
        soft = lambda logits, name: F.softmax(logits / self.t[name], -1)
        return (
            soft(forth, "inference"),
            soft(back, "inference"),
            soft(match, "match"),
            soft(stance, "stance"),
            soft(stance_back, "stance"),
            there,
            answered,
        )


def write(module, inputs, names, outputs, dynamic, path):
    torch.onnx.export(
        module.eval(),
        inputs,
        str(path),
        opset_version=OPSET,
        input_names=names,
        output_names=outputs,
        dynamic_axes=dynamic,
        do_constant_folding=True,
    )


def channel_axis(graph, name):
    """The axis of a weight that gets one scale each: its output channels (rows for a lookup)."""
    for node in graph.node:
        if name in node.input:
            if node.op_type == "Gather":
                return 0
            if node.op_type == "Gemm":
                turned = any(a.name == "transB" and a.i for a in node.attribute)
                return 0 if turned else 1
            if node.op_type == "MatMul":
                return 1
    return None


def stored_small(model, bits):
    """Replaces fp32 matrices by int8 with scales, or by fp16, and a Cast."""
    graph, made, kept = model.graph, [], []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        axis = channel_axis(graph, tensor.name)
        if values.dtype != np.float32 or values.ndim != 2 or values.size < SMALLEST or axis is None:
            kept.append(tensor)
            continue
        if bits == 16:
            kept.append(numpy_helper.from_array(values.astype(np.float16), tensor.name + "_half"))
            made.append(
                helper.make_node("Cast", [tensor.name + "_half"], [tensor.name], to=TensorProto.FLOAT)
            )
            continue
        scale = np.maximum(np.abs(values).max(axis=1 - axis, keepdims=True), 1e-12) / 127
        small = np.clip(np.round(values / scale), -127, 127).astype(np.int8)
        kept.append(numpy_helper.from_array(small, tensor.name + "_small"))
        kept.append(numpy_helper.from_array(scale.astype(np.float32), tensor.name + "_scale"))
        made.append(
            helper.make_node("Cast", [tensor.name + "_small"], [tensor.name + "_wide"], to=TensorProto.FLOAT)
        )
        made.append(helper.make_node("Mul", [tensor.name + "_wide", tensor.name + "_scale"], [tensor.name]))
    nodes = made + list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    return model


def shrink(path, bits):
    onnx.save(stored_small(onnx.load(str(path)), bits), str(path))
    print(path, f"{path.stat().st_size / 1e6:.1f} MB")


def load_judge(checkpoint):
    state = torch.load(checkpoint, weights_only=True)["judge"]
    vocabulary = state["reader.flags"].shape[0]
    blank = {
        "flags": np.zeros((vocabulary, FLAGS), np.float32),
        "rarity": np.zeros(vocabulary, np.float32),
        "group": np.zeros(vocabulary, np.int64),
        "side": np.zeros(vocabulary, np.int64),
    }
    judge = Judge(blank)
    judge.load_state_dict(state)
    return judge.eval()


def export(model, checkpoint, out, temperatures, bits):
    torch.backends.mha.set_fastpath_enabled(False)
    ids, mask = torch.randint(1000, 2000, (2, 16)), torch.ones(2, 16)
    batch_length = {0: "batch", 1: "length"}
    write(
        EncoderFile(load_encoder(model)),
        (ids, mask),
        ["ids", "mask"],
        ["states"],
        {"ids": batch_length, "mask": batch_length, "states": batch_length},
        out / "encoder.onnx",
    )
    judge = load_judge(checkpoint)
    middle, vector = torch.randn(2, 16, 384), torch.randn(2, 384)
    write(
        ReaderFile(judge.reader),
        (ids, mask, middle, vector),
        ["ids", "mask", "middle", "vector"],
        ["words", "sentence"],
        {
            "ids": batch_length,
            "mask": batch_length,
            "middle": batch_length,
            "vector": {0: "batch"},
            "words": batch_length,
            "sentence": {0: "batch"},
        },
        out / "reader.onnx",
    )
    ids_b, mask_b = torch.randint(1000, 2000, (2, 24)), torch.ones(2, 24)
    sides = (
        ids,
        mask,
        torch.randn(2, 16, 256),
        torch.randn(2, 128),
        ids_b,
        mask_b,
        torch.randn(2, 24, 256),
        torch.randn(2, 128),
    )
    names = [f"{part}_{side}" for side in "ab" for part in ("ids", "mask", "words", "sentence")]
    outputs = ["forth", "back", "point", "supports", "supports_back", "there", "answered"]
    dynamic = {n: {0: "batch", 1: "length_" + n[-1]} for n in names if "sentence" not in n}
    dynamic |= {n: {0: "batch"} for n in names + outputs if n not in dynamic}
    dynamic |= {
        "there": {0: "batch", 1: "length_a", 2: "length_b"},
        "answered": {0: "batch", 1: "length_b", 2: "length_a"},
    }
    write(JudgeFile(judge.head, temperatures), sides, names, outputs, dynamic, out / "judge.onnx")
    for name, stored in (("encoder", bits), ("reader", bits), ("judge", bits)):
        if stored < 32:
            shrink(out / f"{name}.onnx", stored)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("model"), options.add_argument("checkpoint"), options.add_argument("out")
    options.add_argument("--temperatures")
    options.add_argument("--bits", type=int, default=8, choices=(8, 16, 32))
    o = options.parse_args()
    temperatures = {"inference": 1.0, "match": 1.0, "stance": 1.0}
    if o.temperatures:
        temperatures = json.loads(Path(o.temperatures).read_text())
    Path(o.out).mkdir(parents=True, exist_ok=True)
    export(o.model, o.checkpoint, Path(o.out), temperatures, o.bits)


if __name__ == "__main__":
    main()
