"""Which names a text holds, and where."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expertise.vocabulary import Entry, Index

LABELS = {1: "Kubernetes", 2: "Kubernetes security", 3: "Go", 4: "R", 5: "C", 6: "C++", 7: ".NET", 8: "Node.js"}
LABELS |= {9: "SAP", 10: "React", 11: "Machine Learning", 12: "Spring", 13: "JavaScript", 14: "Therapist"}
LABELS |= {15: "Python 2.7", 16: "négociation", 17: "C#", 18: "The Open Group"}
ALIASES = {1: ("k8s",), 3: ("golang",), 5: ("shared",), 6: ("shared",), 11: ("ML",)}


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(Entry(id, label, ALIASES.get(id, ())) for id, label in LABELS.items())


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Kubernetes security for kubernetes, k8s", ["Kubernetes security", "kubernetes", "k8s"]),  # the longest wins
        ("Kubernetes, security", ["Kubernetes, security"]),
        ("kubernetesque and unkubernetes", []),  # words, not letters
        ("ready to go with Go and GO", ["Go"]),
        ("R, r, C, c", ["R", "C"]),
        ("the sap of trees, SAP for offices", ["SAP"]),
        ("we react to spring with React and Spring", ["React", "Spring"]),
        ("ML, not ml", ["ML"]),
        ("C++, C#, C/C++.", ["C++", "C#", "C", "C++"]),
        ("a .NET app; the net.", [".NET"]),
        ("(node.js) nodejs Node-JS", ["node.js", "nodejs", "Node-JS"]),
        ("machine-learning, MachineLearning", ["machine-learning", "MachineLearning"]),
        ("machine  learning", ["machine  learning"]),
        ("java script", ["java script"]),  # JavaScript has two words
        ("the rapist", []),  # Therapist has one
        ("python 2.7, python 27", ["python 2.7"]),
        ("Négociation, NEGOCIATION", ["Négociation", "NEGOCIATION"]),
        ("shared", []),  # means two things
        ("golang", ["golang"]),
        ("🚀Kubernetes🚀 Kubernetes", ["Kubernetes"]),
        ("", []),
    ],
)
def test_names_are_found_where_they_stand(index: Index, text: str, surfaces: list[str]) -> None:
    found = index.annotate(text)
    assert [mention.surface for mention in found] == surfaces
    assert all(text[mention.start : mention.end] == mention.surface for mention in found)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("our kuberntes and machine lerning", ["kuberntes", "machine lerning"]),
        ("go kuberntes", ["kuberntes"]),
        ("javascirpt, golang", ["javascirpt", "golang"]),
        ("kubrentse abcdefg", []),  # too much is wrong
        ("gol", []),  # too short to be sure
    ],
)
def test_slips_are_forgiven_where_that_is_asked_for(index: Index, text: str, surfaces: list[str]) -> None:
    assert [mention.surface for mention in index.annotate(text, forgiving=True)] == surfaces
    assert set(surfaces).issuperset(mention.surface for mention in index.annotate(text))


def test_a_longer_name_with_a_slip_stands_before_a_shorter_one_without() -> None:
    index = Index([Entry(1, "React"), Entry(2, "React Native"), Entry(3, "Native tongues")])
    assert [mention.id for mention in index.annotate("React Natvie", forgiving=True)] == [2]


def test_a_mention_says_which_concept_and_where(index: Index) -> None:
    (mention,) = index.annotate("All about “k8s”.")
    assert (mention.id, mention.start, mention.end, mention.surface) == (1, 11, 14, "k8s")


@settings(max_examples=200, deadline=None)
@given(
    parts=st.lists(
        st.sampled_from([*LABELS.values(), "and", ",", "…", "go", "\u200b", "\x00", "\n"]) | st.text(max_size=8)
    ),
    forgiving=st.booleans(),
)
def test_mentions_never_overlap_and_lie_in_the_text(parts: list[str], *, forgiving: bool) -> None:
    text = " ".join(parts)
    index = Index(Entry(id, label) for id, label in LABELS.items())
    end = 0
    for mention in index.annotate(text, forgiving=forgiving):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.surface
        end = mention.end


@given(st.sampled_from(sorted(LABELS)))
def test_every_name_is_found_alone_between_other_words(id: int) -> None:
    text = f"Ada wrote about {LABELS[id]} yesterday"
    index = Index(Entry(id, label) for id, label in LABELS.items())
    assert [(mention.id, mention.surface) for mention in index.annotate(text)] == [(id, LABELS[id])]
