"""Opposed words that WordNet lacks or hides behind rare senses: verbs of change, stance, outcome; and word classes."""

PAIRS = """
increase decrease|increases decreases|increased decreased|increasing decreasing|rise fall|rises falls|rose fell|
rising falling|climb drop|climbs drops|climbed dropped|climbing dropping|grow shrink|grows shrinks|grew shrank|
growing shrinking|expand contract|expands contracts|expanded contracted|soar plunge|soars plunges|soared plunged|
gain lose|gains loses|gained lost|higher lower|highest lowest|more less|most least|always never|everyone nobody|
everything nothing|before after|win lose|wins loses|won lost|winning losing|victory defeat|support oppose|
supports opposes|supported opposed|supporting opposing|supporters opponents|supporter opponent|allow forbid|
allows prohibits|allowed banned|permit ban|permitted banned|legal illegal|legalize criminalize|accept reject|
accepts rejects|accepted rejected|approve reject|approves rejects|approved rejected|success failure|
successful unsuccessful|succeed fail|succeeds fails|succeeded failed|help hurt|helps hurts|helped hurt|
benefit harm|benefits harms|good bad|better worse|best worst|safe dangerous|safer riskier|cheap expensive|
cheaper costlier|strong weak|stronger weaker|strengthen weaken|strengthens weakens|strengthened weakened|
encourage discourage|encourages discourages|encouraged discouraged|improve worsen|improves worsens|
improved worsened|improving worsening|positive negative|effective ineffective|possible impossible|
necessary unnecessary|important unimportant|true false|begin end|began ended|begins ends|start stop|
started stopped|starts stops|open closed|opened closed|opens closes|inside outside|above below|early late|
earlier later|alive dead|rich poor|large small|larger smaller|largest smallest|big little|fast slow|faster slower|
easy difficult|easier harder|public private|majority minority|create destroy|creates destroys|created destroyed|
protect endanger|protects endangers|agree disagree|agrees disagrees|agreed disagreed|north south|east west|
northern southern|eastern western|remember forget|love hate|loves hates|arrived departed|arrive depart|
enter leave|entered left|buy sell|bought sold|buying selling|reduce increase|reduces increases|
reduced increased|reducing increasing|raise lower|raises lowers|raised lowered|raise cut|raised cut|
cause prevent|causes prevents|caused prevented|right wrong|moral immoral|fair unfair|ethical unethical|
likely unlikely|probable improbable|able unable|full empty|asleep awake|indoors outdoors|happy sad|with without|
alone together|deny confirm|denies confirms|denied confirmed|guilty innocent|proved disproved|proves disproves|
include exclude|includes excludes|included excluded|sufficient insufficient|adequate inadequate|
advantage disadvantage|advantages disadvantages|profit loss|profits losses|surplus deficit|inflation deflation|
ally enemy|allies enemies|friend enemy|friends enemies|maximum minimum|permanent temporary|mandatory optional|
compulsory voluntary|responsible irresponsible|significant insignificant|independent dependent|present absent|
honest dishonest|rational irrational|democratic undemocratic|constitutional unconstitutional|just unjust|
healthy unhealthy|stable unstable|certain uncertain|reliable unreliable|affordable unaffordable|
sustainable unsustainable|advance retreat|advances retreats|advanced retreated|attack defend|attacks defends|
attacked defended|optimistic pessimistic|optimism pessimism|accelerate slow|accelerates slows|
accelerated slowed|tighten loosen|tightened loosened|ease tighten|eased tightened|escalate defuse|
import export|imports exports|demand supply|employed unemployed|employment unemployment|
growth decline|recovery recession|boom slump|peace war|hope despair|hot cold|wet dry|up down|continue stop|
continues stops|continued stopped|keep abandon|kept abandoned|join quit|joined quit|joins quits|stay leave|
stays leaves|stayed left|overestimate underestimate|overestimated underestimated|united divided|
proponents opponents|lenient strict|scarce abundant|scarcity abundance|visible invisible|ahead behind
"""

NEGATIONS = (
    "not no never nobody none nothing nowhere neither nor cannot without hardly scarcely barely n't t".split()
)
UNIVERSAL = "all every each everyone everybody everything always entire whole both".split()
EXISTENTIAL = "some any someone somebody something sometimes a an several many".split()
FEW = "few little seldom rarely".split()
MOST = "most majority mostly usually generally often".split()
ONLY = "only just merely solely exclusively".split()
MODAL_WEAK = "may might could can possibly perhaps maybe possible".split()
MODAL_STRONG = "will must shall definitely certainly surely certain necessarily would".split()
MODAL_SHOULD = "should ought need needs probably likely expected".split()
CONDITION = "if unless when until provided except".split()
BOUNDS = "least most more less over under about around nearly almost exceed exceeds below above fewer".split()
WORD_CLASSES = [
    NEGATIONS,
    UNIVERSAL,
    EXISTENTIAL,
    FEW,
    MOST,
    ONLY,
    MODAL_WEAK,
    MODAL_STRONG,
    MODAL_SHOULD,
    CONDITION,
    BOUNDS,
]
NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "million billion trillion half third quarter dozen"
).split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def opposed_pairs():
    return [tuple(pair.split()) for pair in PAIRS.replace("\n", "").split("|")]
