"""Work in a transaction of which nothing stays."""

from collections.abc import Callable
from typing import NoReturn, TypeVar

from expertise.store.port import Store, Transaction

Answer = TypeVar("Answer")


class _Answered(Exception):
    """Carries an answer out of a transaction that is taken back."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self.answer = answer


def taken_back(store: Store, work: Callable[[Transaction], Answer]) -> Answer:
    """What `work` answers in a transaction that is taken back when it is done."""

    def played(facts: Transaction) -> NoReturn:
        answer = work(facts)
        facts.read_several()  # so that what waits to be written is written
        raise _Answered(answer)

    try:
        store.transact(played)
    except _Answered as answered:
        return answered.answer  # type: ignore[return-value]
