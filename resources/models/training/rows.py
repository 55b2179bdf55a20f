"""Training rows: which data sets may shape the shipped models, and how their labels are read.

A row's `allowed` is a bit mask of the classes that count as right, so that two-way labels ("not entailment") train too.
Only sets with a licence that lets the trained weights be passed on are listed; LICENCES is what the model card repeats.
"""

import gzip
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

INFERENCE, MATCH, STANCE, ALIKE = 0, 1, 2, 3
# bit masks: inference entailment 1, neutral 2, contradiction 4; match same point 1, other 2, opposed 4;
# stance support 1, undermine 2
MASKS = {
    INFERENCE: {
        "entailment": 1,
        "neutral": 2,
        "contradiction": 4,
        "not_entailment": 6,
        "not_contradiction": 3,
    },
    MATCH: {"match": 1, 1: 1, "no_match": 2, "opposed": 4, 0: 6},
    STANCE: {"support": 1, "undermine": 2, "strengthener": 1, "weakener": 2},
}

# file: (task, most rows taken, licence)
SOURCES = {
    "nli-mnli-mm-dev-noisy": (
        INFERENCE,
        9000,
        "MultiNLI terms: OANC licence (free use, change and passing on)",
    ),
    "nli-cad-train": (INFERENCE, 9000, "Apache-2.0, text CC BY-SA 4.0"),
    "nli-conjnli-adv-train": (INFERENCE, 9000, "MIT"),
    "nli-help-conj": (INFERENCE, 3500, "CC BY-SA 4.0"),
    "fact-foolmetwice": (INFERENCE, 2600, "Apache-2.0, text CC BY-SA"),
    "nli2-scitail-devtest": (INFERENCE, 3500, "Apache-2.0"),
    "neg-wikifactcheck": (INFERENCE, 5500, "CC BY-SA 4.0"),
    "match-perspectrum-train": (MATCH, 16000, "CC BY-SA 4.0"),
    "match-kpa2021-train": (MATCH, 21000, "CDLA-Sharing-1.0"),
    "stance-perspectrum-train": (STANCE, 7000, "CC BY-SA 4.0"),
    "stance-explagraphs-train": (STANCE, 2000, "MIT"),
    "defeasible-devtest": (STANCE, 5000, "MIT"),
}


@dataclass(frozen=True)
class Row:
    a: str
    b: str
    task: int
    allowed: int  # of ALIKE: the grade in tenths, 0…50
    source: str


def tidy(text):
    text = text.replace("\u2019", "'").replace("\u2018", "'").replace("\u201c", '"').replace("\u201d", '"')
    return re.sub(r"\s+", " ", text).strip(" `")


