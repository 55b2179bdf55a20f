"""Writes tests/data/tokens.jsonl: texts with the reference tokenizer's ids and spans (UTF-16 units).

usage: tokentable.py MODEL OUT
"""

import json
import random
import sys

from encoder import load_tokenizer

TEXTS = [
    "",
    " ",
    "The cat sat on the mat.",
    "Won't it? It's the U.S.'s 3,000th \u201cday\u201d.",
    "unaffable embeddings hyperparameterisation",
    "Caf\u00e9 d\u00e9j\u00e0 vu, na\u00efve co\u00f6peration, \u00c5ngstr\u00f6m, \u1e9e and \u00df",
    "e\u0301clair cafe\u0301 n\u0303",
    "\u0130stanbul I\u0307",
    "\u6771\u4eac tower\u3001\u5317\u4eac",
    "\ud55c\uad6d\uc5b4 \u304b\u306a \u30ab\u30bf",
    "\U00020000\U0002a6d6x",
    "nice \U0001f600 one\U0001f468\u200d\U0001f469\u200d\U0001f467!",
    "flag \U0001f1e9\U0001f1ea",
    "tab\tnew\nline\rfeed\x0bvt\x0cff\x85nel",
    "con\x00trol\x07cha\x1bracters\x7f",
    "soft\u00adhyphen zero\u200bwidth\ufeffmark",
    "no\u00a0break\u2009thin\u3000wide",
    "a [SEP] b[CLS]c [MASK] [UNK][PAD]",
    "[sep] [ SEP ] [SEP",
    "x[[SEP]]y",
    "#1 ##ing $5.00 50% a_b a-b a\u2013b a\u2014b",
    "\u20ac100\u00a320\u00a53 \u00b0C \u00b12 \u00d73 \u2264 4",
    "\u00bfQu\u00e9? \u00a1No! \u00absi\u00bb \u2026",
    "https://example.org/a?b=c&d",
    "O(n\u00b2) H\u2082O \u00bd \u2168",
    "\ufb01ne \ufb02ow \uff21\uff22\uff23",
    "\u0623\u0647\u0644\u0627 \u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd",
    "\u0928\u092e\u0938\u094d\u0924\u0947",
    "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
    "\u0421\u043b\u0430\u0432\u0430 \u0439\u0451",
    "w" * 100,
    "w" * 101,
    "x" + "y" * 120 + " z",
    "\ue000private\uffff\ufffdreplacement",
    "\U000e0001tag",
    "1234567 1,234.56 2026-11-25",
    "ALL CAPS AND MiXeD",
    "\u2019tis the season o\u2019clock",
    "fo\u0308o\u0323\u0302",
    "\u01c5 \u01c4",
    "\u03a3\u03a3 \u039f\u0394\u039f\u03a3",
    "a\u0300\u0301\u0302b",
]


def utf16(text, at):
    return len(text[:at].encode("utf-16-le")) // 2


def random_texts(count):
    chance = random.Random(2)
    ranges = [
        (32, 127),
        (160, 592),
        (0x300, 0x370),
        (0x370, 0x600),
        (0x2000, 0x2100),
        (0x3000, 0x3100),
        (0x4E00, 0x4F00),
        (0x1F300, 0x1F700),
    ]
    for _ in range(count):
        letters = []
        for _ in range(chance.randint(5, 40)):
            low, high = chance.choice(ranges) if chance.random() < 0.5 else (32, 127)
            letters.append(chr(chance.randrange(low, high)))
        yield "".join(letters)


def main():
    tokenizer = load_tokenizer(sys.argv[1], 512)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for text in TEXTS + list(random_texts(300)):
            encoding = tokenizer.encode(text, add_special_tokens=False)
            spans = [[utf16(text, start), utf16(text, end)] for start, end in encoding.offsets]
            print(json.dumps({"text": text, "ids": encoding.ids, "spans": spans}), file=out)


if __name__ == "__main__":
    main()
