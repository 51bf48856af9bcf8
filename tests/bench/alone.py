"""What is measured in a process of its own, so that its memory is that of nothing else."""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from expertise.audience import viewer_of
from expertise.graph import Graph, open_graph
from expertise.settings import Settings
from loaders.load import load

ROOT = Path(__file__).parents[2]


def alone(step: str, store: Path, folder: Path) -> dict[str, float]:
    """Runs a step in a fresh process: its seconds, and the most memory it had, in MB."""
    command = [sys.executable, "-m", "tests.bench.alone", step, str(store.resolve()), str(folder.resolve())]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def main(step: str, store: str, folder: str) -> None:
    """Runs the step here and prints what it took."""
    start = time.perf_counter()
    graph = open_graph(Settings(store=f"sqlite:///{store}"))
    if step == "load":
        load(graph, Path(folder))
    else:
        first_answer(graph)
    seconds = time.perf_counter() - start
    graph.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1000)
    sys.stdout.write(json.dumps({"seconds": seconds, "peak_mb": peak}))


def first_answer(graph: Graph) -> None:
    """What somebody waits for who asks first after a start: the vocabulary is read."""
    (person,) = graph.store.read("ids_of_people", after=0, limit=1)[0]
    graph.vocabulary.suggest(viewer_of(graph.store, person), "python")


if __name__ == "__main__":
    main(*sys.argv[1:])
