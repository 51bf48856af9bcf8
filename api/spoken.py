"""What the command line and the pages say in the same words: so many people, who sees a fact, why skills may be one, and
what was decided."""

from expertise.answers import Because, Connection, FoundDivision, SkillPage
from expertise.decisions import Decision
from expertise.language import ENGLISH, Language
from expertise.likeness import Likeness
from expertise.vocabulary import Suggestion
from expertise.vocabulary.doubts import Doubt


def people(count: int, language: Language = ENGLISH) -> str:
    """So many people, in words."""
    return language.ngettext("%(num)s person", "%(num)s people", count)


def worked_on(count: int, language: Language = ENGLISH) -> str:
    """How many people have worked on something."""
    return language.ngettext("%(num)s person worked on it", "%(num)s people worked on it", count)


def worked(one: SkillPage, language: Language = ENGLISH) -> str:
    """How many people have worked on a skill, and how many more are interested."""
    told = [worked_on(one.people, language)]
    if one.interested:
        told.append(language.ngettext("%(num)s more is interested", "%(num)s more are interested", one.interested))
    return language.gettext("%(clauses)s.", clauses=", ".join(told))


def counts(one: FoundDivision, language: Language = ENGLISH) -> list[str]:
    """How many people of a division are found, and how."""
    told = [people(one.people, language)] if one.people else []
    if one.interested:
        told.append(language.ngettext("%(num)s interested", "%(num)s interested", one.interested))
    if one.widened:
        told.append(language.ngettext("also %(num)s person", "also %(num)s people", one.widened))
    return told


def about_group(one: SkillPage, name: str, language: Language = ENGLISH, *, mine: bool = False) -> str:
    """The group about a skill, under this name or link, and whether it is the reader's own."""
    return _group_of_mine(name, one.members, language) if mine else _a_group(name, one.members, language)


def in_group(one: Connection, name: str, language: Language = ENGLISH) -> str:
    """Whether a choice led into the group about the skill, under this name or link."""
    return _group_of_mine(name, one.members, language) if one.joined else _a_group(name, one.members, language)


def _group_of_mine(name: str, members: int, language: Language) -> str:
    if members < 2:
        return language.gettext("You are in the group %(group)s.", group=name)
    return language.ngettext(
        "You are in the group %(group)s with %(num)s other.", "You are in the group %(group)s with %(num)s others.",
        members - 1, group=name,
    )  # fmt: skip


def _a_group(name: str, members: int, language: Language) -> str:
    return language.ngettext(
        "There is a group: %(group)s, %(num)s person.",
        "There is a group: %(group)s, %(num)s people.",
        members,
        group=name,
    )


def shared(one: Connection, language: Language = ENGLISH) -> str:
    """With how many people a choice connects."""
    if one.people == 0:
        return language.gettext("You are the first here.")
    return language.ngettext(
        "%(num)s person shares this, %(outside)s outside your division.",
        "%(num)s people share this, %(outside)s outside your division.",
        one.people, outside=one.outside_division,
    )  # fmt: skip


def beside(because: Because, language: Language = ENGLISH) -> str:
    """How a skill that a question was widened to stands beside those that were asked for."""
    said = {
        "narrower": language.gettext("narrower"),
        "related": language.gettext("related"),
        "meaning": language.gettext("near in meaning"),
    }
    return said[because]


def spoken_audience(audience: str, language: Language = ENGLISH) -> str:
    """An audience in words."""
    said = {
        "everyone": language.gettext("everyone"),
        "only": language.gettext("only you"),
        "contacts": language.gettext("your contacts"),
        "division": language.gettext("your division"),
        "group": language.gettext("a group of yours"),
    }
    return said.get(audience.partition(":")[0], audience)


def likeness(one: Likeness, language: Language = ENGLISH) -> str:
    """Why two skills may be one."""
    match one.because:
        case "reported":
            return language.ngettext("%(num)s person said so", "%(num)s people said so", one.people)
        case "spelling":
            return language.gettext('spelled much like "%(name)s"', name=one.matched)
        case "alias":
            return language.gettext('also called "%(name)s"', name=one.matched)
        case "initials":
            return language.gettext('short for "%(name)s"', name=one.matched)
        case "meaning":
            return language.gettext('means nearly what "%(name)s" does', name=one.matched)


def decision(one: Decision, language: Language = ENGLISH) -> str:
    """What was decided, in a sentence."""
    skill, other = one.skill.name, one.other.name if one.other else ""
    match one.kind:
        case "merge":
            return language.gettext('"%(skill)s" is another name of "%(other)s"', skill=skill, other=other)
        case "split":
            return language.gettext('"%(skill)s" is parted from "%(other)s"', skill=skill, other=other)
        case "rename":
            return language.gettext('"%(skill)s" is called "%(name)s"', skill=skill, name=", ".join(one.names))
        case "retire":
            return language.gettext('"%(skill)s" is offered to nobody', skill=skill)
        case "different":
            return language.gettext('"%(skill)s" and "%(other)s" are not the same', skill=skill, other=other)


def offered_because(one: Suggestion, language: Language = ENGLISH) -> str:
    """Why a name is offered for what was typed, where that is not plain to see."""
    match one.because:
        case "alias":
            return language.gettext('also called "%(name)s"', name=one.matched)
        case "initials":
            return language.gettext('short for "%(name)s"', name=one.matched)
        case "typo":
            return language.gettext("spelled much like it")
        case "meaning" if one.matched == one.label:
            return language.gettext("near in meaning")
        case "meaning":
            return language.gettext('means nearly what "%(name)s" does', name=one.matched)
    return ""


def kind(of: str, language: Language = ENGLISH) -> str:
    """A kind of fact, or of what a fact is about, in words."""
    said = {
        "skill": language.gettext("skill"),
        "interest": language.gettext("interest"),
        "project": language.gettext("project"),
        "document": language.gettext("document"),
        "group": language.gettext("group"),
        "contact": language.gettext("contact"),
        "title": language.gettext("title"),
        "place": language.gettext("place"),
        "email": language.gettext("e-mail"),
        "phone": language.gettext("phone"),
        "chat": language.gettext("chat"),
    }
    return said.get(of, of)


def doubted(because: Doubt, language: Language = ENGLISH) -> str:
    """What a name that waits may be instead of a skill."""
    said = {
        "address": language.gettext("looks like an e-mail address"),
        "number": language.gettext("looks like somebody's number"),
        "person": language.gettext("has the name of somebody here"),
        "insult": language.gettext("may be an insult"),
    }
    return said[because]


def role(of: str, language: Language = ENGLISH) -> str:
    """A role in words; one of the company's own is called as the company calls it."""
    said = {
        "employee": language.gettext("employee"),
        "manager": language.gettext("manager"),
        "community manager": language.gettext("community manager"),
    }
    return said.get(of, of)
