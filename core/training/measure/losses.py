"""Measure what cleaning strikes of texts that are articles already, as persons wrote them down.

Usage: python -m copydesk.training.measure.losses DATA
where DATA is a folder in the layout of WCXB (`ground-truth/NAME.json`) or holds `*.jsonl.xz` with a field
`gold`. Each text is cleaned as raw text, by the weights that ship; copies that it holds don't count.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import copydesk
from copydesk.boilerplate.decide.spare.signs import is_sentence
from copydesk.text.scripts import UNSPACED

_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


class Loss(NamedTuple):
    """What cleaning struck of a text, or of many.

    Attributes:
        texts: how many texts were cleaned.
        words: the words in them; a character of a script without spaces counts as one.
        struck: the words that went, copies aside.
        sentences: the complete sentences that went between kept blocks.
    """

    texts: int = 0
    words: int = 0
    struck: int = 0
    sentences: int = 0

    def __add__(self, other: object) -> Loss:
        """Add up two losses."""
        if not isinstance(other, Loss):
            return NotImplemented
        return Loss(*map(sum, zip(self, other, strict=True)))

    def __str__(self) -> str:
        """Return a line for people."""
        share = 100 * self.struck / (self.words or 1)
        return (
            f"{self.texts} texts, {self.words} words: {self.struck} struck ({share:.3f} %), "
            f"{self.sentences} complete sentences between kept blocks"
        )


def loss_of(text: str) -> Loss:
    """Clean an article's text and count what goes."""
    verdicts = copydesk.clean(text, format="text").verdicts
    kept = [place for place, verdict in enumerate(verdicts) if not verdict.struck]
    words = [len(_WORD.findall(verdict.block.text)) for verdict in verdicts]
    struck = sentences = 0
    for place, verdict in enumerate(verdicts):
        if verdict.reason is None or verdict.reason.category is copydesk.Category.DUPLICATE:
            continue
        struck += words[place]
        between = bool(kept) and kept[0] < place < kept[-1]
        sentences += between and is_sentence(verdict.block.text.strip(), words[place])
    return Loss(1, sum(words), struck, sentences)


def read_gold(folder: Path) -> Iterator[tuple[str, str]]:
    """Read the gold texts of a folder, each with the name of its set."""
    for path in sorted((folder / "ground-truth").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        yield folder.name, truth["ground_truth"].get("main_content") or ""
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield path.name.partition(".")[0], json.loads(line)["gold"]


def main() -> None:
    """Read the arguments and print a line for each set."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    found: dict[str, Loss] = {}
    for name, text in read_gold(parser.parse_args().data):
        if text.strip():
            found[name] = found.get(name, Loss()) + loss_of(text)
    for name, loss in found.items():
        print(f"{name}: {loss}")


if __name__ == "__main__":
    main()
