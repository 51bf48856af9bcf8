"""Whether the service answers."""

from fastapi import APIRouter

from api import examples
from api.shapes import Health
from api.viewer import TheGraph

router = APIRouter(tags=["health"])


@router.get("/health", summary="Check whether the service answers", responses=examples.of(200, Health()))
def health(graph: TheGraph) -> Health:
    """It answers without knowing who you are, after a look into the store; with 503 where the store is busy or away."""
    graph.vocabulary.index()
    return Health()
