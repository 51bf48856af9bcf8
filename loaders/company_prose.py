"""Plausible titles and sentences about skills, for the documents and projects of a synthetic company."""

from collections.abc import Iterator, Sequence

DOCUMENT_KINDS = ("report", "how-to", "minutes", "proposal", "review", "presentation", "guideline")

_TITLES = (
    "{skill}: what we learned about {thing}",
    "How we use {skill} for {thing}",
    "{skill} in {place}",
    "Proposal: {skill} and {thing}",
    "A short guide to {skill}",
    "Review of {thing} with {skill}",
    "Notes on {skill} and {other}",
    "{thing}: first results",
    "Moving {thing} to {place}",
    "{skill} for beginners in {place}",
    "Minutes: {thing} and {other}",
    "Why {thing} needs {skill}",
)
_ABOUT = (
    "This paper describes how {skill} helped us with {thing} in {place}.",
    "We introduced {skill} {when} and have used it for {thing} ever since.",
    "The team in {place} asked for advice on {skill}, because {thing} had become slow and costly.",
    "Our experience with {skill} and {other} is summed up here for colleagues who face {thing}.",
    "Anyone who works on {thing} should know the basics of {skill}.",
    "{skill} was chosen over {other} after a trial that lasted six weeks.",
    "Without {skill} the work on {thing} would have taken twice as long.",
    "Questions about {skill} can be put to the authors at any time.",
    "A second workshop on {skill} takes place in {place} {when}.",
    "The review found that {skill} is documented well, while {other} is not.",
)
_AROUND = (
    "The people who look after {thing} were involved from the first day.",
    "Costs for {thing} went down by a fifth {when}.",
    "In {place} the same approach failed, mostly because nobody owned {thing}.",
    "We agreed to look at {thing} again {when}.",
    "Three suppliers were asked, and the offer from {place} was the most complete.",
    "Open points are {thing} and {matter}.",
    "The first version was simple on purpose and left {matter} for later.",
    "Feedback from {place} was mixed, and {matter} came up more than once.",
    "What remains is {matter}, which has to be settled before the end of the year.",
    "All figures were checked by a second person.",
    "A pilot with forty participants ran {when} and showed that {thing} can be handled by a small team.",
    "Training takes half a day and covers {thing} as well as {matter}.",
    "Decisions were written down and shared with everyone affected by {thing}.",
    "The risk lies in {matter} rather than in {thing}.",
    "It turned out that {matter} mattered more than we had expected.",
    "The next step is to bring {thing} and {matter} together.",
)
_THINGS = (
    "customer orders;the spare parts catalogue;monthly figures;complaint letters;the delivery schedule;"
    "sensor readings;shift handovers;the intranet search;supplier contracts;energy bills;returns from stores;"
    "the test bench;network faults;travel expenses;the bottling line;stock counts;new joiners;machine downtime;"
    "price lists;the loading dock;invoice matching;field visits;the archive;annual reviews;the call centre;"
    "packaging waste;cold storage;store openings;access requests;the data centre move;product labels;"
    "the visitor desk;warranty cases;tender documents;maintenance windows;forecast errors;the quality handbook;"
    "emergency drills;customer surveys;antenna sites;the trainee programme;water consumption;"
    "the licence inventory;recipe changes;cable ducts;rental vehicles;incident reports;the spring campaign;"
    "drawing approvals;tool wear;the works agreement;batch records;the mobile app;rejected parts;waiting times;"
    "the loyalty card;old servers"
).split(";")
_MATTERS = (
    "the budget;data protection;missing documentation;staffing at weekends;the hand-over;"
    "unclear responsibilities;different time zones;training time;the old interface;approval by the works council;"
    "language barriers;the licence model;night shifts;test coverage;the quality of addresses;spare capacity;"
    "noise;acceptance by the branches;long delivery times;duplicate records;the audit trail;seasonal peaks;"
    "floor space;the exchange rate;support outside office hours"
).split(";")
_WHENS = (
    "last spring;two years ago;in the third quarter;after the summer;before the audit;this winter;in May;in October"
).split(";")


def draw_text(dice: Iterator[int], skills: Sequence[str], places: Sequence[str], *, words: int) -> str:
    """Sentences of at least `words` words, of which the first names a skill and about every second one does."""
    sentences: list[str] = []
    written, place = 0, next(dice)
    while written < words:
        choice = _ABOUT if not sentences or next(dice) % 5 < 2 else _AROUND
        place += 7  # has no divisor in common with the length of either, so nothing comes twice in a row
        sentence = _fill(choice[place % len(choice)], dice, skills, places)
        sentences.append(sentence)
        written += sentence.count(" ") + 1
    return " ".join(sentences)


def draw_title(dice: Iterator[int], skills: Sequence[str], places: Sequence[str]) -> str:
    """A title, mostly with a skill in it."""
    title = _fill(_TITLES[next(dice) % len(_TITLES)], dice, skills, places)
    return title[0].upper() + title[1:]


def _fill(template: str, dice: Iterator[int], skills: Sequence[str], places: Sequence[str]) -> str:
    first = next(dice) % len(skills)
    roll = next(dice)
    return template.format(
        skill=skills[first],
        other=skills[(first + 1) % len(skills)],
        thing=_THINGS[roll % len(_THINGS)],
        matter=_MATTERS[roll // 64 % len(_MATTERS)],
        place=places[roll // 2048 % len(places)],
        when=_WHENS[roll // 131072 % len(_WHENS)],
    )
