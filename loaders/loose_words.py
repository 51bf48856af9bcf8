"""Names of skills that texts use all the time without being about the skill."""

LOOSE_WORDS: frozenset[str] = frozenset(
    """
    advertising agile analytics architecture assembly audit backend buying casting coaching coating coding collaboration
    communication compliance composites construction consulting containers contracts controlling copyright crafts customs
    dashboards debugging design dispatching editing engineering exhibitions facilitation failover filming finance forecasting
    forging freight frontend hiring innovation insurance interviewing investing invoicing languages law leadership legal
    maintenance manufacturing marketing math maths media mediation mentoring milling mining monitoring music negotiating
    negotiation networking node onboarding optics packaging patents payments portfolio presenting pricing privacy procurement
    programming prompting prospecting purchasing recycling refactoring reporting retail sales sanctions science selling
    sensors shipping simulation startups statics statistics storytelling strategy surveying tailoring tax teaching teamwork
    tendering testing training translating translation treasury turning usability valuation volunteering writing
    arabic chinese czech danish dutch english finnish french german greek hebrew hungarian italian japanese korean mandarin
    norwegian polish portuguese romanian russian spanish swedish turkish ukrainian vietnamese
    """.split()
)
"""Folded. In a text they stand for themselves, or for a country; who claims such a skill or states it means it."""
