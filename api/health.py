"""Whether the service answers."""

from fastapi import APIRouter

from api import examples
from api.shapes import Health
from api.viewer import TheGraph

router = APIRouter(tags=["health"])


@router.get("/health", summary="Whether the service answers", responses=examples.of(200, Health()))
def health(graph: TheGraph) -> Health:
    """Answered without a viewer, after a look into the store; 503 where the store is busy or away."""
    graph.vocabulary.index()
    return Health()
