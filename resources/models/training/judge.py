"""The judge: late interaction of two sentences.

Each sentence is read once: the encoder's states after layer 4 go through two layers of the judge's own and are
projected together with a small word embedding and the word's class flags (`Reader`). The `Head` compares two such
sentences: attention in both directions with a bonus for equal and for opposed words, comparison of every word with
what answers it, one self-attention layer over the comparisons, pooling. The comparison is the same for both orders,
so one pass gives the inference (A to B) and (B to A). The attention is the word alignment.
"""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import VOCABULARY, WIDTH, Layer, mask_bias
from lexical import FLAGS

SIZE, HEADS, WORD = 256, 4, 32
PAIR_KINDS = 3  # equal token, opposites, two different numbers
CLASSES = {"inference": 3, "match": 3, "stance": 2}


class Reader(nn.Module):
    """Encoder states → the judge's token vectors; once a sentence."""

    def __init__(self, tables, own_layers=2):
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(own_layers))
        self.word = nn.Embedding(VOCABULARY, WORD)
        self.register_buffer("flags", torch.from_numpy(tables["flags"]))
        self.project = nn.Linear(2 * WIDTH + WORD + FLAGS, SIZE)
        self.sentence = nn.Linear(WIDTH, 128)
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.word.weight, std=0.3)

    def own_states(self, middle, mask):
        bias, x = mask_bias(mask), middle
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, ids, mask, middle, last, vector):
        """ids [B, L]; mask [B, L]; middle = layer 4, last = the judge's last layer [B, L, 384]; vector = mean of the
        encoder's layer 6 [B, 384] → tokens [B, L, 256], sentence [B, 128]."""
        joined = torch.cat([middle, last], -1) * 3
        tokens = torch.tanh(self.project(torch.cat([self.drop(joined), self.word(ids), self.flags[ids]], -1)))
        return tokens * mask[..., None], torch.tanh(self.sentence(F.normalize(vector, dim=-1) * 8))


