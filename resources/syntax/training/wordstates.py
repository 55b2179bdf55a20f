"""What the parser sees of each word: the encoder's states of its pieces and the shape of its letters.

Must agree with model/language/wordpieces.cpp and treereader.cpp.
"""

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

STATE, LAYER, SHAPES = 1152, 384, 8
WIDTH = STATE + LAYER + SHAPES
LONGEST = 128
QUOTES = str.maketrans("\u2019\u2018\u201c\u201d", "''\"\"")


def shape_of(text, spans, at):
    start, end = spans[at]
    form = text[start:end]
    letters = [c for c in form if c.isalpha()]
    return [
        form[0].isupper(),
        len(letters) > 1 and all(c.isupper() for c in letters),
        any(c.isdigit() for c in form),
        "-" in form and len(form) > 1,
        at == 0,
        not form[0].isalnum(),
        start > 0 and not text[start - 1].isspace(),
        len(form) <= 2,
    ]


def pieces_of(spans, offsets):
    """First and last piece of every word (row 0 is the start mark); a word beyond the last piece gets row 0."""
    first, last, piece = [], [], 1
    for start, end in spans:
        while piece < len(offsets) and offsets[piece][1] <= start:
            piece += 1
        found = piece if piece < len(offsets) and offsets[piece][0] < end else 0
        until = found
        while found and until + 1 < len(offsets) and offsets[until + 1][0] < end:
            until += 1
        first.append(found)
        last.append(until)
    return first, last


class Reader:
    def __init__(self, models, tokenizer, threads=2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(f"{models}/encoder.onnx", options)
        self.tokenizer = Tokenizer.from_file(tokenizer)
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)

    def words(self, texts):
        """[(text, spans)] → one float16 array [words, WIDTH] each."""
        cut = [self.tokenizer.encode(text.translate(QUOTES)) for text, _ in texts]
        order = sorted(range(len(texts)), key=lambda i: len(cut[i].ids))
        out = [None] * len(texts)
        for start in range(0, len(order), 32):
            rows = order[start : start + 32]
            length = max(len(cut[i].ids) for i in rows)
            ids = np.zeros((len(rows), length), np.int64)
            mask = np.zeros((len(rows), length), np.float32)
            for r, i in enumerate(rows):
                ids[r, : len(cut[i].ids)] = cut[i].ids
                mask[r, : len(cut[i].ids)] = 1
            states = self.session.run(None, {"ids": ids, "mask": mask})[0]
            for r, i in enumerate(rows):
                text, spans = texts[i]
                offsets = cut[i].offsets[:-1]
                first, last = pieces_of(spans, offsets)
                shapes = np.array([shape_of(text, spans, at) for at in range(len(spans))], np.float32)
                both = [states[r, first], states[r, last, :LAYER], shapes]
                out[i] = np.concatenate(both, 1).astype(np.float16)
        return out
