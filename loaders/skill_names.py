"""The skills that a synthetic company knows: names by field with the other names people use for them."""

from dataclasses import dataclass

# One field a key. Skills are separated by ";", other names follow "=" and are separated by ",".
# Earlier in a field means held by more people.
FIELDS: dict[str, str] = {
    "general": """
Project management = PM, managing projects; Excel = Microsoft Excel, MS Excel, spreadsheets; Communication;
Presentations = presentation skills, PowerPoint; Agile methods = agile, agile working; Scrum = Scrum master;
Facilitation = workshop facilitation; Stakeholder management; Change management; Coaching; Mentoring; Negotiation;
Time management; Problem solving; Process improvement = continuous improvement, Kaizen;
Technical writing = docs writing; Kanban; Requirements analysis = requirements engineering, RE; Risk management;
Budgeting; Public speaking; Conflict resolution = mediation; Design thinking; Business analysis = BA;
Programme management = program management; OKR = objectives and key results; Remote work; Onboarding;
Knowledge management = KM; Quality management = QM; Visio = Microsoft Visio; SharePoint = MS SharePoint;
Jira = Atlassian Jira; Confluence = Atlassian Confluence; Meeting moderation; Six Sigma = 6 Sigma, DMAIC; PRINCE2;
Business continuity = BCM; Intercultural teamwork""",
    "software": """
Python = Py, Python 3; Java = Java SE; JavaScript = JS, ECMAScript; TypeScript = TS; SQL; C++ = CPP, C plus plus;
C# = C sharp, CSharp; Git = version control with Git; .NET = dotnet, dot net; React = React.js, ReactJS;
REST APIs = REST, RESTful services; Node.js = NodeJS, node; Go = Golang; Spring Boot = Spring; Unit testing;
Software architecture; C; Rust; PHP; Angular = AngularJS; HTML and CSS = HTML, CSS; GraphQL; Kotlin; Swift;
Microservices = micro services; Test automation = automated testing; Vue.js = Vue; Code review; Django; FastAPI; Ruby;
Android development = Android; iOS development = iOS; Domain-driven design = DDD; Test-driven development = TDD;
Accessibility = a11y, WCAG; Scala; Perl; COBOL; ABAP = SAP ABAP; Shell scripting = Bash, shell; Selenium; Playwright;
Refactoring; OpenAPI = Swagger; WebAssembly = WASM; Embedded C; Functional programming = FP; gRPC; Elixir; Haskell;
User experience design = UX, UX design; User interface design = UI, UI design; Figma; Lua; Fortran; MATLAB""",
    "cloud": """
Kubernetes = k8s, kube; Linux = GNU/Linux; Docker = containers, Docker containers; AWS = Amazon Web Services;
Azure = Microsoft Azure; CI/CD = continuous integration, continuous delivery; Terraform = infrastructure as code, IaC;
Monitoring = observability; Google Cloud = GCP, Google Cloud Platform; Ansible; Jenkins; Helm = Helm charts;
Prometheus; Grafana; Incident management = incident response; Site reliability engineering = SRE;
Identity management = IAM; Active Directory = AD; Information security = infosec, cyber security;
Penetration testing = pentesting; VMware = vSphere; Windows Server; Load balancing; Service mesh = Istio;
GitOps = Argo CD; OpenShift = OCP; Red Hat Enterprise Linux = RHEL; Disaster recovery = DR; Backup and restore;
Capacity planning; OpenTelemetry = OTel; Vulnerability management; Zero trust = zero trust security;
Single sign-on = SSO; PKI = public key infrastructure; SIEM; ITIL = IT service management; ServiceNow; PowerShell;
Puppet; Chaos engineering; FinOps = cloud cost control; Serverless = AWS Lambda; Ceph""",
    "data": """
Data analysis = analytics, data analytics; Machine learning = ML; Power BI = PowerBI; PostgreSQL = Postgres, psql;
Statistics; Data modelling = data modeling; Tableau; Spark = Apache Spark, PySpark; Kafka = Apache Kafka; ETL = ELT; R;
Data engineering; Data governance; Deep learning = DL, neural networks; Natural language processing = NLP;
Data quality; Data visualisation = data visualization, dataviz; pandas; Airflow = Apache Airflow; Snowflake;
Oracle Database = Oracle DB, Oracle; MongoDB = Mongo; Computer vision = CV; PyTorch; TensorFlow = TF;
scikit-learn = sklearn; Time series forecasting = forecasting; Databricks; dbt = data build tool;
Large language models = LLM, LLMs; Master data management = MDM; Data warehousing = DWH; Neo4j;
Graph databases = graph DB; Elasticsearch = Elastic, ELK; Redis; Cypher; MLOps; A/B testing = split testing;
Recommender systems; Knowledge graphs; Ontologies = RDF, OWL; SAS; SPSS; Bayesian statistics;
Reinforcement learning = RL; Anomaly detection; Geographic information systems = GIS; Qlik = QlikView""",
    "engineering": """
CAD = computer-aided design, computer aided design; SolidWorks; AutoCAD; Systems engineering = MBSE; Mechanical design;
Electrical engineering; Simulation = numerical simulation; Finite element analysis = FEA, FEM; Thermodynamics; CATIA;
Functional safety = ISO 26262; Control engineering = control systems; PLC programming = PLC, SPS;
FMEA = failure mode analysis; Fluid dynamics = CFD, computational fluid dynamics; Materials science; Power electronics;
PCB design = printed circuit boards; Robotics; Simulink = MATLAB Simulink; Hydraulics; Pneumatics;
Acoustics = noise and vibration, NVH; Optics; FPGA design = FPGA; VHDL; Prototyping;
3D printing = additive manufacturing; Tolerance analysis; Battery technology = lithium-ion batteries;
Energy efficiency; Photovoltaics = PV, solar power; Wind power; Hydrogen technology = fuel cells; AUTOSAR;
CAN bus = CAN; Building information modelling = BIM; Structural engineering; HVAC = heating and ventilation;
Requirements tracing; LabVIEW; Technical drawing; Product lifecycle management = PLM;
Electromagnetic compatibility = EMC; Geotechnics; Welding engineering""",
    "telecom": """
Network planning = radio planning; 5G = 5G NR; TCP/IP = IP networking; Routing and switching = Cisco routing; LTE = 4G;
Fibre optics = fiber optics, FTTH; BGP = border gateway protocol; VoIP = voice over IP; Network security = firewalls;
SIP = session initiation protocol; IMS = IP multimedia subsystem; Network automation;
SDN = software-defined networking; NFV = network function virtualisation; Radio access networks = RAN;
Open RAN = O-RAN; Core network = packet core, EPC; MPLS; DWDM = wavelength division multiplexing;
DNS = domain name system; Roaming; Billing systems = OSS/BSS, BSS; GPON = PON; Spectrum management;
Number portability = MNP; IoT connectivity = NB-IoT; eSIM; SMS gateways; Microwave links; WiFi = Wi-Fi, WLAN;
Satellite communication = satcom; Service assurance; Network inventory; Traffic engineering; IPv6; Antenna design;
Diameter; Network slicing; Field service = field operations; Call centre technology = call center technology;
Lawful interception""",
    "finance": """
Accounting = bookkeeping; Financial reporting; Controlling = financial controlling; SAP FI = SAP finance; IFRS;
Accounts payable = AP; Accounts receivable = AR; Treasury = cash management; Taxation = tax; VAT = value added tax;
Financial modelling = financial modeling; Internal audit = auditing; Cost accounting; Budget planning; US GAAP = GAAP;
Credit risk; Investment analysis; Mergers and acquisitions = M&A; Payroll accounting; Transfer pricing;
Month-end closing; Consolidation = group consolidation; SAP S/4HANA = S4HANA, S/4; Invoice processing;
Dunning = debt collection; Hedging; Anti-money laundering = AML; Know your customer = KYC; Insurance;
Actuarial science; Lease accounting = IFRS 16; Business planning; Working capital management; Fixed assets;
Fraud detection; Pricing models; Payments = SEPA, payment systems; Bank reconciliation;
Sustainability reporting = ESG, ESG reporting; Venture financing; Pension schemes; Solvency II""",
    "logistics": """
Supply chain management = SCM, supply chain; Inventory management = stock control; Warehouse management = WMS;
Procurement = purchasing; Transport planning = route planning; Customs = customs clearance; Demand planning;
SAP MM = materials management; Forklift driving = forklift licence; Supplier management; Freight forwarding;
Fleet management; Incoterms; Order picking = picking; Last-mile delivery = last mile;
Cold chain = cold chain logistics; Dangerous goods = ADR; Strategic sourcing; Category management; Air freight;
Sea freight = ocean freight; Rail freight; Packaging; Reverse logistics; Cross-docking; Lead time reduction;
Vendor managed inventory = VMI; EDI = electronic data interchange; Just in time = JIT;
SAP EWM = extended warehouse management; Export control; Returns handling; RFID; Pallet handling; Yard management;
Truck driving = HGV licence; Dispatching; Import regulations; Barcode systems; Load securing; Transport law""",
    "people": """
Recruiting = recruitment, talent acquisition; Labour law = labor law, employment law;
Personnel development = staff development; Payroll = payroll accounting for staff; Interviewing;
Leadership = people leadership; Compensation and benefits = C&B; Workforce planning; Employer branding;
Works council relations = co-determination; Learning design = instructional design;
E-learning = eLearning, online training; Diversity and inclusion = D&I, DEI; Apprenticeships = vocational training;
Workday; SuccessFactors = SAP SuccessFactors; Organisational development = organizational development;
Talent management; Employee surveys; Health at work = occupational health; Personnel administration; Job architecture;
Executive search; Team building; Career counselling; Absence management; Relocation = global mobility;
Collective bargaining; Shift planning; Feedback culture; Exit interviews; Campus recruiting; Learning platforms = LMS;
Time recording; Assessment centres; Supervision; Systemic coaching; Occupational psychology; Succession planning""",
    "legal": """
Contract law = contracts; Data protection = GDPR, privacy, data privacy; Compliance; Contract negotiation;
Corporate law = company law; Intellectual property = IP law, IPR; Public procurement law = tenders;
Competition law = antitrust; Patent law = patents; Trademark law = trademarks; Licensing; Litigation; Legal research;
Arbitration; Regulatory affairs; Corporate governance; Anti-corruption = anti-bribery; Whistleblower protection;
Export law = sanctions law; Consumer law; Environmental law; Tax law; Insurance law; Media law; Telecommunications law;
Real estate law; Energy law; Construction law; Open source licences = open source licensing, OSS licences;
Terms and conditions; Legal design; Non-disclosure agreements = NDA; Product liability;
Artificial intelligence regulation = AI Act; IT law; Bankruptcy law; Records retention; Notarial matters""",
    "marketing": """
Social media = social media marketing, SMM; Content marketing; Search engine optimisation = SEO;
Brand management = branding; Copywriting; Campaign management; Market research; Google Analytics = GA4;
Email marketing = newsletters; Photoshop; Search engine advertising = SEA, Google Ads; Event management;
Public relations = PR; Graphic design; InDesign; Photography; Video editing = Premiere; Product marketing;
CRM = customer relationship management; Salesforce = SFDC; Key account management = KAM; Sales = selling;
Customer support = customer service; HubSpot; Trade fairs; Influencer marketing; Storytelling; Pricing;
Marketing automation; Customer journey mapping; Web design; WordPress; Illustrator; Press relations; Podcasting;
Sponsoring; Lead generation; Tender writing = bid writing; Internal communication; Customer experience = CX;
Community building; Animation; Typography; Crisis communication; Loyalty programmes; Affiliate marketing;
User research; Sales training; Merchandising""",
    "manufacturing": """
Lean manufacturing = lean, lean production; Quality control = QC; Production planning = SAP PP; CNC machining = CNC;
Maintenance = servicing; 5S; Welding; Assembly; Process engineering; Statistical process control = SPC; ISO 9001;
Total productive maintenance = TPM; Manufacturing execution systems = MES; Injection moulding = injection molding;
Milling; Turning; Sheet metal forming; Surface treatment; Root cause analysis = RCA, 5 whys; Tool making;
Electroplating; Casting; Predictive maintenance; SCADA; Value stream mapping = VSM; Metrology = measuring technology;
Calibration; Shop floor management; Industrial robots = KUKA; Plant engineering; Batch production; Clean rooms;
Good manufacturing practice = GMP; Grinding; Soldering; Laser cutting; Adhesive bonding; Conveyor technology;
Industrial engineering = REFA, time studies; Setup time reduction = SMED; Traceability; Non-destructive testing = NDT;
Digital twins = digital twin; Paint technology; Machine vision""",
    "drinks": """
Store operations = shop operations; Visual merchandising; Brewing = beer brewing; Food safety = HACCP; Retail sales;
Point of sale systems = POS, tills; Bottling = filling lines; Assortment planning; Sensory analysis = tasting;
Wine = sommelier; Beverage technology = drinks technology; Franchising; E-commerce = online shop, ecommerce;
Category pricing; Draught systems; Fermentation; Distilling = spirits; Barista skills = coffee making; Water treatment;
Cleaning in place = CIP; Shelf planning = planograms; Catering; Recipe development; Soft drinks; Yeast cultivation;
Flavour chemistry; Carbonation; Can filling; Malt; Hops; Keg logistics; Store layout; Loss prevention;
Vending machines; Deposit systems; Product labelling; Cider making; Bar keeping; Tea blending; Customer loyalty;
Seasonal promotions; Gastronomy sales; Microbiology = lab microbiology""",
    "safety": """
First aid = first responder; Fire safety = fire protection; Occupational safety = work safety, HSE;
Risk assessment = hazard assessment; Environmental management = ISO 14001; Evacuation = evacuation drills;
Hazardous substances = hazmat; Ergonomics; Waste management; Accident investigation; Working at height;
Machine safety = CE marking; Emergency planning; Noise protection; Energy management = ISO 50001; Electrical safety;
Radiation protection; Explosion protection = ATEX; Personal protective equipment = PPE; Lone working; Confined spaces;
Site security; Safety briefings; Mental health first aid; Carbon accounting = carbon footprint; Water protection;
Contractor safety; Laser safety; Biosafety; Life cycle assessment = LCA; Recycling; Crane safety;
Lockout tagout = LOTO; Safety culture; Ladder inspection; Chemical storage; Road safety; Travel safety;
Stress prevention""",
    "languages": """
English = business English; German = Deutsch; French = français; Spanish = español; Italian = italiano;
Polish = polski; Dutch = Nederlands; Portuguese = português; Mandarin = Chinese; Japanese = 日本語; Turkish = Türkçe;
Arabic; Swedish = svenska; Czech = čeština; Danish = dansk; Russian; Ukrainian; Hungarian = magyar; Romanian; Greek;
Finnish = suomi; Norwegian = norsk; Hindi; Korean; Vietnamese; Sign language; Croatian; Slovak; Bulgarian; Hebrew;
Persian = Farsi; Tamil; Catalan; Thai; Urdu; Translation = translating; Interpreting; Proofreading;
Plain language = easy language; Localisation = localization, l10n""",
}

