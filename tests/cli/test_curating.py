"""Curating on the command line, told as people read it."""

from tests.cli.conftest import Command


def test_a_duplicate_is_merged_and_parted_again_in_words(expertise: Command) -> None:
    for one in ("eli", "ada"):
        assert expertise("connect", "Kubernetis", "--new", as_=one).code == 0
    assert expertise("same", "Kubernetis", "Kubernetes", as_="ben").out == "Told. Whoever curates decides.\n"
    queue = expertise("curate", "queue", as_="dee").out.splitlines()
    assert queue[1] == '  1 person said so, spelled much like "Kubernetes"'
    assert queue[2] == "  2 people and 3 people, 1 in both; groups that stay: Kubernetis"
    assert expertise("curate", "effect", "Kubernetis", "Kubernetes", as_="dee").out.splitlines() == queue[:3]
    merged = expertise("curate", "merge", "Kubernetis", "Kubernetes", "--why", "a slip", as_="dee").out
    assert merged.startswith('  1  "Kubernetis" is another name of "Kubernetes"  a slip   Dee Rossi, ')
    assert expertise("find", "kubernetis", as_="ben").out.splitlines()[0] == "Read as  Kubernetes"
    mine = expertise("profile", as_="eli").out
    assert "Kubernetes, typed Kubernetis" in mine
    assert expertise("curate", "undo", "1", "--why", "a band", as_="dee").out.splitlines()[1].startswith(
        "     undone: a band   Dee Rossi, "
    )  # fmt: skip
    assert expertise("curate", "record", "--json", as_="dee").answer[0]["undone"]["why"] == "a band"
    assert expertise("find", "kubernetis", as_="ben").out.splitlines()[0] == "Read as  Kubernetis"


def test_every_decision_is_a_sentence(expertise: Command) -> None:
    assert expertise("curate", "record", as_="dee").out == "Nothing was decided yet.\n"
    for arguments in (
        ("different", "Kubernetes", "C++"),
        ("rename", "C++", "C plus plus"),
        ("split", "Kubernetes", "k8s"),
        ("retire", "Child development"),
    ):
        said = expertise("curate", *arguments, "--why", "so", as_="dee")
        assert (said.code, said.err) == (0, ""), arguments
    told = [line.split("   ")[-2].strip() for line in expertise("curate", "record", as_="dee").out.splitlines()]
    assert (
        told
        == [
            '4  "Child development" is offered to nobody  so',
            '3  "k8s" is parted from "Kubernetes"  so',
            '2  "C++" is called "C plus plus"  so',
            '1  "C++" and "Kubernetes" are not the same  so',
        ]
        or told[3] == '1  "Kubernetes" and "C++" are not the same  so'
    )


def test_who_does_not_curate_is_told_whom_to_ask(expertise: Command) -> None:
    said = expertise("curate", "retire", "Kubernetes", "--why", "so", as_="ada")
    assert (said.code, said.err) == (1, "Only community managers curate skills: ask Dee Rossi.\n")
    assert expertise("curate", "retire", "Kubernetes", as_="dee").code == 2
    assert expertise("curate", "undo", "9", "--why", "so", as_="dee").err == "There is no decision '9'.\n"
