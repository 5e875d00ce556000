"""Train the part-of-speech lexicon from UD_English-EWT and measure it.

usage: python -m benchmarks.train_tagger TRAIN.conllu [--write] [TEST.conllu ...]

The model is what ``extraction/phrases.py`` applies: a lexicon of ambiguity classes (the tags that a word
has, most frequent first), suffix classes for unknown words, and a table of contexts that picks one tag of a
class by the tag before and the class after. It is written to ``lexicon/data/tagger.json``.

UD_English-EWT is licensed CC BY-SA 4.0 (https://universaldependencies.org); the model holds word forms,
tags and context statistics of its training part, and no sentence.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from claimdiff.extraction import phrases
from claimdiff.segmentation.tokens import Tokens

OUT = Path(__file__).parents[1] / "src/claimdiff/lexicon/data/tagger.json"
SIMPLE = {
    "NN": "N", "NNS": "NS", "NNP": "P", "NNPS": "P", "JJ": "J", "JJR": "J", "JJS": "J", "VB": "V", "VBP": "V",
    "VBZ": "VZ", "VBD": "VD", "VBN": "VN", "VBG": "VG", "MD": "M", "DT": "D", "PDT": "D", "PRP": "PR",
    "PRP$": "G", "POS": "G", "RB": "R", "RBR": "R", "RBS": "R", "RP": "RP", "CC": "C", "TO": "TO", "CD": "CD",
    "EX": "EX", "WDT": "W", "WP": "W", "WP$": "W", "WRB": "W", "UH": "UH", "AFX": "J", "FW": "N", "ADD": "P",
}  # fmt: skip
Row = tuple[list[str], list[str], list[str]]


def read(path: str) -> Iterator[Row]:
    """Sentences as our own tokenizer cuts them: words, lower-case words, simplified tags."""
    text = ""
    spans: list[tuple[int, int, str]] = []
    fused = 0
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            if line == "\n":
                if spans:
                    yield _retokenized(text, spans)
                text, spans, fused = "", [], 0
                continue
            cells = line.rstrip("\n").split("\t")
            if line[0] == "#" or "." in cells[0]:
                continue
            space = "" if "SpaceAfter=No" in cells[9] else " "
            if "-" in cells[0]:
                _low, high = cells[0].split("-")
                fused = int(high)
                start = len(text)
                text += cells[1] + space
                fused_at = start
                continue
            tag = _simple(cells[4], cells[3])
            if fused and int(cells[0]) <= fused:
                spans.append((fused_at, fused_at + len(cells[1]), tag))
                fused_at += len(cells[1])
                continue
            spans.append((len(text), len(text) + len(cells[1]), tag))
            text += cells[1] + space


def _simple(xpos: str, upos: str) -> str:
    if xpos == "IN":
        return "S" if upos == "SCONJ" else "IN"
    return SIMPLE.get(xpos, ".")


def _retokenized(text: str, spans: list[tuple[int, int, str]]) -> Row:
    tokens = Tokens(text)
    tags: list[str] = []
    at = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        while at + 1 < len(spans) and spans[at][1] <= start:
            at += 1
        inside = [tag for s, e, tag in spans[at : at + 4] if s < end and e > start]
        tag = inside[0] if inside else "."
        if len(inside) > 1 and inside[1] == "G":
            tag = "G"
        tags.append(_sign(tokens.words[len(tags)], tag))
    return tokens.words, tokens.lower, tags


def _sign(word: str, tag: str) -> str:
    """Signs and digits have one tag each, whatever address or file name they stand in."""
    if word[0].isalpha():
        return "P" if tag == "." else tag
    if word[0].isdigit():
        return "CD"
    return {"&": "C", "%": "N"}.get(word, "G" if word in "'’" and tag == "G" else ".")


def train(rows: list[Row]) -> dict[str, object]:
    """The lexicon, the suffix classes and the context table."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for words, lower, tags in rows:
        folded = phrases.title_case(words, 0, len(words))
        for i, tag in enumerate(tags):
            seen[phrases.form(words, lower, i, i == 0 or folded)][tag] += 1
    classes = {}
    suffixes: dict[str, Counter[str]] = defaultdict(Counter)
    for form, counts in seen.items():
        total = sum(counts.values())
        classes[form] = _class(counts, total)
    _widen(classes, seen)
    for form, counts in seen.items():
        if sum(counts.values()) <= 3 and form.isalpha() and form.islower() and len(form) > 4:
            for n in (2, 3, 4):
                suffixes[form[-n:]].update(counts.keys())
            suffixes[""].update(counts.keys())
    endings = {s: _class(c, sum(c.values())) for s, c in suffixes.items() if sum(c.values()) >= 12}
    kept = {s: c for s, c in endings.items() if not s or c != _shorter(s, endings)}
    lexicon: dict[str, list[str]] = defaultdict(list)
    for form in sorted(classes):
        total = sum(seen[form].values())
        if form.isalpha() or "'" in form:
            if form[0].isupper() and (total < 2 or classes[form] == "P"):
                continue
            if total >= 2 or classes[form] != phrases.ending_class(form, kept):
                lexicon[classes[form]].append(form)
        elif not form.isdigit():
            lexicon[classes[form]].append(form)
    model: dict[str, object] = {
        "about": "Trained by benchmarks/train_tagger.py on UD_English-EWT (CC BY-SA 4.0); same licence.",
        "words": {c: " ".join(w) for c, w in sorted(lexicon.items())},
        "endings": kept,
        "contexts": {},
    }
    model["contexts"] = _nested(_contexts(rows, phrases.Model(model)))
    return model


