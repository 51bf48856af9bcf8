"""Trains the model for names: `python -m loaders.training DATA --teacher FOLDER`."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path

from expertise.vocabulary.embedding import SHIPPED, Embedding, read_embedding, write_embedding
from loaders.training.beginning import Alone, tokens_alone
from loaders.training.held_out import Learn, held_out
from loaders.training.learning import learn
from loaders.training.sources import Concept, read_concepts
from loaders.training.teacher import read_teacher


def main() -> None:
    """Writes the model, or with --held-out the figures of models that have not seen what they are measured with."""
    asked = _parser().parse_args()
    alone = cache(lambda: tokens_alone(read_teacher(asked.teacher)))
    concepts = read_concepts(asked.data)
    if asked.held_out:
        lines = held_out(asked.data / "skill_names", concepts, _learner(alone, asked.models))
        told = [asdict(line) for line in lines]
        asked.held_out.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    else:
        write_embedding(learn(alone(), concepts, progress=_tell), asked.into)


def _learner(alone: Callable[[], Alone], models: Path | None) -> Learn:
    """Learns, unless the folder holds what was learnt the last time."""

    def learnt(without: str, concepts: Sequence[Concept]) -> Embedding:
        path = models / f"without {without}.npz" if models else None
        if path and path.is_file():
            return read_embedding(path)
        model = learn(alone(), concepts, progress=_tell)
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_embedding(model, path)
        return model

    return learnt


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders.training", description=main.__doc__)
    parser.add_argument("data", type=Path, help="a folder with taxonomies/ and skill_names/")
    parser.add_argument("--teacher", type=Path, required=True, help="all-MiniLM-L6-v2: model.safetensors and vocab.txt")
    parser.add_argument("--into", type=Path, default=SHIPPED, help="where the model is written")
    parser.add_argument("--held-out", type=Path, metavar="FILE", help="write figures into this file instead")
    parser.add_argument(
        "--models", type=Path, metavar="FOLDER", help="measure the models that are kept there; keep new ones"
    )
    return parser


def _tell(what: str, done: int, of: int) -> None:
    if done % 50 == 0 or done == of:
        print(f"{what}: {done} of {of}", file=sys.stderr)


main()
