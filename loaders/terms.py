"""The vocabulary that a company has already: its skills, and what else they are called."""

from expertise.errors import Invalid
from expertise.ids import make_id
from expertise.skills import checked_name
from expertise.vocabulary import fold
from loaders.layout import SkillRow
from loaders.said import Reading, Term


def read_vocabulary(reading: Reading) -> None:
    """The skills of the table, those of other sources and those whose name was decided about, so that all names lead to them."""
    aliases: dict[tuple[int, str], list[str]] = {}
    for row in reading.graph.store.read("vocabulary_elsewhere", source=reading.source.name):
        aliases.setdefault((row["skill"], row["folded"]), []).extend([row["alias"]] if row["alias"] else [])
    for row in reading.graph.store.read("names_curated"):
        aliases.setdefault((row["skill"], row["folded"]), [])
    if not reading.folder.has(SkillRow):
        for row in reading.graph.store.read("vocabulary_of_source", source=reading.source.name):
            aliases.setdefault((row["skill"], row["folded"]), []).extend([row["alias"]] if row["alias"] else [])
    for row in reading.folder.rows(SkillRow):
        _read(reading, row)
    for (skill, folded), others in aliases.items():
        reading.concepts.know(skill, folded, others)
    for term in reading.said.vocabulary.values():
        reading.concepts.know(term.skill, term.folded, term.others)


def _read(reading: Reading, row: SkillRow) -> None:
    """One skill; rows whose labels are the same name are one."""
    try:
        label = checked_name(row.label)
        others = {fold(name): name for name in (checked_name(text) for text in row.alt_labels)}
    except Invalid as error:
        reading.problem(row, "label", str(error))
        return
    folded = fold(label)
    skill = make_id("skill", folded)
    others.pop(folded, None)
    known = reading.said.vocabulary.get(skill)
    if known is not None:
        reading.log.note(
            f"{reading.folder.file(SkillRow)}: some skills are there under several spellings; each is one."
        )
        others = known.others | others
    label, uri = (known.label, known.uri) if known else (label, row.uri or None)
    reading.said.vocabulary[skill] = Term(skill, folded, label, uri, others)
