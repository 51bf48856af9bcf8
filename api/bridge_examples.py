"""The same small story for managers: Atlas joins Retail and Networks, and Ken Abe may be named as somebody who does."""

from fastapi.openapi.models import Example

from api.examples import ATLAS, AUTOSCALING, KEN
from api.silo_examples import NETWORKS, RETAIL
from expertise.ids import id_text
from expertise.models import Named
from expertise.silos.amounts import Amount
from expertise.silos.bridges import Bridge, Bridges
from expertise.silos.introducing import NextIntroduction, Somebody
from expertise.silos.people_between import NamedBetween, PeopleBetween

KEN_NAMED = NamedBetween(Named(KEN.id, KEN.name), (ATLAS,), contacts=False)
THROUGH_ATLAS = Bridge(ATLAS, joins=True, people=Amount(10), other_people=Amount(15), part=0.34, error=0.02)
BRIDGES = Bridges(
    RETAIL, NETWORKS, 10_000, 0.97, 0.31, 0.44, (THROUGH_ATLAS,), 0,
    (PeopleBetween(RETAIL, Amount(15), (), 0), PeopleBetween(NETWORKS, Amount(20), (KEN_NAMED,), 0)), (),
)  # fmt: skip
PROPOSED = NextIntroduction(
    "proposed", Somebody(RETAIL, None), Somebody(NETWORKS, KEN_NAMED.person), (AUTOSCALING,), 0.21
)
ASKED = NextIntroduction("asked", *(PROPOSED.one, PROPOSED.other), (AUTOSCALING,), None, "2026-12-06")
ASKINGS: dict[str, Example] = {"two": {"value": {"one": id_text(RETAIL.id), "other": id_text(NETWORKS.id)}}}
