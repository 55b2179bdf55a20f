"""What the judge is told about single words: class flags and groups of opposites, by token id.

Only words that are one token of the vocabulary have entries; the rest stay zero.
"""

from collections import defaultdict

import numpy as np

from opposites import DAYS, MONTHS, NUMBER_WORDS, WORD_CLASSES, opposed_pairs
from wordnet import WordNet

FLAGS = len(WORD_CLASSES) + 2  # and: number, month or day


def flag_table(vocabulary):
    """[vocabulary, FLAGS] of 0 and 1."""
    table = np.zeros((len(vocabulary), FLAGS), np.float32)
    for column, words in enumerate(WORD_CLASSES):
        for word in words:
            if word in vocabulary:
                table[vocabulary[word], column] = 1
    for token, i in vocabulary.items():
        table[i, FLAGS - 2] = token.removeprefix("##").isdigit() or token in NUMBER_WORDS
    for word in MONTHS + DAYS:
        table[vocabulary[word.lower()], FLAGS - 1] = 1
    return table


def inflected(word, other):
    """Regular forms of a pair of verbs or comparatives: only those the vocabulary knows are kept."""
    yield word, other
    for ending in ("s", "ed", "ing", "d"):
        yield word + ending, other + ending


def opposite_groups(vocabulary):
    """Two-colouring of the antonym graph: group [vocabulary] (0 = none) and side [vocabulary] (-1, 0, 1).

    Two tokens are opposites when their groups are equal and their sides differ.
    """
    graph = defaultdict(set)
    wordnet = WordNet()
    pairs = [p for pair in wordnet.antonyms() for p in inflected(*pair)] + opposed_pairs()
    for word, other in pairs:
        if word in vocabulary and other in vocabulary and word != other:
            graph[word].add(other)
            graph[other].add(word)
    group, side = np.zeros(len(vocabulary), np.int64), np.zeros(len(vocabulary), np.int64)
    number = 0
    for start in sorted(graph):
        if group[vocabulary[start]]:
            continue
        number += 1
        waiting, colour = [start], {start: 1}
        while waiting:
            word = waiting.pop(0)
            for other in sorted(graph[word]):
                if other not in colour:
                    colour[other] = -colour[word]
                    waiting.append(other)
        for word, s in colour.items():
            group[vocabulary[word]], side[vocabulary[word]] = number, s
    return group, side


def rarity(vocabulary, token_counts, sentences):
    """ln(inverse document frequency) / 8, roughly 0…1.4; [vocabulary]."""
    return (np.log((sentences + 1) / (token_counts + 1)) / 8).astype(np.float32)
