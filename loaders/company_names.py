"""The names that a synthetic company is made of: people, cities, titles, divisions, projects."""

import unicodedata
from typing import NamedTuple


class Culture(NamedTuple):
    """First names and the two halves of last names (the second half may be empty) that go together."""

    first: list[str]
    head: list[str]
    tail: list[str]


def _culture(first: str, head: str, tail: str = "") -> Culture:
    return Culture(first.split(), head.split(), [part.replace("_", " ") for part in tail.split()] or [""])


# A tail that starts with "_" is a second last name or a word of its own.
CULTURES: list[Culture] = [
    _culture(  # English
        "Alice Arthur Beth Callum Charlotte Daniel Eleanor Frank Grace Harry Isla Jack Katie Liam Megan Nathan "
        "Olivia Peter Rosie Samuel Tessa Victor Wendy Zoe Hugh Imogen Leo Martha Owen Phoebe",
        "Ash Black Brad Bright Carl Clay East Fair Gran Hart Hol Kings Lang Mar Nor Oak Red Rock Sand Stan Thorn Wal "
        "West Whit Wood",
        "ton ley ford well brook field wood by worth ham",
    ),
    _culture(  # German
        "Anna Andreas Birgit Bernd Claudia Dieter Elke Florian Gisela Hannes Ingrid Jörg Jürgen Katja Lukas "
        "Maximilian Monika Niklas Petra Ralf Sabine Stefan Thomas Ulrike Uwe Wolfgang Käthe Björn Heike Götz",
        "Acker Berg Birn Blum Brück Eich Feld Grün Hof Kirch König Linden Müller Neu Ober Rosen Schön Stein Tannen "
        "Wald Weiß Zimmer Vogel Löwen",
        "mann er bauer bach stein meier baum hoff",
    ),
    _culture(  # Spanish, two last names
        "Alejandro Beatriz Carmen Diego Elena Fernando Gabriela Héctor Inés Javier José Laura Lucía Manuel María "
        "Nuria Óscar Paula Ramón Raúl Rocío Sofía Tomás Úrsula Verónica Ximena Andrés Begoña Íñigo Noelia",
        "Álvarez Benítez Castillo Delgado Fernández Gómez Herrera Ibáñez Jiménez López Muñoz Núñez Ortega Pérez "
        "Quiroga Ramírez Sánchez Torres Vázquez Zamora",
        "_Aguilar _Blanco _Cano _Domínguez _Esteban _Fuentes _Gil _Iglesias _León _Marín _Nieto _Peña _Rubio _Soto "
        "_Vega",
    ),
    _culture(  # Portuguese, two last names
        "Afonso Ana António Beatriz Bruno Catarina Cláudia Duarte Fátima Gonçalo Inês João Luís Mafalda Margarida "
        "Nuno Patrícia Paulo Rita Rui Sérgio Simão Susana Tiago Vasco Conceição Joaquim Lídia Otávio Tânia",
        "Almeida Barbosa Cardoso Carvalho Correia Costa Dias Ferreira Fonseca Gonçalves Lopes Magalhães Mendes "
        "Moreira Neves Oliveira Pinto Ribeiro Silva Simões",
        "_Araújo _Batista _Coelho _Duarte _Faria _Leite _Matos _Nogueira _Paiva _Rocha _Sá _Tavares _Vieira",
    ),
    _culture(  # French
        "Adèle Amélie Antoine Benoît Camille Cécile Chloé Denis Élodie Étienne François Gaëlle Geneviève Hélène "
        "Jérôme Julien Léa Loïc Manon Mathieu Noémie Olivier Pascal Quentin Rémi Sébastien Thérèse Valérie Yann Zoé",
        "Beau Bel Bois Cham Char Clair De Du Fon Gau Gran Her La Le Mar Mon Per Ri Roche Val",
        "champ court fort mont lin nier pont reau taine vigne",
    ),
    _culture(  # Nordic
        "Åsa Anders Astrid Björn Brita Cecilia Einar Elsa Erik Freja Gustav Håkan Helle Ingeborg Jens Jørgen Karin "
        "Lars Linnéa Magnus Mette Nils Oskar Øyvind Pernille Rasmus Signe Søren Tove Ylva",
        "Anders Berg Carl Dahl Eriks Frid Gustaf Håkans Ing Jakob Karl Lind Mats Nord Ol Peters Sjö Ström Sand Öst",
        "sson sen lund gren qvist ström strøm vik",
    ),
    _culture(  # Polish and Czech
        "Agnieszka Andrzej Barbara Bogdan Danuta Elżbieta Ewa Grzegorz Halina Jacek Jiří Justyna Kateřina Krzysztof "
        "Łukasz Małgorzata Marek Ondřej Paweł Piotr Radek Stanisław Szymon Tereza Václav Wojciech Zofia Žaneta "
        "Zdeněk Iwona",
        "Bart Dobr Grab Jabłoń Jan Kamiń Kowal Krawcz Lewandow Małec Nowa Ostrow Pawlic Rybak Sobo Szym Urban Wiśnie "
        "Wójc Zieliń",
        "ski czyk ek icki owicz iak",
    ),
    _culture(  # South Slavic, Romanian and Hungarian
        "Ágnes Ana Andrei Boris Bálint Călin Dragan Dunja Elena Gábor Goran Ilinca Ivana Jelena Katalin László Luka "
        "Marija Mihai Milan Nikola Petra Răzvan Sanja Ștefan Tamás Vesna Zoltán Željko Zsófia",
        "Babić Balogh Bogdan Dumitru Đurić Fekete Filip Horvat Ilie Ionescu Jović Kiss Kovač Lukić Marin Nagy Novak "
        "Pavlović Perić Petrović Popa Radić Rusu Szabó Tóth Varga Vidović Vuković Žnidar Stoica",
    ),
    _culture(  # Italian and Greek
        "Alessandra Andrea Bianca Carlo Chiara Dario Elena Fabio Federica Giorgos Giulia Ilaria Katerina Lorenzo "
        "Luca Marta Matteo Nicolò Niccolò Paola Pietro Roberta Salvatore Sofia Stavros Teresa Umberto Valentina "
        "Yannis Zoe",
        "Al Bar Bel Bon Car Cas Con Fer Gal Lom Man Mar Mor Pap Ric Ros Sal San Tes Val",
        "etti ini ardi elli ucci one aro adopoulos akis",
    ),
    _culture(  # Turkish and Persian
        "Ahmet Ali Ayşe Babak Bülent Can Çiğdem Deniz Elif Emre Fatma Farid Gül Hakan İbrahim Işıl Kemal Leyla "
        "Mehmet Merve Nasrin Nilüfer Okan Özlem Parisa Reza Selin Şirin Tuğba Yusuf",
        "Ak Ay Bay Çelik Demir Er Gök Gün Kara Kılıç Koç Öz Şahin Taş Yıl Yücel",
        "kaya oğlu can taş soy han türk men",
    ),
    _culture(  # Arabic
        "Aisha Amal Amina Bilal Dalia Farah Fatima Hamza Hassan Huda Ibrahim Jamila Karim Khalid Layla Mahmoud "
        "Mariam Mustafa Nadia Nour Omar Rania Rashid Salma Samir Tariq Walid Yasmin Youssef Zainab",
        "Abdallah Aziz Bakri Darwish El-Amin El-Masri Farouk Ghanem Habib Haddad Ibrahim Jabbar Kassem Khoury "
        "Mansour Nasser Othman Qasim Rahman Saleh Shaheen Tahan Yassin Zaki",
    ),
    _culture(  # South Asian
        "Aditi Amit Ananya Arjun Asha Deepak Divya Farhan Gayatri Harish Isha Karthik Kavya Lakshmi Manish Meera "
        "Neha Nikhil Pooja Priya Rahul Ravi Rohan Sanjay Shreya Sunita Tanvi Usha Vikram Zara",
        "Agarwal Banerjee Bhat Chandra Das Desai Gupta Hussain Iyer Joshi Kapoor Khan Kulkarni Kumar Mehta Menon "
        "Mukherjee Nair Patel Pillai Rao Reddy Sharma Singh Subramanian Thakur Varma Venkatesan",
    ),
    _culture(  # Chinese, Korean and Vietnamese
        "Bảo Chen Dũng Fang Guang Hana Hao Hùng Hương Jia Jin Jisoo Jun Lan Lei Linh Mei Min Minh Ning Phương Qiang "
        "Seo-yeon Sung-ho Thảo Wei Xin Yan Yong Zhen",
        "Bùi Cao Cho Choi Đặng Fan Gao Han Hoàng Huang Jiang Kang Kim Lê Lee Li Lin Liu Ma Nguyễn Park Phạm Shen "
        "Song Sun Trần Wang Wu Xu Yang Yoon Zhang Zhao Zhou",
    ),
    _culture(  # Japanese
        "Aiko Akira Chiyo Daichi Emi Haruka Hiroshi Kaito Kenji Keiko Makoto Mariko Naoki Natsuki Ren Riku Sakura "
        "Satoshi Shinji Takumi Tomoko Yuki Yumi Yuto Kazuo Mio Noboru Sora Hina Tetsuya",
        "Aoki Fuji Hara Ishi Kawa Kita Matsu Mori Naka Nishi Ogawa Oka Saka Taka Tana Waka Yama Yoshi",
        "da mura moto no shima ta guchi zaki",
    ),
    _culture(  # African
        "Abena Adaeze Amara Ayodele Chidi Chinonso Efua Emeka Fatou Folake Kofi Kwame Lerato Makena Mamadou Naledi "
        "Ngozi Nia Obinna Oluwaseun Sekou Sipho Temitope Thabo Thandiwe Uchenna Wanjiru Yaw Zanele Zuri",
        "Abara Adebayo Afolabi Asante Balogun Boateng Cissé Diallo Dlamini Eze Jallow Kamau Keïta Khumalo Konaté "
        "Mbeki Mensah Mwangi Ndiaye Nkosi Nwosu Obi Ochieng Okafor Okoro Osei Owusu Sow Touré Zulu",
    ),
]

