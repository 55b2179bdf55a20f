"""Word lists and small text tools that the rules share."""

import re

from opposites import DAYS, MONTHS

E, N, C, NOT_E, NOT_C = 1, 2, 4, 6, 3  # inference labels as bit masks
SAME, OTHER, OPPOSED, SAME_OR_OTHER = 1, 2, 4, 3  # match labels
NEGATED = re.compile(
    r"\b(not|no|never|nobody|none|nothing|without|neither|nor|cannot|hardly|few|little|unless)\b|n't", re.I
)
HEDGED = re.compile(
    r"\b(some|or|may|might|if|who|which|that|because|while|what|how|why|when|sometimes|either)\b", re.I
)
VAGUE_NUMBER = re.compile(
    r"(at least|over|more than|up to|less than|about|around|nearly|almost|under|fewer than)\s+\$?$", re.I
)
CAPTION = re.compile(r"^(An?|The|Two|Three|Some) ([a-z' -]{2,40}?) (is|are) ([a-z]+ing\b.*)$")
CONTRACTED = "is are was were do does did should would has have will could".split()
CONTRACTIONS = {f"{verb} not": ("wo" if verb == "will" else verb) + "n't" for verb in CONTRACTED}
CONTRACTIONS["cannot"] = "can't"
NATIONS = """French German Italian Spanish Russian Chinese Japanese Mexican Brazilian Canadian Indian British
    American Australian Turkish Polish Iranian Korean""".split()
COUNTRIES = (
    """France Germany Italy Spain Russia China Japan Mexico Brazil Canada India England Australia Egypt
    Turkey Sweden Poland Iran Greece Kenya""".split()
)
COLOURS = "red blue green yellow black white orange purple pink brown gray".split()
COLOURS = ["red", "blue", "green", "yellow", "black", "white", "orange", "purple", "pink", "brown", "gray"]
LISTS = {
    word: group for group in (NATIONS, COUNTRIES, COLOURS, MONTHS, DAYS) for word in group if word != "May"
}
UNFIT_ANTONYMS = set(
    "other first such same left own old most much many few well then there here now just even only main "
    "major next last front back little great new so about down up in out on off home away too also very long "
    "certain particular general human second real social natural free clear single some man woman boy girl "
    "men women boys girls day night two one international national be have do make get take give keep".split()
)


def split_words(sentence):
    return re.findall(r"[A-Za-z]+|[^A-Za-z]+", sentence)


def as_case(model, word):
    return word.capitalize() if model[0].isupper() else word


def fix_articles(sentence):
    sentence = re.sub(r"\b([Aa])n ([^aeiouAEIOUh\d])", r"\1 \2", sentence)
    return re.sub(r"\b([Aa]) ([aeiAEIO])", r"\1n \2", sentence)


def plural(word):
    if re.search(r"(s|x|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def lower_start(sentence):
    first = sentence.split()[0]
    usual = first in (
        "The",
        "A",
        "An",
        "It",
        "This",
        "There",
        "People",
        "Some",
        "Many",
        "We",
        "They",
        "He",
        "She",
        "In",
    )
    return sentence[0].lower() + sentence[1:] if usual else sentence
