"""The same small story for managers: Retail and Networks work on Kubernetes apart."""

from expertise.ids import make_id
from expertise.language import ENGLISH
from expertise.models import Named
from expertise.silos.amounts import FEW, Amount
from expertise.silos.covering import Coverage, Covered
from expertise.silos.history import History, Quarter, left_out
from expertise.silos.losing import AtRisk, Loss
from expertise.silos.map import Pair, SharedSkill, SiloMap, Unit, Whole
from expertise.silos.sharing import Sharing

RETAIL = Named(make_id("division", "example", "retail"), "Retail")
NETWORKS = Named(make_id("division", "example", "networks"), "Networks")
KUBERNETES = make_id("skill", "kubernetes")
NONE = Amount(0)
SHARED = SharedSkill(KUBERNETES, "Kubernetes", Amount(40))
CUT = Pair(RETAIL, NETWORKS, "cut", 0.82, (SHARED,), NONE, NONE, NONE, FEW, None, 14.2, 61.5)
STORY = (
    "Retail and Networks both have 40 people or more on Kubernetes, and share contacts of fewer than 5 people, no project, "
    "no document, and no group.",
    "Of all ties of people in these 2 divisions, 2% lead from one to another; by their sizes alone it would be 50%.",
)
SILO_MAP = SiloMap(
    STORY,
    (
        Unit(NETWORKS.id, NETWORKS.name, Amount(210), Amount(180), enough=True, ei=-0.96, community=1),
        Unit(RETAIL.id, RETAIL.name, Amount(195), Amount(190), enough=True, ei=-0.97, community=2),
    ),
    Whole(0.02, 0.5, -0.96, 0.96, 0.48, 0.48),
    (CUT,),
    small=1,
    more=0,
)
SHARING = Sharing(CUT, (SHARED,), (), (), ())
HISTORY = History(
    "Between Networks and Retail the gap closes: ties of 6.5 in Q2 2026, of 0 in Q1 2026.",
    left_out(ENGLISH),
    (NETWORKS, RETAIL),
    (
        Quarter("2026-Q1", Amount(400), 0.01, 0.5, -0.98, 0.98, 0.49, 0.0, 12.1),
        Quarter("2026-Q2", Amount(405), 0.02, 0.5, -0.96, 0.96, 0.48, 6.5, 14.2),
    ),
)
LOSS = Loss(
    "If Retail closed, one skill would be left with fewer than 5 people: Kubernetes, which 40 people or more have now.",
    RETAIL, None, Amount(195), (AtRisk(KUBERNETES, "Kubernetes", Amount(40), FEW),), 0,
)  # fmt: skip
COVERAGE = Coverage(
    "Beside the one division like it, Retail lacks Kubernetes.",
    RETAIL, Amount(195), (NETWORKS,), (Covered(KUBERNETES, "Kubernetes", FEW, Amount(40), 1),), (),
)  # fmt: skip
EXPORTED = {
    "directed": False, "multigraph": False, "graph": {},
    "nodes": [{"type": "Division", "label": "Retail", "people": 195, "known": 190, "enough": True, "id": "7zk3m0qv4d"}],
    "edges": [],
}  # fmt: skip