CITIES = (
    "Hamburg Lisbon Kraków Gothenburg Lyon Porto Rotterdam Zürich Vienna Prague Leeds Dublin Valencia Turin Aarhus "
    "Oslo Tampere Tallinn Riga Vilnius Budapest Cluj-Napoca Sofia Athens İzmir Casablanca Nairobi Accra Pune Chennai "
    "Singapore Osaka Taipei Busan Hanoi Montréal Denver Curitiba Rosario Melbourne"
).split()

# Divisions: field of skill -> unit names and what is done there.
UNITS: dict[str, tuple[str, str]] = {
    "software": (
        "Digital Products",
        "Web Platform;Mobile Apps;Core Applications;Developer Tools;Test Centre;Design Studio",
    ),
    "cloud": (
        "Technology Operations",
        "Cloud Platform;Workplace IT;Security Operations;Data Centres;Service Desk;Reliability",
    ),
    "telecom": ("Networks", "Radio Access;Core Network;Fibre Rollout;Network Operations;Voice Services;Field Service"),
    "manufacturing": (
        "Production",
        "Assembly;Machining;Plant Maintenance;Quality Control;Process Engineering;Tool Shop",
    ),
    "logistics": ("Supply Chain", "Warehousing;Transport;Procurement;Customs Office;Demand Planning;Fleet"),
    "finance": ("Finance", "Accounting;Controlling;Treasury;Tax;Internal Audit;Payroll Office"),
    "marketing": ("Market and Customers", "Brand;Key Accounts;Customer Care;Online Sales;Events;Market Research"),
    "drinks": ("Beverages and Retail", "Brewery;Bottling;Stores;Assortment;Beverage Lab;Draught Service"),
    "data": (
        "Data and Research",
        "Analytics;Machine Learning Lab;Data Platform;Forecasting;Reporting;Applied Research",
    ),
    "engineering": (
        "Engineering",
        "Mechanical Design;Electronics;Energy Systems;Simulation;Prototypes;Building Technology",
    ),
    "people": ("People", "Recruiting;Learning;Personnel Services;Compensation;Works Relations;Culture"),
    "legal": ("Legal and Compliance", "Contracts;Data Protection;Compliance Office;Patents;Regulatory;Corporate Law"),
    "safety": (
        "Health, Safety and Environment",
        "Plant Safety;Environment;Fire Service;Energy;Site Security;Medical Office",
    ),
}
REGIONS = (
    "North;South;East;West;Central;Nordics;Baltics;Iberia;Alps;Benelux;Balkans;Danube;Islands;Levant;East Africa;"
    "West Africa;South Asia;Pacific;Andes;Great Lakes"
).split(";")