_ANY = (
    "training;strategy;governance;documentation;troubleshooting;standards;roadmaps;onboarding;tooling;audits;"
    "cost control"
)
_TECHNICAL = (
    "security;testing;performance;migration;architecture;automation;operations;monitoring;integration;scheduling;scaling;"
    "upgrades;administration;prototyping;benchmarks;for production"
)
_BUSINESS = (
    "reporting;planning;compliance;process design;analytics;controls;automation;in retail;in the Nordics;in Asia;"
    "for key accounts;for start-ups;outsourcing;quality;vendor selection;forecasting"
)
_LANGUAGE = (
    "translation;correspondence;negotiation;teaching;customer support;contracts;subtitles;technical terms;for engineers"
)
_TECHNICAL_FIELDS = frozenset({"software", "cloud", "data", "engineering", "telecom"})


@dataclass(frozen=True, slots=True)
class SkillName:
    """A skill as a vocabulary writes it: its field, how early it stands there, and its other names."""

    label: str
    aliases: tuple[str, ...]
    field: str
    place: int
    narrowed: bool


def skill_names() -> list[SkillName]:
    """Every skill, plain ones first, then each narrowed by what people do with it ("Kubernetes security")."""
    plain = [name for field, text in FIELDS.items() for name in _read(field, text)]
    taken = {name.label.casefold() for name in plain}
    free = [_without(name, taken) for name in plain]
    narrowed = [_narrow(name, how) for name in free for how in _ways(name.field) if how not in name.label.casefold()]
    return free + [name for name in narrowed if name.label.casefold() not in taken]


def _read(field: str, text: str) -> list[SkillName]:
    names = []
    for place, item in enumerate(text.replace("\n", " ").split(";")):
        label, _, others = item.partition(" = ")
        aliases = tuple(alias.strip() for alias in others.split(",") if alias.strip())
        names.append(SkillName(label.strip(), aliases, field, place, narrowed=False))
    return names


def _without(name: SkillName, taken: set[str]) -> SkillName:
    """A name of another skill is no alias; two skills may well share an abbreviation, as in life."""
    aliases = tuple(alias for alias in name.aliases if alias.casefold() not in taken)
    return SkillName(name.label, aliases, name.field, name.place, narrowed=False)


def _ways(field: str) -> list[str]:
    if field == "languages":
        return _LANGUAGE.split(";")
    return f"{_TECHNICAL if field in _TECHNICAL_FIELDS else _BUSINESS};{_ANY}".split(";")


def _narrow(name: SkillName, how: str) -> SkillName:
    aliases = tuple(f"{alias} {how}" for alias in name.aliases[:1])
    return SkillName(f"{name.label} {how}", aliases, name.field, name.place, narrowed=True)
