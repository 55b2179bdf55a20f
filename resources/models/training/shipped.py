"""The files that ship, run as the program runs them (same padding, same order of inputs)."""

from pathlib import Path

import numpy as np
import onnxruntime

from encoder import load_tokenizer
from rows import tidy

LONGEST, TEXT_STEP, PAIR_STEP = 128, 4, 8
LONGEST_SIDE = 64  # of a pair that is read as one
READER_SHARE = 0.55  # of the pair reader in a mixed verdict; as in model/meaning/meaning.cpp


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def padded(length, step):
    return (length + step - 1) // step * step


def cut(ids):
    return ids if len(ids) <= LONGEST_SIDE else [*ids[: LONGEST_SIDE - 1], ids[-1]]


def pair_input(rows, length):
    ids, kinds = np.zeros((len(rows), length), np.int64), np.zeros((len(rows), length), np.int64)
    mask = np.zeros((len(rows), length), np.float32)
    for row, (_, a, b) in enumerate(rows):
        whole = len(a) + len(b)
        ids[row, : len(a)], ids[row, len(a) : whole] = a, b
        kinds[row, len(a) : whole], mask[row, :whole] = 1, 1
    return {"ids": ids, "kinds": kinds, "mask": mask}


def mixed(judged, read):
    product = judged ** (1 - READER_SHARE) * read**READER_SHARE
    return product / product.sum(1, keepdims=True)


class Shipped:
    def __init__(self, folder, model):
        folder = Path(folder)
        self.tokenizer = load_tokenizer(model, LONGEST)
        self.encoder, self.reader, self.judge = (
            session(folder / f"{n}.onnx") for n in ("encoder", "reader", "judge")
        )
        self.pairs = session(folder / "pairreader.onnx")
        self.known = {}

    def prepare(self, texts, only_vectors=False):
        """Fills `known`: text → (ids, judge's words, sentence, vector)."""
        new = sorted({t for t in texts if t not in self.known})
        ids = [e.ids for e in self.tokenizer.encode_batch([tidy(t) for t in new])]
        by_shape = {}
        for text, i in zip(new, ids):
            by_shape.setdefault(padded(len(i), TEXT_STEP), []).append((text, i))
        for length, rows in by_shape.items():
            for start in range(0, len(rows), 32):
                self.prepare_batch(rows[start : start + 32], length, only_vectors)

    def prepare_batch(self, rows, length, only_vectors):
        ids, mask = np.zeros((len(rows), length), np.int64), np.zeros((len(rows), length), np.float32)
        for row, (_, i) in enumerate(rows):
            ids[row, : len(i)], mask[row, : len(i)] = i, 1
        states = self.encoder.run(None, {"ids": ids, "mask": mask})[0]
        vector = (states[..., 768:] * mask[..., None]).sum(1)
        vector /= np.linalg.norm(vector, axis=1, keepdims=True)
        words = sentence = [None] * len(rows)
        if not only_vectors:
            middle = states[..., 384:768] * mask[..., None]
            words, sentence = self.reader.run(
                None, {"ids": ids, "mask": mask, "middle": middle, "vector": vector}
            )
        for row, (text, i) in enumerate(rows):
            kept = None if only_vectors else words[row, : len(i)]
            self.known[text] = (i, kept, sentence[row], vector[row])

    def judge_pairs(self, pairs):
        """→ forth [n, 3], back [n, 3], point [n, 3], supports [n, 2], cosine [n]."""
        self.prepare([t for pair in pairs for t in pair])
        by_shape = {}
        for number, (a, b) in enumerate(pairs):
            shape = padded(len(self.known[a][0]), PAIR_STEP), padded(len(self.known[b][0]), PAIR_STEP)
            by_shape.setdefault(shape, []).append(number)
        out = [np.zeros((len(pairs), n), np.float32) for n in (3, 3, 3, 2)]
        cosine = np.array([self.known[a][3] @ self.known[b][3] for a, b in pairs])
        for lengths, numbers in by_shape.items():
            for start in range(0, len(numbers), 64):
                part = numbers[start : start + 64]
                results = self.judge.run(None, self.sides([pairs[n] for n in part], lengths))
                for array, result in zip(out, results):
                    array[part] = result
        return out + [cosine]

    def mixed_pairs(self, pairs):
        """As judge_pairs, the inferences and points mixed with what the pair reader says (a weighted geometric mean), and
        how alike it finds the two [n]."""
        forth, back, point, supports, cosine = self.judge_pairs(pairs)
        read, read_point, alike = self.read_pairs(pairs)
        read_back, point_back, alike_back = self.read_pairs([(b, a) for a, b in pairs])
        read_point = np.sqrt(read_point * point_back)
        scores = mixed(forth, read), mixed(back, read_back), mixed(point, read_point)
        return [*scores, supports, cosine, (alike + alike_back)[:, 0] / 2]

    def read_pairs(self, pairs):
        """→ inference a → b [n, 3], point [n, 3], alike [n, 1]."""
        self.prepare([t for pair in pairs for t in pair])
        by_length = {}
        for number, (a, b) in enumerate(pairs):
            joined = cut(self.known[a][0]), cut(self.known[b][0])[1:]
            by_length.setdefault(padded(sum(map(len, joined)), PAIR_STEP), []).append((number, *joined))
        out = [np.zeros((len(pairs), n), np.float32) for n in (3, 3, 1)]
        for length, rows in by_length.items():
            for start in range(0, len(rows), 64):
                part = rows[start : start + 64]
                results = self.pairs.run(None, pair_input(part, length))
                for array, result in zip(out, results):
                    array[[n for n, _, _ in part]] = result
        return out

    def sides(self, pairs, lengths):
        inputs = {}
        for side, name, length in zip((0, 1), "ab", lengths):
            ids, mask = np.zeros((len(pairs), length), np.int64), np.zeros((len(pairs), length), np.float32)
            words = np.zeros((len(pairs), length, 256), np.float32)
            for row, pair in enumerate(pairs):
                i, w, _, _ = self.known[pair[side]]
                ids[row, : len(i)], mask[row, : len(i)], words[row, : len(i)] = i, 1, w
            inputs |= {
                "ids_" + name: ids,
                "mask_" + name: mask,
                "words_" + name: words,
                "sentence_" + name: np.stack([self.known[p[side]][2] for p in pairs]),
            }
        return inputs
