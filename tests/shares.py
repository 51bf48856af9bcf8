"""Which process runs which tests: those that ask a Neo4j server share one, which plans each question once for all of them."""

import pytest
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

GROUP = "neo4j"
MARK = f"@{GROUP}"
"""How the names of tests end that ask a server: xdist adds the group to them."""


def asks_a_server(item: pytest.Item) -> bool:
    """Whether a test asks the server of its process: by a fixture, or since it runs once for each store."""
    assert isinstance(item, pytest.Function)
    called = getattr(item, "callspec", None)
    return "neo4j" in item.fixturenames or bool(called and {"neo4j", "both"} & set(map(str, called.params.values())))


class Shares(LoadFileScheduling):  # type: ignore[misc]
    """Shares the tests out, file by file. The first process has those that ask a server; a process that has done all of its
    kind goes on with what the other would do last.
    """

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return file + MARK if nodeid.endswith(MARK) else file

    def _assign_work_unit(self, node: WorkerController) -> None:
        has_server = node is self.nodes[0]
        fitting = (scope for scope in self.workqueue if scope.endswith(MARK) == has_server)
        self.workqueue.move_to_end(next(fitting, next(reversed(self.workqueue))), last=False)
        super()._assign_work_unit(node)
