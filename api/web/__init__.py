"""The pages: the same answers as the HTTP interface gives, for people who read them in a browser, and the skill picker.

What a page says stands in its template as `{% trans %}...{% endtrans %}` or `_("...")`, plurals as `{% trans num=count %}one
of them{% pluralize %}{{ num }} of them{% endtrans %}`, and in Python as `language.gettext("...")` and
`language.ngettext("one", "many", count)`, values by name, without markup: a link within a text is a value. `make texts`
brings texts into expertise/catalogues/, and one without its German fails the tests.
"""

from fastapi import APIRouter, FastAPI

from api.web import asking, bridging, curating, files, introductions, language, looking, managing, own, signing
from api.web.rendering import problems_as_pages
from api.web.widget import ADDRESS, widget
from expertise.settings import Settings


def install(app: FastAPI, settings: Settings) -> None:
    """Adds the pages, the files that they use, and problems as pages wherever a page was asked for."""
    files.manifest()
    app.mount(ADDRESS, widget(settings.widget_origins))
    pages = APIRouter(include_in_schema=False)
    for room in (files, signing, language, asking, looking, own, introductions, curating, bridging, managing):
        pages.include_router(room.router)
    app.include_router(pages)
    problems_as_pages(app, signing.recognise)
