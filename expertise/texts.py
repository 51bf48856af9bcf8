"""People found by the words of projects and documents: those in the best matching texts, the likeliest first."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from expertise.asking import Asked
from expertise.dates import day
from expertise.models import Reason, Viewer
from expertise.ranking import Filters, Vote
from expertise.store import Row, Transaction
from expertise.wording import Path, by_text

DEPTH = 300


@dataclass(frozen=True, slots=True)
class Texts:
    """What texts say: a vote for each person in them, and the texts that each person is in, the best first."""

    votes: dict[int, Vote]
    paths: dict[int, list[Path]]

    def reason(self, person: int) -> Reason:
        """Why a person is shown whom texts alone found."""
        return by_text(self.paths[person])


def search(facts: Transaction, viewer: Viewer, asked: Asked, filters: Filters) -> Texts:
    """The people in texts that match any word of the question, as far as the viewer may see them."""
    if not asked.words:
        return Texts({}, {})
    relevance = _relevance(facts, viewer, asked)
    rows = facts.read("people_of_things", things=list(relevance), audiences=list(viewer.audiences))
    rows = [row for row in rows if _recent(row, filters)]
    weight: Counter[int] = Counter()
    for row in rows:
        weight[row["person"]] += relevance[row["thing"]]
    division = {row["person"]: row["division"] for row in rows}
    ordered = sorted(weight, key=lambda person: (-weight[person], person))
    votes = {person: Vote(place, division[person]) for place, person in enumerate(ordered)}
    return Texts(votes, _paths(rows, relevance))


def _relevance(facts: Transaction, viewer: Viewer, asked: Asked) -> dict[int, float]:
    found = facts.read("texts_matching", words=list(asked.words), limit=DEPTH)
    beside = facts.read(
        "restricted_texts_matching", words=list(asked.words), audiences=list(viewer.audiences), limit=DEPTH
    )
    relevance = {row["thing"]: row["relevance"] for row in found}
    return relevance | {row["thing"]: 1e-6 / (1 + place) for place, row in enumerate(beside)}


def _recent(row: Row, filters: Filters) -> bool:
    if filters.since is None:
        return True
    return bool(row["since"]) and day(row["since"]) >= filters.since


def _paths(rows: list[Row], relevance: dict[int, float]) -> dict[int, list[Path]]:
    paths: defaultdict[int, list[Path]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (-relevance[row["thing"]], row["thing"])):
        path = Path(row["type"], row["thing"], row["name"], row["url"], row["since"], None, None)
        paths[row["person"]].append(path)
    return dict(paths)
