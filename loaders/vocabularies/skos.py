"""SKOS in Turtle, RDF/XML or N-Triples, read by rdflib. What a file links to is never asked for."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from expertise.errors import Invalid
from loaders.report import Progress
from loaders.vocabularies.concepts import Concept, Concepts
from loaders.vocabularies.tables import refuse, text_lines

if TYPE_CHECKING:
    from rdflib import Graph as Triples
    from rdflib import Literal, URIRef

FORMATS = {".ttl": "turtle", ".rdf": "xml", ".xml": "xml", ".nt": "nt"}


def read(files: Sequence[Path], language: str | None, tell: Progress) -> Concepts:
    """The concepts of these files, labelled in this language where they can be; labels in others are their other names."""
    try:
        from rdflib import SKOS, Graph, URIRef
    except ImportError as error:
        raise Invalid("SKOS is read by rdflib, which is not here: pip install 'expertise[skos]'.") from error
    triples = Graph()
    for path in files:
        _parse(triples, path, tell)
    concepts: Concepts = {}
    for subject in sorted({one for one in triples.subjects(SKOS.prefLabel) if isinstance(one, URIRef)}):
        labels = sorted(_said(triples, subject, SKOS.prefLabel), key=lambda one: _rank(one, language))
        concept = concepts[str(subject)] = Concept(str(labels[0]), str(subject))
        for label in labels[1:]:
            concept.label_also(str(label), label.language)
        for label in (*_said(triples, subject, SKOS.altLabel), *_said(triples, subject, SKOS.hiddenLabel)):
            concept.name_also([str(label)], label.language)
        concept.broader = {str(one) for one in triples.objects(subject, SKOS.broader)}
        concept.broader |= {str(one) for one in triples.subjects(SKOS.narrower, subject)}
        concept.related = {str(one) for one in triples.objects(subject, SKOS.related)}
    return concepts


def _parse(triples: "Triples", path: Path, tell: Progress) -> None:
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        refuse(path, 0, f"it ends in none of {', '.join(FORMATS)}.")
    text = "".join(text_lines(path, tell))
    try:
        triples.parse(data=text, format=form, publicID=path.name)
    except Exception as error:  # noqa: BLE001 - each of rdflib's parsers has errors of its own, without a common kind
        refuse(path, _line_of(error, text, form), f"it cannot be read: {_reason(error)}. Is the file whole?")


def _said(triples: "Triples", subject: "URIRef", predicate: "URIRef") -> Iterator["Literal"]:
    from rdflib import Literal

    return iter(sorted(one for one in triples.objects(subject, predicate) if isinstance(one, Literal)))


def _rank(label: "Literal", language: str | None) -> tuple[bool, bool, str, str]:
    of = (label.language or "").split("-")[0]
    return (of != (language or "en"), bool(of), of, str(label))


def _line_of(error: Exception, text: str, form: str) -> int:
    """Where a parser stopped, as far as it says so; a text in which it missed the end of something is wrong at its end."""
    if hasattr(error, "getLineNumber"):
        return int(error.getLineNumber())
    if isinstance(at := getattr(error, "lines", None), int):
        return at + 1
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if form == "nt" and not _is_triple(line)), len(lines))


def _is_triple(line: str) -> bool:
    from rdflib import Graph
    from rdflib.exceptions import ParserError

    try:
        Graph().parse(data=line, format="nt")
    except ParserError:
        return False
    return True


def _reason(error: Exception) -> str:
    said = getattr(error, "getMessage", lambda: getattr(error, "_why", None) or str(error))()
    return (str(said).splitlines() or [type(error).__name__])[0][:100]
