"""The golden company: five people, known by heart.

Retail     Ada (manager)  says Kubernetes, since 2019; wrote "Gang scheduling" (May 2026, about Kubernetes); works on Atlas
           Ben            typed "kubernets", only he sees it; in the private group Night Owls
Networks   Cai            works on Atlas (uses Kubernetes); contact of Ada
           Dee            interested in Kubernetes; in the private group Night Owls
Finance    Eli            nothing yet
"""

from pathlib import Path

from tests.company import Company, Tables, new_company

GOLDEN: Tables = {
    "divisions": [{"id": "acme", "name": "Acme"}]
    + [{"id": name.lower(), "name": name, "parent": "acme"} for name in ("Retail", "Networks", "Finance")],
    "people": [
        {
            "id": "ada",
            "name": "Ada",
            "division": "retail",
            "title": "Manager",
            "email": "ada@acme.example",
            "phone": "1",
        },
        {"id": "ben", "name": "Ben", "division": "retail", "manager": "ada", "place": "Malmö"},
        {"id": "cai", "name": "Cai", "division": "networks", "chat": "cai", "chat_audience": "contacts"},
        {"id": "dee", "name": "Dee", "division": "networks"},
        {"id": "eli", "name": "Eli", "division": "finance"},
    ],
    "projects": [
        {"id": "atlas", "name": "Atlas", "skills": "Kubernetes", "from": "2024", "description": "Ships boxes"}
    ],
    "documents": [
        {
            "id": "gang",
            "title": "Gang scheduling",
            "created": "2026-05-12",
            "skills": "Kubernetes",
            "text": "Batch jobs",
        }
    ],
    "groups": [{"id": "owls", "name": "Night Owls", "audience": "members"}],
    "memberships": [
        {"person": "ada", "group_or_project": "atlas"},
        {"person": "cai", "group_or_project": "atlas"},
        {"person": "ben", "group_or_project": "owls"},
        {"person": "dee", "group_or_project": "owls"},
    ],
    "authors": [{"document": "gang", "person": "ada"}],
    "claims": [{"person": "ada", "skill": "Kubernetes", "from": "2019"}],
    "interests": [{"person": "dee", "skill": "Kubernetes"}],
    "contacts": [{"person": "ada", "contact": "cai"}, {"person": "cai", "contact": "ada"}],
}


def golden_company(folder: Path) -> Company:
    """The golden company, in a store of its own under the folder."""
    company = new_company(folder, GOLDEN)
    company.as_("ben").choose("kubernets", create=True, audience="only")
    return company