TITLES: dict[str, str] = {
    "software": "Software Engineer;Product Designer;Test Engineer;Product Owner;Software Architect",
    "cloud": "Platform Engineer;System Administrator;Security Analyst;Service Desk Agent;Reliability Engineer",
    "telecom": "Network Engineer;Radio Planner;Field Technician;Network Operations Engineer;Service Designer",
    "manufacturing": "Production Worker;Machine Operator;Maintenance Technician;Quality Inspector;Process Engineer",
    "logistics": "Warehouse Worker;Driver;Buyer;Customs Clerk;Supply Chain Planner",
    "finance": "Accountant;Controller;Tax Adviser;Auditor;Treasury Analyst",
    "marketing": "Marketing Specialist;Account Executive;Customer Care Agent;Graphic Designer;Sales Representative",
    "drinks": "Sales Assistant;Brewer;Store Planner;Bottling Operator;Lab Technician",
    "data": "Data Scientist;Data Engineer;Business Analyst;Statistician;Researcher",
    "engineering": "Mechanical Engineer;Electrical Engineer;Simulation Engineer;Draughtsperson;Systems Engineer",
    "people": "Recruiter;Trainer;Payroll Specialist;People Partner;Learning Designer",
    "legal": "Lawyer;Paralegal;Compliance Officer;Data Protection Officer;Patent Engineer",
    "safety": "Safety Engineer;Environmental Officer;Firefighter;Occupational Nurse;Site Guard",
}

