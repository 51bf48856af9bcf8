"""The golden company as files: Ada and Ben of Retail, Cai and Dee of Networks, Eli of Finance, and Fay who left."""

from pathlib import Path

from expertise.graph import open_graph
from expertise.settings import Settings
from loaders.load import load
from tests.stores import template

TABLES = {
    "source.toml": 'name = "hr"\n\n[audience]\ndefault = "everyone"\n',
    "divisions.csv": """id,name,parent
northwind,Northwind,
retail,Retail,northwind
networks,Networks,northwind
finance,Finance,northwind
""",
    "people.csv": """id,name,division,title,place,manager,email,phone,status,phone_audience
ada,Ada Lind,retail,Head of Retail,Aarhus,,ada@example.com,+45 1,active,only
ben,Ben Okafor,retail,Clerk,Aarhus,ada,ben@example.com,,active,
cai,Cai Müller,networks,Engineer,Bergen,,cai@example.com,,active,
dee,Dee Rossi,networks,Engineer,Bergen,cai,,,active,
eli,Eli Novak,finance,Analyst,Aarhus,,,,active,
fay,Fay Gone,finance,Analyst,Aarhus,,,,left,
""",
    "skills.csv": "label,alt_labels\nKubernetes,k8s\nC++,\nChild development,\n",
    "projects.csv": "id,name,description,skills,audience\natlas,Atlas,The platform,Kubernetes,everyone\n",
    "groups.csv": "id,name,description,skills,audience\nowls,Night Owls,Late hours,Kubernetes,members\n",
    "documents.csv": """id,title,text,skills,created,audience,url
gang,Gang scheduling,How to schedule in gangs,Kubernetes,2026-05-12,everyone,https://example.com/gang
secret,Quiet plans,The zeppelin programme,Kubernetes,2026-06-01,group:owls,
""",
    "memberships.csv": """person,group_or_project,role,from,until
ada,atlas,lead,2024-01,
cai,atlas,engineer,2024-03,2026-02
ben,owls,,,
dee,owls,,,
""",
    "authors.csv": "document,person\ngang,ada\nsecret,ben\n",
    "claims.csv": "person,skill,from,audience\nada,Kubernetes,2019,everyone\nben,kubernetes,,only\neli,C++,,everyone\n",
    "interests.csv": "person,skill,from,audience\ndee,Kubernetes,,everyone\n",
    "contacts.csv": "person,contact\nada,cai\ncai,ada\n",
    "roles.csv": "person,role\ndee,community manager\n",
}


def loaded_company(folder: Path) -> Path:
    """A file under the folder that holds the company."""
    graph = open_graph(Settings(store=f"sqlite:///{folder}/first.db"))
    assert load(graph, write_company(folder / "files")).problems == ()
    return template(graph, folder / "golden.db")


def write_company(folder: Path) -> Path:
    """Writes the files into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TABLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
