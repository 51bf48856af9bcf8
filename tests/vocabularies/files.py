"""Files of each kind, a few lines each, which all say the same: what is in Kubernetes, and what it is called."""

SKILL_COLUMNS = (
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,"
    "definition,inScheme,description"
)
SKILLS_EN = f"""\
{SKILL_COLUMNS}
KnowledgeSkillCompetence,http://example.org/kubernetes,knowledge,cross-sector,kubernetes,"k8s
kube",,released,,,,,"Runs
containers"
KnowledgeSkillCompetence,http://example.org/operators,knowledge,cross-sector,Kubernetes operators,,kube operators,released,,,,,
KnowledgeSkillCompetence,http://example.org/docker,knowledge,cross-sector,Docker,,,released,,,,,
KnowledgeSkillCompetence,http://example.org/old,knowledge,cross-sector,Old thing,,,obsolete,,,,,
"""
SKILLS_DE = f"""\
{SKILL_COLUMNS}
KnowledgeSkillCompetence,http://example.org/operators,knowledge,cross-sector,Kubernetes-Betreuung,Kubernetes-Betreiber,,released,,,,,
"""
GROUPS = """\
conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code
SkillGroup,http://example.org/S,skills,,,released,,,,,S
SkillGroup,http://example.org/S5,working with clusters,,,released,,,,,S5
"""
BROADER = """\
conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,http://example.org/operators,KnowledgeSkillCompetence,http://example.org/kubernetes
KnowledgeSkillCompetence,http://example.org/kubernetes,SkillGroup,http://example.org/S5
SkillGroup,http://example.org/S5,SkillGroup,http://example.org/S
"""
LEVELS = ",".join(f"Level {level} {said}" for level in range(4) for said in ("URI", "preferred term"))
HIERARCHY = f"""\
{LEVELS}
http://example.org/S,skills,,,,,,
http://example.org/S,skills,http://example.org/S5,working with clusters,,,,
http://example.org/S,skills,http://example.org/S5,working with clusters,http://example.org/S5.1,running clusters,,
"""
BESIDE = """\
originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri
http://example.org/kubernetes,knowledge,optional,knowledge,http://example.org/docker
"""
OCCUPATIONS = """\
conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,description,code
Occupation,http://example.org/sre,2522,site reliability engineer,SRE,,released,,,2522.1
"""
NEEDED = """\
occupationUri,relationType,skillType,skillUri
http://example.org/sre,essential,knowledge,http://example.org/kubernetes
http://example.org/sre,optional,knowledge,http://example.org/docker
"""
ESCO = {
    "skills_en.csv": SKILLS_EN,
    "skills_de.csv": SKILLS_DE,
    "skillGroups_en.csv": GROUPS,
    "broaderRelationsSkillPillar_en.csv": BROADER,
    "skillsHierarchy_en.csv": HIERARCHY,
    "skillSkillRelations_en.csv": BESIDE,
    "occupations_en.csv": OCCUPATIONS,
    "occupationSkillRelations_en.csv": NEEDED,
}
PLAIN = {
    "mine.csv": "label,alt_labels,broader,related,uri,alt_labels_de\n"
    "kubernetes,k8s;kube,Clusters,Docker,http://example.org/kubernetes,\n"
    "Kubernetes operators,,kubernetes,,,Kubernetes-Betreiber\n"
}
ONET = {
    "Technology Skills.txt": "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n"
    "15-1252.00\tKubernetes operators\t1\tKubernetes\tY\tN\n"
    '15-1252.00\t19" racks\t2\tKubernetes\tN\tN\n'
}
GITHUB = {
    "topics.jsonl": '{"topic": "kubernetes", "display_name": "Kubernetes", "aliases": ["k8s", "kube"], '
    '"related": ["docker", "gone"]}\n'
    '{"topic": "docker", "display_name": "Docker", "aliases": [], "related": ["kubernetes"]}\n'
}
EXPLORE = {
    "kubernetes/index.md": "---\naliases: k8s, kube\ndisplay_name: Kubernetes\nrelated: docker\n"
    "topic: kubernetes\n---\nAbout: it.\n",
    "docker/index.md": "---\ndisplay_name: Docker\ntopic: docker\n---\n",
}
STACK_OVERFLOW = {
    "tags.csv": "TagName,Count\nkubernetes,100\ndocker,50\n",
    "synonyms.csv": "SourceTagName,TargetTagName\nk8s,kubernetes\nkube,kubernetes\n",
}
TURTLE = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/> .
ex:kubernetes a skos:Concept ; skos:prefLabel "kubernetes"@en ; skos:altLabel "k8s", "kube"@en ; skos:related ex:docker .
ex:operators a skos:Concept ; skos:prefLabel "Kubernetes operators"@en, "Kubernetes-Betreiber"@de ; skos:broader ex:kubernetes .
ex:docker a skos:Concept ; skos:prefLabel "Docker" .
ex:clusters skos:prefLabel "Clusters"@en ; skos:narrower ex:kubernetes .
"""
