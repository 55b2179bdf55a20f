"""Rule-made training rows: the rules of augment.py over the sentences of the permissive sets, each under a quota so
that no kind of pair swamps the others, and pairs that follow from judged ones.
"""

import random

from augment import Augmenter
from rows import INFERENCE, MATCH, Row, read_lines, tidy
from rulewords import NOT_C, NOT_E, OTHER, C, E, N

# rule: (quota, groups of sentences it works on)
RULES = {
    "number": (2800, "wiki opinion captions"),
    "bounds": (1500, "wiki opinion"),
    "listed": (1500, "wiki captions"),
    "opposite": (3600, "opinion wiki captions"),
    "opposite_negated": (900, "opinion wiki"),
    "negation": (2400, "opinion wiki captions"),
    "claim_frame": (1400, "opinion wiki"),
    "modality": (1500, "opinion wiki"),
    "obligation": (1200, "opinion"),
    "certainty": (1500, "opinion wiki"),
    "quantifier": (2200, "opinion wiki captions"),
    "hypernym": (3000, "captions wiki opinion"),
    "caption_negated_hypernym": (1800, "captions"),
    "sister": (2600, "captions wiki"),
    "caption": (1300, "captions"),
    "synonym": (3000, "opinion wiki captions"),
    "same": (1800, "opinion wiki captions"),
    "adjective": (2000, "opinion wiki captions"),
    "detail": (2200, "wiki captions opinion"),
    "swapped_names": (900, "wiki"),
}
SYMMETRIC = {"number", "listed", "opposite", "negation", "synonym", "same", "claim_frame"}
GROUPS = {
    "captions": ("nli-cad-train",),
    "wiki": ("neg-wikifactcheck", "nli-conjnli-adv-train", "fact-foolmetwice", "nli-mnli-mm-dev-noisy"),
    "opinion": ("match-perspectrum-train", "match-kpa2021-train", "stance-explagraphs-train"),
}


def sentence_groups(data):
    groups = {}
    for group, names in GROUPS.items():
        found = {
            tidy(record[side])
            for name in names
            for record in read_lines(f"{data}/nli-train/{name}.jsonl.gz")
            for side in "ab"
        }
        groups[group] = sorted(s for s in found if 4 <= len(s.split()) <= 30)
    return groups


def rule_rows(augmenter, groups):
    rows = []
    for rule, (quota, where) in RULES.items():
        pool = [s for group in where.split() for s in groups[group]]
        random.Random(rule).shuffle(pool)
        made = 0
        for sentence in pool:
            answer = getattr(augmenter, rule)(sentence)
            if not answer:
                continue
            a, b, inference, match = answer
            if rule in SYMMETRIC and inference in (E, C) and match and augmenter.chance.random() < 0.5:
                a, b = b, a
            rows.append(Row(a, b, INFERENCE, inference, "made-" + rule))
            if match and made % 3 == 0:
                rows.append(Row(a, b, MATCH, match, "made-" + rule))
            made += 1
            if made >= quota:
                break
    return rows


def negated_pair_rows(data, augmenter, quota=9000):
    """A judged pair with its hypothesis or premise denied: neutral stays neutral, entailment turns round."""
    rows = []
    for name in ("nli-cad-train", "nli-mnli-mm-dev-noisy"):
        for r in read_lines(f"{data}/nli-train/{name}.jsonl.gz"):
            a, b = tidy(r["a"]), tidy(r["b"])
            denied = augmenter.negate(b)
            if denied:
                allowed = {"entailment": C, "neutral": N, "contradiction": NOT_C}[r["label"]]
                rows.append(Row(a, denied, INFERENCE, allowed, "made-denied-hypothesis"))
            denied_premise = augmenter.negate(a)
            if denied_premise:
                allowed = {"entailment": NOT_E, "neutral": N, "contradiction": NOT_C}[r["label"]]
                rows.append(Row(denied_premise, b, INFERENCE, allowed, "made-denied-premise"))
            if denied and denied_premise and r["label"] == "neutral":
                rows.append(Row(denied_premise, denied, INFERENCE, N, "made-denied-both"))
    augmenter.chance.shuffle(rows)
    return rows[:quota]


def denied_topic_rows(data, augmenter, quota=2500):
    """Another point on the same topic stays another point when one of the two is denied."""
    rows = []
    for name, label in (("match-kpa2021-train", 0), ("match-perspectrum-train", "no_match")):
        for r in read_lines(f"{data}/nli-train/{name}.jsonl.gz"):
            denied = r["label"] == label and augmenter.negate(tidy(r["b"]))
            if denied:
                rows.append(Row(tidy(r["a"]), denied, INFERENCE, N, "made-denied-topic"))
    augmenter.chance.shuffle(rows)
    return rows[:quota]


def topic_rows(data, chance):
    """Same topic, another point: neutral; key points that match are no contradiction; opposed ones no entailment."""
    rows = []
    quotas = {
        ("match-kpa2021-train", 0): (3500, N),
        ("match-kpa2021-train", 1): (1800, NOT_C),
        ("match-perspectrum-train", "no_match"): (3000, N),
        ("match-perspectrum-train", "match"): (1800, NOT_C),
        ("match-perspectrum-train", "opposed"): (1200, NOT_E),
    }
    for (name, label), (quota, allowed) in quotas.items():
        records = [r for r in read_lines(f"{data}/nli-train/{name}.jsonl.gz") if r["label"] == label]
        chance.shuffle(records)
        rows += [
            Row(tidy(r["a"]), tidy(r["b"]), INFERENCE, allowed, "topic-" + str(label))
            for r in records[:quota]
        ]
    return rows


def random_rows(groups, chance, count=1800):
    pool = groups["wiki"] + groups["opinion"]
    rows = []
    for _ in range(count):
        a, b = chance.choice(pool), chance.choice(pool)
        rows.append(Row(a, b, INFERENCE, N, "made-unrelated"))
        rows.append(Row(a, b, MATCH, OTHER, "made-unrelated"))
    return rows


def augmented_rows(data):
    groups = sentence_groups(data)
    augmenter = Augmenter(groups)
    chance = random.Random(17)
    made = (
        rule_rows(augmenter, groups) + negated_pair_rows(data, augmenter) + denied_topic_rows(data, augmenter)
    )
    return made + topic_rows(data, chance) + random_rows(groups, chance)
