"""Reads CoNLL-U into sentences with the program's tokens, tags and relations."""

import gzip
import re
from dataclasses import dataclass

KEPT_SUBTYPES = ("acl:relcl", "compound:prt", "nmod:poss")
RARE = ("vocative", "goeswith", "reparandum", "orphan", "dep", "dislocated", "clf")


@dataclass
class Row:
    form: str
    tag: str  # universal and Penn tag together, "VERB/VBD"
    head: int  # -1: the root
    relation: str
    space: bool  # white space follows


def relation_of(full):
    """Subtypes are kept only where they change what a clause is."""
    if full in KEPT_SUBTYPES:
        return full
    base = full.split(":")[0]
    return "dep" if base in RARE else "flat" if base == "fixed" else base


def join(rows, first, last):
    """Makes one token of first…last, as the program's tokens are ("long-term", "cannot")."""
    top = next((i for i in range(first, last + 1) if not first <= rows[i].head <= last), first)
    whole = rows[top]
    form = "".join(row.form for row in rows[first : last + 1])
    hyphened = "-" in form
    tag, relation = whole.tag, whole.relation
    if relation == "amod" or (relation == "compound" and hyphened):
        tag, relation = "ADJ/JJ", "amod"
    rows[first : last + 1] = [Row(form, tag, whole.head, relation, rows[last].space)]
    for row in rows:
        if row.head > last:
            row.head -= last - first
        elif row.head > first:
            row.head = first


def joined(rows):
    at = 0
    letter = lambda i, k: rows[i].form[k].isalnum()
    while at + 1 < len(rows):
        if not rows[at].space and rows[at].form.lower() == "can" and rows[at + 1].form == "not":
            join(rows, at, at + 1)
        last = at
        while (
            last + 2 < len(rows)
            and not rows[last].space
            and rows[last + 1].form == "-"
            and not rows[last + 1].space
            and letter(last, 0)
            and letter(last + 2, 0)
        ):
            last += 2
        if last > at:
            join(rows, at, last)
        at += 1
    return rows


def sentences(path, longest=90):
    opened = gzip.open if str(path).endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as file:
        blocks = file.read().split("\n\n")
    out = []
    for block in blocks:
        fields = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
        rows = [
            Row(f[1], f"{f[3]}/{f[4]}", int(f[6]) - 1, relation_of(f[7]), "SpaceAfter=No" not in f[9])
            for f in fields
            if re.fullmatch(r"\d+", f[0])
        ]
        rows = joined(rows)
        if 1 <= len(rows) <= longest:
            out.append(rows)
    return out


def text_of(rows):
    """The sentence as it is written, and the span of every token in it."""
    text, spans = "", []
    for row in rows:
        spans.append((len(text), len(text) + len(row.form)))
        text += row.form + (" " if row.space else "")
    return text, spans
