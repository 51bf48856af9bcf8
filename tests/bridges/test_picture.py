"""What joins two divisions as a picture: one on either side, and between them what the page tells in words, and nothing else."""

from expertise.consents import allow
from expertise.ids import make_id
from expertise.silos.bridges import bridges
from expertise.silos.pair_network import network_of_pair
from tests.company import SOURCE, Company

RETAIL, NETWORKS = (make_id("division", SOURCE, one) for one in ("retail", "networks"))


def test_the_picture_has_what_is_told_of_bridges_and_names_only_who_said_yes(town: Company) -> None:
    for person in ("r1", "f0"):
        allow(town.graph, town.as_(person).viewer)
    told = bridges(town.graph, town.as_("mia").viewer, RETAIL, NETWORKS)
    network = network_of_pair(told)
    names = [dot.name for dot in network.dots]
    assert [dot.name for dot in network.dots if dot.kind in ("project", "group")] == [
        one.thing.name for one in told.things
    ]
    assert sorted(dot.name for dot in network.dots if dot.kind == "person") == ["F0", "R1"]
    assert {(dot.name, dot.amount) for dot in network.dots if dot.kind == "people"} == {
        (one.division.name, one.people) for one in told.people if one.division and (one.people.count or one.named)
    }
    ends = {tuple(sorted((names[line.one], names[line.other]))) for line in network.lines}
    assert {("Guild", "Networks"), ("Guild", "R1"), ("Guild", "Retail")} <= ends
    assert (network.dots[0].x, network.dots[1].x) == (-1.0, 1.0)
