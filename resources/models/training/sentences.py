"""The sentences whose token vectors training needs.

usage: sentences.py DATA TRAINING.json DEVELOPMENT.json
"""

import json
import sys

from made import augmented_rows
from figures import development_sets
from rows import training_rows


def write(path, sentences):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(sorted(sentences), file)


def main():
    data, training, development = sys.argv[1:]
    rows = training_rows(data) + augmented_rows(data)
    write(training, {s for r in rows for s in (r.a, r.b)})
    write(development, {s for pairs in development_sets(data).values() for p in pairs for s in p[:2]})


if __name__ == "__main__":
    main()