PROJECT_FIRST = (
    "Amber Arctic Blue Bright Cedar Clear Copper Coral Crimson Distant Early Ember First Golden Green Hidden High "
    "Indigo Iron Ivory Jade Late Light Little Long Lunar Marble Misty Morning New Noble North Ocean Olive Open "
    "Orange Pearl Quiet Rapid Red River Royal Silent Silver Solar South Steady Stone Summer Swift Twin Velvet Violet "
    "West White Wild Winter Young"
).split()
PROJECT_LAST = (
    "Albatross Anchor Arrow Aurora Badger Beacon Bell Bridge Brook Canyon Castle Cloud Comet Compass Crane Delta "
    "Dune Eagle Falcon Fern Finch Fjord Forest Fox Garden Gate Glacier Harbour Hawk Heron Horizon Island Lantern "
    "Lark Ledger Lighthouse Lynx Maple Meadow Meridian Mill Moon Mosaic Nest Oak Orbit Orchard Otter Owl Path Pine "
    "Pioneer Prism Quarry Raven Reef Ridge Robin Sail Sparrow Spring Star Summit Swan Tern Tide Tower Trail Valley "
    "Wave Willow Wind"
).split()

_UNACCENTED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})


def unaccented(name: str) -> str:
    """The name as it stands in an e-mail address: lower case, ASCII, words joined by dots."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_UNACCENTED))
    return plain.encode("ascii", "ignore").decode().replace(" ", ".")
