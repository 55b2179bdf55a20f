"""Rules about numbers, negation, certainty, obligation and quantifiers.

Every rule takes a sentence and gives (first, second, inference label, match label or None), or None.
"""

import re

from opposites import NUMBER_WORDS
from rulewords import (
    CONTRACTIONS,
    HEDGED,
    NEGATED,
    NOT_C,
    NOT_E,
    OPPOSED,
    OTHER,
    SAME,
    SAME_OR_OTHER,
    VAGUE_NUMBER,
    C,
    E,
    N,
    lower_start,
)


class ClaimRules:
    """Needs `chance` (random.Random) and `frequent` (words of the sentences)."""

    def number(self, s):
        if NEGATED.search(s):
            return None
        found = list(re.finditer(r"(?<![\d.,\-/$])\d[\d,]*(?:\.\d+)?(?![\d\-/])", s))
        words = list(re.finditer(r"\b(" + "|".join(NUMBER_WORDS[2:28]) + r")\b", s))
        if found:
            match = self.chance.choice(found)
            if VAGUE_NUMBER.search(s[: match.start()]):
                return None
            new = self.other_number(match.group().rstrip(","))
            length = len(match.group().rstrip(","))
        elif words:
            match = self.chance.choice(words)
            new = self.chance.choice([w for w in NUMBER_WORDS[2:13] if w != match.group()])
            length = len(match.group())
        else:
            return None
        return s, s[: match.start()] + new + s[match.start() + length :], C, OPPOSED

    def other_number(self, text):
        raw = text.replace(",", "")
        if re.fullmatch(r"1[5-9]\d\d|20[0-4]\d", raw):
            return str(int(raw) + self.chance.choice([-30, -12, -7, -5, -3, -2, -1, 1, 2, 3, 5, 8, 15]))
        if "." in raw:
            return "%.*f" % (
                len(raw.split(".")[1]),
                max(0.1, float(raw) * self.chance.choice([0.3, 0.5, 1.6, 2, 3])),
            )
        n = int(raw)
        new = max(
            1, self.chance.choice([n + 1, n + 2, n * 2, n * 3, n // 2 + (1 if n > 2 else 5), n + 5, n * 10])
        )
        return f"{new:,}" if "," in text else str(new)

    def bounds(self, s):
        match = re.search(r"(?<![\d.,\-/$])([2-9]\d{0,5}|1\d|1\d{2})(?= [a-z]{3,}s\b| percent| per cent)", s)
        if (
            not match
            or NEGATED.search(s)
            or re.search(
                r"(least|over|than|up to|about|around|nearly|almost|under|in|of|on|at|by|age|aged|the|first|last)\s+\$?$",
                s[: match.start()],
                re.I,
            )
        ):
            return None
        n = int(match.group())
        low, high = (
            max(1, min(n - 1, int(n * self.chance.choice([0.3, 0.5, 0.8])))),
            int(n * self.chance.choice([1.3, 2, 3])) + 1,
        )
        put = lambda phrase: s[: match.start()] + phrase + s[match.end() :]
        return self.chance.choice(
            [
                (s, put(f"more than {low}"), E, SAME_OR_OTHER),
                (s, put(f"fewer than {high}"), E, SAME_OR_OTHER),
                (s, put(f"more than {high}"), C, OPPOSED),
                (s, put(f"fewer than {low}"), C, OPPOSED),
                (put(f"more than {low}"), s, N, SAME_OR_OTHER),
                (put(f"at least {n}"), s, N, SAME_OR_OTHER),
                (s, put(f"at least {n}"), E, SAME_OR_OTHER),
                (s, put(f"about {n}"), E, SAME),
                (put(f"more than {high}"), put(f"fewer than {low}"), C, OPPOSED),
            ]
        )

    def negate(self, s):
        if NEGATED.search(s) or HEDGED.search(s) or "?" in s or len(s.split()) > 26:
            return None
        match = re.search(
            r"\b(is|are|was|were|should|will|can|must|has|have|would|could|does|do|did)\b(?! (?:to) )", s
        )
        if not match:
            return None
        participle = re.match(r" [a-z]+(ed|en|own)\b", s[match.end() :])
        if match.group() in ("has", "have", "do", "does", "did") and not participle:
            return None
        out = s[: match.end()] + ("not" if match.group() == "can" else " not") + s[match.end() :]
        if self.chance.random() < 0.4:
            for long, short in CONTRACTIONS.items():
                out = out.replace(long, short)
        return out

    def negation(self, s):
        negated = self.negate(s)
        return negated and (s, negated, C, OPPOSED)

    def claim_frame(self, s):
        if NEGATED.search(s) or "?" in s or len(s.split()) > 22:
            return None
        low = lower_start(s)
        frame, label, match = self.chance.choice(
            [
                ("It is not true that ", C, OPPOSED),
                ("It is false that ", C, OPPOSED),
                ("It is not the case that ", C, OPPOSED),
                ("It is not false that ", E, SAME),
                ("It is true that ", E, SAME),
                ("It is clear that ", E, SAME),
                ("No one doubts that ", E, SAME),
                ("It is simply wrong that ", C, OPPOSED),
                ("Some people say that ", N, None),
                ("It is doubtful that ", NOT_E, OPPOSED),
            ]
        )
        made = frame + low
        if label == N:
            return self.chance.choice([(made, s, N, None), (s, made, NOT_C, None)])
        return s, made, label, match

    def modality(self, s):
        match = re.search(r"\bwill\b(?! not)", s)
        if NEGATED.search(s) or not match or re.search(r"\b(if|free will|good will)\b", s):
            return None
        put = lambda verb: s[: match.start()] + verb + s[match.end() :]
        return self.chance.choice(
            [
                (s, put(self.chance.choice(["may", "might", "could"])), NOT_C, SAME_OR_OTHER),
                (put(self.chance.choice(["may", "might", "could"])), s, N, SAME_OR_OTHER),
                (put("will probably"), s, N, SAME),
                (s, put("will probably"), NOT_C, SAME),
                (put("will certainly"), s, E, SAME),
                (s, put("will certainly"), E, SAME),
                (put("may"), put("will not"), N, OTHER),
                (put("cannot"), s, C, OPPOSED),
                (s, put("will never"), C, OPPOSED),
                (put("cannot"), put("will not"), E, SAME),
                (put("is unlikely to"), s, NOT_E, OPPOSED),
                (put("will probably not"), put("will probably"), C, OPPOSED),
            ]
        )

    def obligation(self, s):
        match = re.search(r"\b(should|must)\b(?! not)", s)
        if NEGATED.search(s) or not match:
            return None
        put = lambda verb: s[: match.start()] + verb + s[match.end() :]
        return self.chance.choice(
            [
                (put("must"), put("should"), E, SAME),
                (put("should"), put("ought to"), E, SAME),
                (put("should"), put("could"), N, SAME_OR_OTHER),
                (put("could"), put("should"), N, SAME_OR_OTHER),
                (put("should"), put("should not"), C, OPPOSED),
                (put("must"), put("need not"), C, OPPOSED),
                (put("should"), put("must"), NOT_C, SAME),
            ]
        )

    def certainty(self, s):
        """A hedge added or removed: the bare claim is stronger."""
        match = re.search(r"\b(is|are|was|were)\b(?! not)", s)
        if NEGATED.search(s) or HEDGED.search(s) or not match or "?" in s:
            return None
        verb = match.group()
        put = lambda words: s[: match.start()] + words + s[match.end() :]
        hedge = self.chance.choice(["perhaps", "possibly", "probably", "allegedly", "supposedly"])
        sure = self.chance.choice(["clearly", "certainly", "undoubtedly", "indeed"])
        return self.chance.choice(
            [
                (put(f"{verb} {hedge}"), s, N, SAME),
                (s, put(f"{verb} {hedge}"), NOT_C, SAME),
                (put(f"{verb} {sure}"), s, E, SAME),
                (s, put(f"{verb} {sure}"), E, SAME),
            ]
        )

    def quantifier(self, s):
        match = re.match(r"(All|Every|Some|Most|Many|Few|No) ([a-z]+s?)\b", s)
        bare = re.match(r"([A-Z][a-z]{3,}s) (are|have|do|can|should|will|need|want|were) ", s)
        if "?" in s or NEGATED.search(s[6:]):
            return None
        if match:
            given, rest = match.group(1), s[match.end(1) :]
        elif bare and not NEGATED.search(s) and bare.group(1).lower() in self.frequent:
            given, rest = (
                self.chance.choice(["All", "Some", "Most", "Many", "Few", "No"]),
                " " + s[0].lower() + s[1:],
            )
        else:
            return None
        options = {
            "All": [("Some", E), ("No", C), ("Not all", C), ("Most", E), ("Almost no", C)],
            "Every": [("Not every", C)],
            "Some": [("All", N), ("No", C), ("Most", N), ("Not all", NOT_C)],
            "Most": [("All", N), ("Some", E), ("No", C), ("Few", C)],
            "Many": [("All", N), ("Some", E), ("No", C), ("Few", C), ("Most", N)],
            "Few": [("Many", C), ("Most", C), ("All", C)],
            "No": [("Some", C), ("All", C), ("Most", C)],
        }
        new, label = self.chance.choice(options[given])
        return given + rest, new + rest, label, OPPOSED if label == C else SAME_OR_OTHER