class Head(nn.Module):
    def __init__(self, tables):
        super().__init__()
        for name in ("flags", "rarity", "group", "side"):
            self.register_buffer(name, torch.from_numpy(tables[name]))
        self.key, self.value = nn.Linear(SIZE, SIZE, bias=False), nn.Linear(SIZE, SIZE, bias=False)
        self.bonus = nn.Parameter(torch.tensor([[2.0] * HEADS, [1.0] * HEADS, [0.5] * HEADS]))
        self.nothing = nn.Parameter(torch.zeros(HEADS))
        self.compare = nn.Sequential(
            nn.Linear(4 * SIZE + PAIR_KINDS + FLAGS + 2, SIZE),
            nn.GELU(),
            nn.Dropout(0.1),
            nn.Linear(SIZE, SIZE),
        )
        self.norm = nn.LayerNorm(SIZE)
        self.mix = nn.MultiheadAttention(SIZE, HEADS, batch_first=True, dropout=0.1)
        self.norm_mix = nn.LayerNorm(SIZE)
        self.feed = nn.Sequential(
            nn.Linear(SIZE, 2 * SIZE), nn.GELU(), nn.Dropout(0.1), nn.Linear(2 * SIZE, SIZE)
        )
        self.norm_feed = nn.LayerNorm(SIZE)
        self.weigh = nn.Linear(SIZE, 1)
        side = 3 * SIZE + FLAGS + PAIR_KINDS + 1
        self.decide = nn.ModuleDict(
            {
                name: nn.Sequential(
                    nn.Dropout(0.2),
                    nn.Linear(2 * side + 4 * 128, width),
                    nn.GELU(),
                    nn.Dropout(0.2),
                    nn.Linear(width, CLASSES[name]),
                )
                for name, width in (("inference", 384), ("match", 256), ("stance", 256))
            }
        )

    def pair_kinds(self, a, b):
        """[B, La, Lb, 3] of 0 and 1."""
        a, b = a[:, :, None], b[:, None, :]
        equal = a == b
        opposed = (self.group[a] == self.group[b]) & (self.group[a] > 0) & (self.side[a] != self.side[b])
        number = self.flags[:, FLAGS - 2]
        numbers = (number[a] > 0) & (number[b] > 0) & ~equal
        return torch.stack([equal, opposed, numbers], -1).float()

    def attention(self, a, b, kinds, mask_a, mask_b):
        """Weights [B, heads, La, Lb] over the words of b for each of a, and back [B, heads, Lb, La].

        A word may attend to nothing: one further logit of each head takes part in the softmax.
        """
        split = lambda x: self.key(x).view(x.shape[0], x.shape[1], HEADS, -1).transpose(1, 2)
        scores = split(a) @ split(b).transpose(2, 3) / math.sqrt(SIZE // HEADS) + (
            kinds @ self.bonus
        ).permute(0, 3, 1, 2)
        there = scores + (1 - mask_b[:, None, None, :]) * -1e4
        back = (scores + (1 - mask_a[:, None, :, None]) * -1e4).transpose(2, 3)
        return self.soften(there), self.soften(back)

    def soften(self, scores):
        nothing = self.nothing[None, :, None, None].expand(scores.shape[0], -1, scores.shape[2], 1)
        return torch.softmax(torch.cat([scores, nothing], -1), -1)[..., :-1]

    def compared(self, ids, mask, own, other, weights, kinds):
        """Comparison of each word of one side with what answers it, mixed and pooled: [B, side]."""
        batch, length, _ = own.shape
        values = self.value(other).view(batch, other.shape[1], HEADS, -1).transpose(1, 2)
        answer = (weights @ values).transpose(1, 2).reshape(batch, length, SIZE)
        mean = weights.mean(1)
        met = (kinds * mean[..., None]).sum(2)
        flags, rare = self.flags[ids] * mask[..., None], self.rarity[ids][..., None]
        unanswered = 1 - mean.sum(-1, keepdim=True)
        c = self.norm(
            self.compare(
                torch.cat([own, answer, (own - answer).abs(), own * answer, met, flags, rare, unanswered], -1)
            )
        )
        c = self.norm_mix(c + self.mixed(c, mask))
        c = self.norm_feed(c + self.feed(c))
        return torch.cat(
            [
                self.pooled(c, mask),
                flags.sum(1) / 2,
                self.rare_share(met, rare, mask),
                self.rare_share(unanswered, rare, mask),
            ],
            -1,
        )

    def mixed(self, c, mask):
        """Self-attention, written out with the module's weights so that it exports for any length."""
        split = lambda x: x.view(x.shape[0], x.shape[1], HEADS, SIZE // HEADS).transpose(1, 2)
        query, key, value = F.linear(c, self.mix.in_proj_weight, self.mix.in_proj_bias).chunk(3, -1)
        scores = split(query) @ split(key).transpose(2, 3) / math.sqrt(SIZE // HEADS)
        weights = torch.softmax(scores + (1 - mask[:, None, None, :]) * -1e4, -1)
        answer = F.dropout(weights, 0.1, self.training) @ split(value)
        return self.mix.out_proj(answer.transpose(1, 2).reshape(c.shape[0], c.shape[1], SIZE))

    def pooled(self, c, mask):
        m = mask[..., None]
        focus = torch.softmax(self.weigh(c) + (1 - m) * -1e4, 1)
        return torch.cat([(c * m).sum(1) / m.sum(1), (c - (1 - m) * 1e4).amax(1), (c * focus).sum(1)], -1)

    @staticmethod
    def rare_share(values, rare, mask):
        weight = rare * mask[..., None]
        return (values * weight).sum(1) / weight.sum(1).clamp(min=1e-3)

    def forward(self, ids_a, mask_a, a, sentence_a, ids_b, mask_b, b, sentence_b):
        """→ inference logits A→B and B→A [B, 3], match [B, 3], stance of B towards A and back [B, 2], and the mean
        attention A→B [B, La, Lb] and B→A [B, Lb, La]."""
        kinds = self.pair_kinds(ids_a, ids_b)
        there, back = self.attention(a, b, kinds, mask_a, mask_b)
        side_a = self.compared(ids_a, mask_a, a, b, there, kinds)
        side_b = self.compared(ids_b, mask_b, b, a, back, kinds.transpose(1, 2))
        gap, product = (sentence_a - sentence_b).abs(), sentence_a * sentence_b
        forth = torch.cat([side_a, side_b, sentence_a, sentence_b, gap, product], -1)
        reverse = torch.cat([side_b, side_a, sentence_b, sentence_a, gap, product], -1)
        d = self.decide
        match = (d["match"](forth) + d["match"](reverse)) / 2
        return (
            d["inference"](forth),
            d["inference"](reverse),
            match,
            d["stance"](forth),
            d["stance"](reverse),
            there.mean(1),
            back.mean(1),
        )


class Judge(nn.Module):
    def __init__(self, tables, own_layers=2):
        super().__init__()
        self.reader, self.head = Reader(tables, own_layers), Head(tables)

    def start_from(self, encoder):
        """The judge's own layers begin as copies of the encoder's last ones."""
        count = len(self.reader.layers)
        for own, given in zip(self.reader.layers, encoder.layers[-count:]):
            own.load_state_dict(given.state_dict())
