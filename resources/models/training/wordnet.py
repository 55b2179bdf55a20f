"""What augmentation and the lexical table take from WordNet 3.0 (files of the Debian package wordnet-base)."""

from collections import Counter, defaultdict
from pathlib import Path

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
CONCRETE = {5, 6, 13, 18, 20}  # lexicographer files: animal, artifact, food, person, plant
VAGUE = set(
    "thing object unit body part material structure device entity whole matter covering being organism person "
    "instrumentality commodity area place way causal agent adult male female creation facility equipment implement "
    "container article".split()
)


class WordNet:
    def __init__(self, folder="/usr/share/wordnet"):
        self.synsets, self.senses, self.counts = {}, {}, Counter()
        for name, part in PARTS.items():
            self.read_synsets(Path(folder) / f"data.{name}", part)
            self.read_index(Path(folder) / f"index.{name}", part)
        kinds = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
        for line in open(Path(folder) / "cntlist.rev", encoding="latin1"):
            key, _, count = line.split()
            word, rest = key.split("%")
            self.counts[kinds[rest[0]], word.replace("_", " ")] += int(count)

    def read_synsets(self, path, part):
        for line in open(path, encoding="latin1"):
            if line[0] == " ":
                continue
            fields = line.split("|")[0].split()
            size = int(fields[3], 16)
            words = [fields[4 + 2 * i].replace("_", " ").split("(")[0].lower() for i in range(size)]
            start = 5 + 2 * size
            pointers = [
                tuple(fields[start + 4 * i : start + 4 * i + 4]) for i in range(int(fields[start - 1]))
            ]
            self.synsets[part, fields[0]] = (words, pointers, int(fields[1]))

    def read_index(self, path, part):
        for line in open(path, encoding="latin1"):
            if line[0] != " ":
                fields = line.split()
                first = 6 + int(fields[3])
                self.senses[part, fields[0].replace("_", " ")] = fields[first : first + int(fields[2])]

    def main_part(self, word):
        """The part of speech a word nearly always has, or None."""
        counts = {p: self.counts[p, word] for p in "nvar"}
        total = sum(counts.values())
        if not total:
            known = [p for p in "nvar" if (p, word) in self.senses]
            return known[0] if len(known) == 1 else None
        best = max(counts, key=counts.get)
        return best if counts[best] >= 0.85 * total else None

    def antonyms(self):
        """(word, antonym) of all parts of speech, by the first two senses."""
        for (part, word), offsets in self.senses.items():
            for offset in offsets[:2]:
                words, pointers, _ = self.synsets[part, offset]
                for symbol, target, target_part, which in pointers:
                    source, other = int(which[:2], 16) - 1, int(which[2:], 16) - 1
                    if symbol == "!" and source >= 0 and words[source] == word:
                        yield word, self.synsets["a" if target_part == "s" else target_part, target][0][other]

    def synonyms(self, frequent):
        """word → words of its only or first of two senses."""
        found = {}
        for (part, word), offsets in self.senses.items():
            if len(offsets) > 2 or word not in frequent or self.main_part(word) != part:
                continue
            others = [
                w
                for w in self.synsets[part, offsets[0]][0]
                if w != word
                and w in frequent
                and w.isalpha()
                and self.main_part(w) == part
                and self.senses[part, w][0] == offsets[0]
            ]
            if others:
                found[word] = others
        return found

    def noun_classes(self, frequent):
        """(hypernyms, sisters) of concrete nouns by their first senses: word → list."""
        hypernyms, sisters = {}, defaultdict(list)
        for (part, word), offsets in self.senses.items():
            if part != "n" or word not in frequent or not word.isalpha() or self.main_part(word) != "n":
                continue
            _, pointers, file = self.synsets["n", offsets[0]]
            if file not in CONCRETE:
                continue
            parents = [target for symbol, target, p, _ in pointers if symbol == "@" and p == "n"]
            above = self.named_above(parents, frequent)
            if above:
                hypernyms[word] = above[:3]
            for parent in parents:
                sisters[word] += self.named_below(parent, offsets[0], frequent)
        return hypernyms, {w: s for w, s in sisters.items() if s}

    def usual(self, word, offset, frequent):
        return (
            word in frequent
            and word.isalpha()
            and self.main_part(word) == "n"
            and self.senses.get(("n", word), [""])[0] == offset
        )

    def named_above(self, level, frequent):
        found = []
        for _ in range(4):
            above = []
            for offset in level:
                words, pointers, file = self.synsets["n", offset]
                if file in CONCRETE:
                    found += [w for w in words if w not in VAGUE and self.usual(w, offset, frequent)]
                above += [target for symbol, target, p, _ in pointers if symbol == "@" and p == "n"]
            level = above
        return found

    def named_below(self, parent, but, frequent):
        children = [t for symbol, t, _, _ in self.synsets["n", parent][1] if symbol == "~" and t != but]
        return [
            w for child in children for w in self.synsets["n", child][0] if self.usual(w, child, frequent)
        ]
