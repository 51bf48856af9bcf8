"""What is counted wrong is found, and put right where somebody asks for it, without touching what is right."""

from expertise.verify import verify
from tests.company import Company


def test_experience_that_is_astray_is_counted_anew(company: Company) -> None:
    store, before = company.graph.store, company.digest()
    rows = store.read("rows_of_experience", low=0, high=1 << 48)
    known = {(row["skill"], row["division"]): tuple(row)[2:] for row in rows}
    (gone, counts), (more, _), *_ = known.items()
    store.write("count_experience", [(*gone, *(-count for count in counts)), (*more, 5, 0, 0, 0, 0, 0)])
    assert len(store.read("rows_of_experience", low=0, high=1 << 48)) == len(rows) - 1
    assert verify(company.graph, rebuild=False).experience_astray == 2
    assert verify(company.graph, rebuild=True).experience_astray == 2
    assert verify(company.graph, rebuild=False).experience_astray == 0
    assert company.digest() == before
