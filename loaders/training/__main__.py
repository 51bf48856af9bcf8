"""Trains the model for names: `python -m loaders.training DATA --teacher FOLDER`."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from expertise.vocabulary.embedding import SHIPPED, write_embedding
from loaders.training.beginning import tokens_alone
from loaders.training.held_out import held_out
from loaders.training.learning import learn
from loaders.training.sources import read_concepts
from loaders.training.teacher import read_teacher


def main() -> None:
    """Writes the model, or with --held-out the figures of models that have not seen what they are measured with."""
    asked = _parser().parse_args()
    alone = tokens_alone(read_teacher(asked.teacher))
    concepts = read_concepts(asked.data)
    if asked.held_out:
        lines = held_out(asked.data / "skill_names", concepts, lambda some: learn(alone, some, progress=_tell))
        told = [asdict(line) for line in lines]
        asked.held_out.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    else:
        write_embedding(learn(alone, concepts, progress=_tell), asked.into)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders.training", description=main.__doc__)
    parser.add_argument("data", type=Path, help="a folder with taxonomies/ and skill_names/")
    parser.add_argument("--teacher", type=Path, required=True, help="all-MiniLM-L6-v2: model.safetensors and vocab.txt")
    parser.add_argument("--into", type=Path, default=SHIPPED, help="where the model is written")
    parser.add_argument("--held-out", type=Path, metavar="FILE", help="write figures into this file instead")
    return parser


def _tell(what: str, done: int, of: int) -> None:
    if done % 50 == 0 or done == of:
        print(f"{what}: {done} of {of}", file=sys.stderr)


main()
