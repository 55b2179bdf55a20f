"""Token vectors of sentences, computed once and kept on disk.

usage: vectors.py MODEL OUT SENTENCES.json    (OUT gets .npy vectors [tokens, 768] fp16 = layers 4 and 6, .npz index)
"""

import json
import sys
import time
import numpy as np
import torch
from encoder import load_encoder, load_tokenizer

LONGEST_ROW = 64
BATCH_TOKENS = 2048


class Vectors:
    """Read side: `of(sentence)` gives (ids [L], vectors [L, 768])."""

    def __init__(self, *stems):
        self.parts, self.place = [], {}
        for number, stem in enumerate(stems):
            index = np.load(stem + ".npz")
            self.parts.append((index["offsets"], index["ids"], np.load(stem + ".npy")))
            with open(stem + ".json", encoding="utf-8") as file:
                self.place.update((s, (number, i)) for i, s in enumerate(json.load(file)))

    def __contains__(self, sentence):
        return sentence in self.place

    def of(self, sentence):
        part, i = self.place[sentence]
        offsets, ids, vectors = self.parts[part]
        return ids[offsets[i] : offsets[i + 1]], vectors[offsets[i] : offsets[i + 1]]


def batches(lengths):
    order, start = np.argsort(lengths, kind="stable"), 0
    while start < len(order):
        end = start + 1
        while end < len(order) and lengths[order[end]] * (end + 1 - start) <= BATCH_TOKENS:
            end += 1
        yield order[start:end]
        start = end


def encode(model, out, sentences):
    encoder, tokenizer = load_encoder(model), load_tokenizer(model, LONGEST_ROW)
    ids = [np.array(e.ids, np.int64) for e in tokenizer.encode_batch(sentences)]
    lengths = np.array([len(i) for i in ids])
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    shape = (int(offsets[-1]), 768)
    vectors = np.lib.format.open_memmap(out + ".npy", "w+", np.float16, shape)
    begun, done = time.time(), 0
    with torch.inference_mode():
        for number, batch in enumerate(batches(lengths)):
            longest = lengths[batch].max()
            padded = np.zeros((len(batch), longest), np.int64)
            mask = np.zeros((len(batch), longest), np.float32)
            for row, i in enumerate(batch):
                padded[row, : lengths[i]], mask[row, : lengths[i]] = ids[i], 1
            _, middle, last = encoder(torch.from_numpy(padded), torch.from_numpy(mask))
            both = torch.cat([middle, last], -1).numpy().astype(np.float16)
            for row, i in enumerate(batch):
                vectors[offsets[i] : offsets[i + 1]] = both[row, : lengths[i]]
            done += len(batch)
            if number % 50 == 0:
                print(f"{done} of {len(ids)}, {done / (time.time() - begun):.0f} a second", flush=True)
    np.savez(out + ".npz", offsets=offsets, ids=np.concatenate(ids).astype(np.uint16))
    with open(out + ".json", "w", encoding="utf-8") as file:
        json.dump(sentences, file)


if __name__ == "__main__":
    torch.set_num_threads(2)
    with open(sys.argv[3], encoding="utf-8") as file:
        encode(sys.argv[1], sys.argv[2], json.load(file))
