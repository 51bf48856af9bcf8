"""A company with a duplicate: Eli says "kube", Cai says "kube" and is hidden as Kubernetes, the paper "Helm" is about "kube".

Ada     says Kubernetes, wrote about it, works on Atlas, which uses it
Cai     works on Atlas; says kube, since 2021
Eli     says kube, and Chess
Dee     is interested in Kubernetes, and is the community manager
Ben     typed "kubernets", which only he sees
"""

from expertise.skills import skill_id
from tests.company import Tables
from tests.golden import GOLDEN

KUBERNETES, KUBE, CHESS = skill_id("Kubernetes"), skill_id("kube"), skill_id("Chess")
HARBOUR: Tables = {
    **GOLDEN,
    "skills": [{"label": "Kubernetes", "alt_labels": "k8s"}],
    "claims": [
        *GOLDEN["claims"],
        {"person": "eli", "skill": "kube"},
        {"person": "eli", "skill": "Chess"},
        {"person": "cai", "skill": "kube", "from": "2021"},
    ],
    "documents": [*GOLDEN["documents"], {"id": "helm", "title": "Helm", "created": "2026-06-01", "skills": "kube"}],
    "authors": [*GOLDEN["authors"], {"document": "helm", "person": "cai"}],
    "roles": [{"person": "dee", "role": "community manager"}],
}
