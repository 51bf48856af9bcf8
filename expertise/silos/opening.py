"""Who may open the map: managers and community managers."""

from expertise.decisions import COMMUNITY_MANAGER
from expertise.errors import NotFound
from expertise.models import Viewer

MANAGER = "manager"
ROLES = (MANAGER, COMMUNITY_MANAGER)


def may_open(viewer: Viewer) -> bool:
    """Whether the map is there for this viewer."""
    return not viewer.roles.isdisjoint(ROLES)


def check_may_open(viewer: Viewer) -> None:
    """Raises `NotFound` for everybody else: what one may not open is not there."""
    if not may_open(viewer):
        raise NotFound("map")
