"""Who may do more than everyone may: the roles of people out of their table."""

from expertise.silos.opening import ROLES
from loaders.layout import RoleRow
from loaders.said import Reading


def read_roles(reading: Reading) -> None:
    """The roles that the table gives to people."""
    for row in reading.folder.rows(RoleRow):
        person = reading.said.nodes.people.get(row.person)
        if person is None:
            reading.problem(row, "person", f"there is no person {row.person[:60]!r}.")
        elif row.role.lower() not in ROLES:
            reading.problem(row, "role", f"{row.role[:60]!r} is no role: write {' or '.join(ROLES)}.")
        else:
            reading.said.roles[person, row.role.lower()] = True
