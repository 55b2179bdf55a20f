"""Rules that make a pair from one sentence: what news and opinion need and the sets lack.

Every rule takes a sentence and gives (first, second, inference label, match label or None), or None.
"""

import random
import re
from collections import Counter, defaultdict

from claimrules import ClaimRules
from opposites import DAYS, MONTHS, opposed_pairs
from rulewords import (
    CAPTION,
    CONTRACTIONS,
    LISTS,
    NEGATED,
    NOT_C,
    NOT_E,
    OPPOSED,
    OTHER,
    SAME,
    SAME_OR_OTHER,
    UNFIT_ANTONYMS,
    C,
    E,
    N,
    as_case,
    fix_articles,
    plural,
    split_words,
)
from wordnet import WordNet


class Augmenter(ClaimRules):
    def __init__(self, sentences, seed=11):
        self.chance = random.Random(seed)
        self.frequent = {
            w
            for w, n in Counter(
                w for group in sentences.values() for s in group for w in re.findall(r"[a-z]+", s.lower())
            ).items()
            if n >= 3
        }
        self.wordnet = WordNet()
        self.hypernyms, self.sisters = self.wordnet.noun_classes(self.frequent)
        self.synonyms = self.wordnet.synonyms(self.frequent)
        self.opposites = self.opposite_table()
        self.uses = Counter()

    def opposite_table(self):
        table = defaultdict(list)
        for word, other in self.wordnet.antonyms():
            usual = word in self.frequent and word not in UNFIT_ANTONYMS and self.wordnet.main_part(word)
            if usual and other.isalpha() and other in self.frequent:
                table[word].append(other)
        for word, other in opposed_pairs():
            table[word], table[other] = [other] + table[word][:1], [word] + table[other][:1]
        return table

    def spare(self, word, most=40):
        """Whether a word may be used once more: no word may stand for its whole rule."""
        self.uses[word] += 1
        return self.uses[word] <= most

    def listed(self, s):
        """Another month, day, country, nation, colour in the same place."""
        words = split_words(s)
        places = [i for i, w in enumerate(words) if w in LISTS]
        if not places or NEGATED.search(s):
            return None
        i = self.chance.choice(places)
        new = self.chance.choice([w for w in LISTS[words[i]] if w != words[i]])
        time = words[i] in MONTHS or words[i] in DAYS
        changed = fix_articles("".join(words[:i] + [new] + words[i + 1 :]))
        return s, changed, C, OPPOSED if time else None

    def opposite(self, s):
        if NEGATED.search(s) or re.search(r"\b(or|either|some|may|might|sometimes|if)\b", s):
            return None
        words = split_words(s)
        places = [i for i, w in enumerate(words) if w.lower() in self.opposites]
        if not places:
            return None
        i = self.chance.choice(places)
        if not self.spare(words[i].lower()) or (
            i >= 2 and words[i - 2].lower() in ("as", "too", "how", "than")
        ):
            return None
        new = as_case(words[i], self.chance.choice(self.opposites[words[i].lower()]))
        return s, fix_articles("".join(words[:i] + [new] + words[i + 1 :])), C, OPPOSED

    def opposite_negated(self, s):
        """'is dangerous' and 'is not safe' go together, whichever comes first."""
        match = re.search(r"\b(is|are|was|were) ((?:[a-z]+ly )?)([a-z]+)\b", s)
        if NEGATED.search(s) or not match or match.group(3) not in self.opposites:
            return None
        other = self.opposites[match.group(3)][0]
        negated = f"{s[:match.end(1)]} not {match.group(2)}{other}{s[match.end():]}"
        return self.chance.choice([(s, negated, NOT_C, SAME_OR_OTHER), (negated, s, NOT_C, SAME_OR_OTHER)])

    def hypernym(self, s):
        """Upwards: entailment, back: neutral; the other way round under a negation."""
        made = self.swapped_noun(s, self.hypernyms)
        if not made:
            return None
        changed, before = made
        if NEGATED.search(s):
            if not re.search(r"(no|not|n't|never|without)\b[^,.;]*$", before.lower()):
                return None
            return self.chance.choice([(changed, s, E, None), (s, changed, N, None)])
        verb = re.search(r"\b(is|are|was|were)\b", before)
        if verb and self.chance.random() < 0.6:
            low, up = (t[: verb.end()] + " not" + t[verb.end() :] for t in (s, changed))
            return self.chance.choice([(up, low, E, None), (low, up, N, None)])
        return self.chance.choice([(s, changed, E, None), (changed, s, N, None)])

    def caption_negated_hypernym(self, s):
        """'A man is not holding an animal' entails 'A man is not holding a dog', never the other way."""
        match = CAPTION.match(s)
        made = match and self.swapped_noun(match.group(4), self.hypernyms)
        if not made:
            return None
        start = f"{match.group(1)} {match.group(2)} {match.group(3)} "
        low, up = start + "not " + match.group(4), start + "not " + made[0]
        return self.chance.choice(
            [
                (up, low, E, None),
                (low, up, N, None),
                (start + match.group(4), up, C, OPPOSED),
                (low, start + made[0], N, None),
            ]
        )

    def swapped_noun(self, s, table):
        words = split_words(s)
        places = []
        for i, word in enumerate(words):
            if word in table:
                places.append((i, word, False))
            elif word.endswith("s") and word[:-1] in table:
                places.append((i, word[:-1], True))
        if not places:
            return None
        i, word, many = self.chance.choice(places)
        compound = i + 2 < len(words) and words[i + 1] == " " and self.wordnet.main_part(words[i + 2]) == "n"
        if compound or not self.spare(("noun", word), 30):
            return None
        new = self.chance.choice(table[word])
        return fix_articles("".join(words[:i] + [plural(new) if many else new] + words[i + 1 :])), "".join(
            words[:i]
        )

    def sister(self, s):
        if NEGATED.search(s):
            return None
        made = self.swapped_noun(s, self.sisters)
        if not made:
            return None
        match = CAPTION.match(s)
        if match and self.chance.random() < 0.4:  # what one denies, the other does not say
            return (
                f"{match.group(1)} {match.group(2)} {match.group(3)} not {match.group(4)}",
                made[0],
                N,
                OTHER,
            )
        return s, made[0], C, None

    def caption(self, s):
        match = CAPTION.match(s)
        if not match:
            return None
        article, noun, verb, rest = match.groups()
        subject = f"{article} {noun}"
        plain = article in ("A", "An")
        options = [
            (s, f"{subject} {verb} not {rest}", C, OPPOSED),
            (f"{subject} {verb} not {rest}", s, C, OPPOSED),
        ]
        if plain:
            options += [
                (s, f"There is no {noun} {rest}", C, OPPOSED),
                (f"There is no {noun} {rest}", s, C, OPPOSED),
                (s, f"There {verb} {article.lower()} {noun} {rest}", E, SAME),
                (s, f"No {noun} {verb} {rest}", C, OPPOSED),
                (f"Nobody is {rest}", s, C, OPPOSED),
                (s, f"Someone is {rest}", NOT_C, SAME_OR_OTHER),
            ]
        return self.chance.choice(options)

    def synonym(self, s):
        words = split_words(s)
        places = [i for i, w in enumerate(words) if w in self.synonyms]
        if not places:
            return None
        i = self.chance.choice(places)
        if not self.spare(("synonym", words[i]), 30):
            return None
        new = self.chance.choice(self.synonyms[words[i]])
        return s, fix_articles("".join(words[:i] + [new] + words[i + 1 :])), E, SAME

    def same(self, s):
        for long, short in CONTRACTIONS.items():
            if long in s:
                return s, s.replace(long, short), E, SAME
            if short in s:
                return s, s.replace(short, long), E, SAME
        return s, self.chance.choice([s, s.lower(), s.rstrip(".")]), E, SAME

    def adjective(self, s):
        words = split_words(s)
        kept = {
            "former",
            "fake",
            "alleged",
            "false",
            "possible",
            "potential",
            "would",
            "same",
            "other",
            "only",
            "such",
            "own",
            "first",
            "last",
            "next",
            "main",
            "more",
            "most",
            "less",
            "several",
            "many",
            "high",
            "second",
        }
        places = [
            i
            for i in range(2, len(words) - 2)
            if self.wordnet.main_part(words[i]) == "a"
            and words[i] not in kept
            and words[i + 1] == " "
            and self.wordnet.main_part(words[i + 2]) == "n"
            and words[i - 1] == " "
        ]
        if not places or NEGATED.search(s):
            return None
        i = self.chance.choice(places)
        less = fix_articles("".join(words[:i] + words[i + 2 :]))
        return self.chance.choice([(s, less, E, SAME_OR_OTHER), (less, s, N, SAME_OR_OTHER)])

    def detail(self, s):
        """The last prepositional phrase dropped: a detail less is entailed, a detail more is not."""
        match = re.match(
            r"^(.{20,}?[a-z]) ((?:in|at|on|during|near|with|for|after|before|by|because of) [^,;]{4,45}?)\.?$",
            s,
        )
        if not match or NEGATED.search(s):
            return None
        less = match.group(1) + "."
        return self.chance.choice([(s, less, E, SAME_OR_OTHER), (less, s, N, SAME_OR_OTHER)])

    def swapped_names(self, s):
        """Two names or two subjects exchanged: the words are the same, the claim is another."""
        names = [
            m for m in re.finditer(r"(?<=[a-z] )[A-Z][a-z]+(?: [A-Z][a-z]+)*|^[A-Z][a-z]+ [A-Z][a-z]+", s)
        ]
        if len(names) < 2 or re.search(r"\b(and|or)\b", s[names[0].end() : names[1].start()]):
            return None
        x, y = names[0], names[-1]
        if x.group() == y.group():
            return None
        return s, s[: x.start()] + y.group() + s[x.end() : y.start()] + x.group() + s[y.end() :], NOT_E, None