def read_lines(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def source_rows(data, name):
    task, most, _ = SOURCES[name]
    records = read_lines(Path(data) / "nli-train" / f"{name}.jsonl.gz")
    random.Random(3).shuffle(records)
    if name == "match-kpa2021-train":  # sixteen thousand of its twenty are pairs without a match
        records = [r for r in records if r["label"] == 1 or hash_share(r["a"] + r["b"], 2)]
    rows = []
    for record in records[:most]:
        first = record["a"]
        if record.get("premise"):
            first = record["premise"].rstrip(". ") + ". " + first
        row = Row(tidy(first), tidy(record["b"]), task, MASKS[task][record["label"]], name)
        if row.a and row.b:
            rows.append(row)
            if task == INFERENCE and row.allowed == 4 and hash_share(row.a, 4):
                rows.append(Row(row.b, row.a, task, 4, name))  # contradiction holds both ways
    return rows


def hash_share(text, parts):
    """One in `parts` texts, the same ones in every run."""
    return sum(text.encode()) % parts == 0


def annotated_pairs(folder):
    """(statement of A, statement of B, link relation) of one annotated folder."""
    graph = json.loads((Path(folder) / "map.json").read_text(encoding="utf-8"))
    text = {node["id"]: tidy(node["statement"]) for node in graph["nodes"]}
    return [(text[link["a"]], text[link["b"]], link["relation"]) for link in graph.get("links", [])]


OWN = Path(__file__).parent / "own"  # written for this project, CC0
# key in an object of own claims: (inference, match)
CLAIM_MASKS = {"match": (3, 1), "contra": (4, 4), "near": (2, 2), "related": (2, 2)}


def two_task_rows(a, b, masks, source):
    """Both tasks, both orders: a match need not follow, but it never contradicts."""
    return [
        Row(x, y, task, mask, source)
        for x, y in ((a, b), (b, a))
        for task, mask in zip((INFERENCE, MATCH), masks)
    ]


def own_lines(name):
    """(number of its part, line) of one kind: general.jsonl, general2.jsonl …; the first part has no number."""
    paths = sorted(OWN.glob(f"{name}*.jsonl"))
    return [(path.stem.removeprefix(name), line) for path in paths for line in read_lines(path)]


def inference_rows(name):
    return [
        Row(tidy(one["p"]), tidy(hypothesis), INFERENCE, mask, "own-" + name + part)
        for part, one in own_lines(name)
        for key, mask in (("e", 1), ("n", 2), ("c", 4))
        for hypothesis in one[key]
    ]


def claim_rows():
    rows = []
    for part, one in own_lines("claims"):
        for key, masks in CLAIM_MASKS.items():
            for other in one.get(key, []):
                rows += two_task_rows(tidy(one["p"]), tidy(other), masks, "own-claims" + part)
    return rows


def kept_claims():
    """(claim, other claim, key) of the own claims that nothing was trained on."""
    return [
        (tidy(one["p"]), tidy(other), key)
        for one in read_lines(OWN / "kept" / "claims.jsonl")
        for key in CLAIM_MASKS
        for other in one[key]
    ]


def article_rows(seed=11, unlinked=30):
    """Statements of two short articles: the linked pairs, and some that nobody linked."""
    rows, chance = [], random.Random(seed)
    for part, one in own_lines("pairs"):
        linked = {}
        for key in ("match", "contra", "near"):
            linked.update({(i, j): key for i, j in one[key] if i < len(one["A"]) and j < len(one["B"])})
        free = [(i, j) for i in range(len(one["A"])) for j in range(len(one["B"])) if (i, j) not in linked]
        for (i, j), key in [*linked.items(), *((p, "related") for p in chance.sample(free, min(unlinked, len(free))))]:
            source = "own-articles" if key != "related" else "own-unlinked"
            rows += two_task_rows(tidy(one["A"][i]), tidy(one["B"][j]), CLAIM_MASKS[key], source + part)
    return rows


def debate_rows():
    """Arguments and the key point that they make; the other points of the topic are no match, nor any for arguments of none."""
    rows = []
    for part, one in own_lines("keypoints"):
        rows += [
            Row(tidy(argument), tidy(point["kp"]), MATCH, 6, "own-other-point" + part)
            for argument in one.get("none", [])
            for point in one["points"]
        ]
        for point in one["points"]:
            for other in one["points"]:
                same = point is other
                rows += [
                    Row(tidy(argument), tidy(other["kp"]), MATCH, 1 if same else 6, ("own-debates" if same else "own-other-point") + part)
                    for argument in point["args"]
                ]
    return rows


ARTICLES = Path(__file__).parents[2] / "reading" / "articles"
LINKED = range(9, 44)  # the pairs from own-44 on are kept for the linker's weights and for measuring
LINK_MASKS = {"matches": 1, "contradicts": 4, "related": 2, "near-miss": 2}


def article_link_rows(seed=13, unlinked=4):
    """Statements of two annotated articles: the linked pairs, and `unlinked` others for each of them, half of them with a
    word in common. For the pair reader alone; the judge beside it has not seen them (see the README)."""
    rows, chance = [], random.Random(seed)
    for number in LINKED:
        folder = ARTICLES / f"own-{number:02}"
        graph = json.loads((folder / "map.json").read_text(encoding="utf-8"))
        text = {node["id"]: (node["doc"], tidy(node["statement"])) for node in graph["nodes"]}
        sides = [[t for d, t in text.values() if d == side] for side in ("A", "B")]
        linked = {(text[one["a"]][1], text[one["b"]][1]): LINK_MASKS[one["relation"]] for one in graph["links"]}
        for (a, b), mask in linked.items():
            others = [(x, y) for x, y in ((a, chance.choice(sides[1])), (chance.choice(sides[0]), b)) if (x, y) not in linked]
            near = [y for y in sides[1] if (a, y) not in linked and share_words(a, y)]
            others += [(a, y) for y in chance.sample(near, min(unlinked - 2, len(near)))]
            for pair, label in [((a, b), mask)] * 2 + [(other, 2) for other in others]:
                x, y = pair if chance.random() < 0.5 else pair[::-1]
                rows.append(Row(x, y, MATCH, label, "own-links"))
    return rows


def share_words(a, b):
    """A word of more than five letters stands in both."""
    return bool({w for w in a.lower().split() if len(w) > 5} & set(b.lower().split()))


def stance_rows():
    return [
        Row(tidy(one["claim"]), tidy(text), STANCE, mask, "own-stance" + part)
        for part, one in own_lines("stance")
        for key, mask in (("support", 1), ("undermine", 2))
        for text in one[key]
    ]


def alike_rows():
    """Pairs graded 0…5 by how much of what they say is the same, in either order. For the pair reader alone."""
    rows = []
    for number, (part, one) in enumerate(own_lines("alike")):
        a, b = (one["a"], one["b"]) if number % 2 else (one["b"], one["a"])
        rows.append(Row(tidy(a), tidy(b), ALIKE, round(10 * one["s"]), "own-alike" + part))
    return rows


# What a sentence of one report does to one of another: (inference, match)
BEARINGS = {"strengthen": (3, 3), "weaken": (6, 4), "none": (2, 2)}


def news_rows():
    return [
        Row(x, y, task, mask, "own-news" + part)
        for part, story in own_lines("news")
        for one in story["rows"]
        for task, mask, (x, y) in zip(
            (INFERENCE, MATCH), BEARINGS[one["l"]], ((tidy(one["a"]), tidy(one["b"])), (tidy(one["b"]), tidy(one["a"])))
        )
    ]


def own_rows():
    return (
        inference_rows("general")
        + inference_rows("captions")
        + inference_rows("scenes")
        + claim_rows()
        + article_rows()
        + debate_rows()
        + stance_rows()
        + news_rows()
    )


def evaluation_pairs(data):
    """Every pair of the development files: none may be trained on."""
    pairs = set()
    for path in (Path(data) / "data").glob("*/*dev*.jsonl"):
        for record in read_lines(path):
            a, b = record.get("a") or record.get("arg"), record.get("b") or record.get("kp")
            if a and b:
                pairs.add(frozenset((tidy(a).lower(), tidy(b).lower())))
    return pairs


def training_rows(data):
    rows = [row for name in SOURCES for row in source_rows(data, name)] + own_rows()
    barred = evaluation_pairs(data)
    return [row for row in rows if frozenset((row.a.lower(), row.b.lower())) not in barred]