def _nested(contexts: dict[str, str]) -> phrases.Contexts:
    """The table of contexts as the tagger looks them up: by word or class, then by the tag before."""
    nested: phrases.Contexts = {}
    for key, best in contexts.items():
        own, before, *after = key.split(" ")
        entry = nested.setdefault(own, {}).setdefault(before, ["", {}])
        if after:
            entry[1][after[0]] = best
        else:
            entry[0] = best
    return nested


def _widen(classes: dict[str, str], seen: dict[str, Counter[str]]) -> None:
    """Give rare inflected forms the tags that their base implies: "hosts" may be a verb, too."""
    for form, counts in seen.items():
        derived = phrases.derived_class(form, classes) if sum(counts.values()) <= 20 else None
        if derived is not None:
            parts = classes[form].split("|")
            classes[form] = "|".join(parts + [t for t in derived.split("|") if t not in parts])


def _class(counts: Counter[str], total: int) -> str:
    common = [t for t, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if n >= max(0.04 * total, 1)]
    return " ".join(common[:4]).replace(" ", "|")


def _shorter(suffix: str, endings: dict[str, str]) -> str:
    for n in range(1, len(suffix) + 1):
        if suffix[n:] in endings:
            return endings[suffix[n:]]
    return ""


def _contexts(rows: list[Row], model: phrases.Model) -> dict[str, str]:
    """The best tag for each key, kept where it differs from what the next shorter key says."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for words, lower, tags in rows:
        classes = model.classes(words, 0, len(words))
        for i, own in enumerate(classes):
            if "|" not in own:
                continue
            before = tags[i - 1] if i else "^"
            after = classes[i + 1] if i + 1 < len(classes) else "$"
            for key in phrases.keys(lower[i], own, before, after):
                votes[key][tags[i]] += 1
    contexts: dict[str, str] = {}
    for words, lower, tags in rows:
        classes = model.classes(words, 0, len(words))
        for i, own in enumerate(classes):
            if "|" not in own:
                continue
            before = tags[i - 1] if i else "^"
            after = classes[i + 1] if i + 1 < len(classes) else "$"
            fallback = own.partition("|")[0]
            for key in reversed(phrases.keys(lower[i], own, before, after)):
                counts = votes[key]
                if sum(counts.values()) < 3:
                    continue
                best = min(counts, key=lambda t: (-counts[t], t))
                if best != fallback:
                    contexts[key] = best
                    fallback = best
    return dict(sorted(contexts.items()))


def evaluate(rows: list[Row]) -> tuple[float, float]:
    """Accuracy, and microseconds a token."""
    right = total = 0
    began = time.perf_counter()
    guesses = [phrases.tag(words, lower, 0, len(words)) for words, lower, _ in rows]
    took = time.perf_counter() - began
    for (_, _, tags), guess in zip(rows, guesses, strict=True):
        total += len(tags)
        right += sum(a == b for a, b in zip(tags, guess, strict=True))
    return right / total, 1e6 * took / total


def main() -> None:
    """Train, write and measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("train")
    parser.add_argument("test", nargs="*")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    if args.write:
        model = train(list(read(args.train)))
        OUT.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
        print(OUT, OUT.stat().st_size)
    for path in args.test:
        accuracy, cost = evaluate(list(read(path)))
        print(f"{path}: {100 * accuracy:.2f} %, {cost:.2f} us a token")


if __name__ == "__main__":
    main()
