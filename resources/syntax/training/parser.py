"""The tagger and parser: one bidirectional LSTM over word states, biaffine arcs and labels (Dozat and Manning 2017)."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from wordstates import WIDTH


class Parser(nn.Module):
    def __init__(self, tags, labels, inner=300, hidden=256, arc=200, label=100, drop=0.33):
        super().__init__()
        self.enter = nn.Linear(WIDTH, inner)
        self.lstm = nn.LSTM(inner, hidden, batch_first=True, bidirectional=True)
        self.drop = nn.Dropout(drop)
        self.tag = nn.Linear(2 * hidden, tags)
        self.root = nn.Parameter(torch.zeros(2 * hidden))
        self.arc_word, self.arc_head = nn.Linear(2 * hidden, arc), nn.Linear(2 * hidden, arc)
        self.arc = nn.Parameter(torch.randn(arc + 1, arc) * 0.02)
        self.label_word, self.label_head = nn.Linear(2 * hidden, label), nn.Linear(2 * hidden, label)
        self.label = nn.Parameter(torch.randn(labels, label + 1, label + 1) * 0.02)

    def states(self, words):
        return self.drop(self.lstm(self.drop(F.gelu(self.enter(self.drop(words)))))[0])

    def sides(self, states):
        """Words as dependants and, with the root in front, as heads: for arcs and for labels."""
        heads = torch.cat([self.root.expand(len(states), 1, -1), states], 1)
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1)
        arcs = one(self.drop(F.gelu(self.arc_word(states)))), self.drop(F.gelu(self.arc_head(heads)))
        labels = self.drop(F.gelu(self.label_word(states))), self.drop(F.gelu(self.label_head(heads)))
        return arcs, (one(labels[0]), one(labels[1]))

    def forward(self, words):
        """words [B, N, WIDTH] → tag logits [B, N, T], arc scores [B, N, 1 + N], label sides."""
        states = self.states(words)
        arcs, labels = self.sides(states)
        return self.tag(states), arcs[0] @ self.arc @ arcs[1].transpose(1, 2), labels

    def labels(self, words, heads):
        """Of given pairs: [B, N, d] and [B, N, d] → [B, N, R]."""
        return torch.einsum("bnd,rde,bne->bnr", words, self.label, heads)

    def all_labels(self, words, heads):
        """Of every pair: [B, N, 1 + N, R]."""
        return torch.einsum("bnd,rde,bme->bnmr", words, self.label, heads)
