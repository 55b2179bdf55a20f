"""The mean of several checkpoints of one run: flatter and steadier than the last one (Wortsman et al. 2022).

usage: average.py OUT CHECKPOINT…
"""

import sys

import torch


def main():
    out, *paths = sys.argv[1:]
    parts = [torch.load(path, weights_only=True) for path in paths]
    mean = {
        name: (sum(part["judge"][name].float() for part in parts) / len(parts)).to(weights.dtype)
        for name, weights in parts[0]["judge"].items()
    }
    torch.save({"judge": mean, "own": any(part.get("own") for part in parts)}, out)


if __name__ == "__main__":
    main()
