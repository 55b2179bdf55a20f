"""Writes pairreader.onnx, stored small as the other files are (see export.py).

usage: exportcross.py CHECKPOINT OUT [--temperatures FILE.json]
"""

import argparse
import json
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

from cross import CrossEncoder
from export import shrink, write


class PairReaderFile(nn.Module):
    def __init__(self, net, temperatures):
        super().__init__()
        self.net, self.t = net, temperatures
        for layer in net.base.layers:
            layer.plain = True

    def forward(self, ids, kinds, mask):
        inference, match, _, alike = self.net(ids, kinds, mask)
        scores = F.softmax(inference / self.t["inference"], -1), F.softmax(match / self.t["match"], -1)
        return *scores, torch.sigmoid(alike)


def load_cross(checkpoint):
    net = CrossEncoder()
    net.load_state_dict(torch.load(checkpoint, weights_only=True)["judge"])
    return net.eval()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("checkpoint"), options.add_argument("out")
    options.add_argument("--temperatures")
    o = options.parse_args()
    temperatures = {"inference": 1.0, "match": 1.0}
    if o.temperatures:
        temperatures = json.loads(Path(o.temperatures).read_text())
    ids, mask = torch.randint(1000, 2000, (2, 16)), torch.ones(2, 16)
    kinds = (torch.arange(16) > 7).long().expand(2, 16)
    path, shape = Path(o.out) / "pairreader.onnx", {0: "batch", 1: "length"}
    path.parent.mkdir(parents=True, exist_ok=True)
    dynamic = {"ids": shape, "kinds": shape, "mask": shape, "inference": {0: "batch"}, "point": {0: "batch"}, "alike": {0: "batch"}}
    module = PairReaderFile(load_cross(o.checkpoint), temperatures)
    write(module, (ids, kinds, mask), ["ids", "kinds", "mask"], ["inference", "point", "alike"], dynamic, path)
    shrink(path, 8)


if __name__ == "__main__":
    main()
