"""A first load derives everything in one statement: exactly what later changes would derive, fact by fact."""

from pathlib import Path

from expertise.evidence import held_and_due, refresh
from expertise.graph import Graph
from expertise.store import Transaction
from loaders.load import load
from tests.loaders.folders import astray, everything, folder_of, person

PEOPLE = "id,name,division,status\nada,Ada,retail,\nben,Ben,retail,\ncai,Cai,networks,\ndee,Dee,networks,left\n"
NAMES = ("ada", "ben", "cai", "dee")
DATES = ("", "2019", "2021-05", "2021-05-09")
AUDIENCES = ("everyone", "division:retail", "group:owls")


def company(place: Path) -> Path:
    """Every mixture of dates, audiences and kinds; of skill n there are 2 ** n - 1 documents by ada, and one more by ben."""
    claims = [
        f"{one},Skill {n},{DATES[(n + at) % 4]},{AUDIENCES[(n + at) % 3]}"
        for at, one in enumerate(NAMES)
        for n in range(6)
    ]
    projects = [
        f"p{n},Project {n},Skill {n % 5};Go,{DATES[n % 4]},{DATES[n // 4]},{AUDIENCES[n % 3]}" for n in range(16)
    ]
    memberships = [
        f"{one},p{n},{DATES[(n + at) % 4]},{DATES[(n // 4 + at) % 4]},{AUDIENCES[(n + at) % 3]}"
        for at, one in enumerate(NAMES)
        for n in range(at, 16, 3)
    ]
    about = [n for n in range(1, 6) for _ in range(2**n)]
    documents = [f"d{at},Paper {at},Skill {n},{DATES[at % 4]},everyone" for at, n in enumerate(about)]
    authors = [f"d{at},ada,everyone" for at, n in enumerate(about) if n in about[:at]]
    authors += [f"d{at},{('ben', 'dee')[at % 5 == 1]},everyone" for at in range(len(about))]
    return folder_of(
        place,
        people=PEOPLE,
        groups="id,name,skills,audience\nowls,Owls,Go;Rust,members\n",
        claims=table("person,skill,from,audience", claims),
        interests=table("person,skill,from,audience", claims[::2]),
        projects=table("id,name,skills,from,until,audience", projects),
        memberships=table("person,group_or_project,from,until,audience", ["ada,owls,,,everyone", *memberships]),
        documents=table("id,title,skills,created,audience", documents),
        authors=table("document,person,audience", authors),
    )


def table(header: str, rows: list[str]) -> str:
    """A table as the text of a file."""
    return "\n".join((header, *rows)) + "\n"


def test_a_first_load_derives_what_deriving_person_by_person_gives(graph: Graph, tmp_path: Path) -> None:
    assert load(graph, company(tmp_path / "hr")).problems == ()
    people, filled = [person(one) for one in NAMES], everything(graph)
    assert {audience.count(" ") for _, _, audience in held_and_due(graph.store, people, None)[0]} == {0, 1}
    assert astray(graph) == set()

    def again(facts: Transaction) -> None:
        facts.write("drop_evidence", list(held_and_due(facts, people, None)[0]))
        facts.write("recount_experience", [(None,)])
        refresh(facts, people)

    graph.store.transact(again)
    assert everything(graph) == filled
