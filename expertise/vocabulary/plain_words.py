"""Words of everyday English that also name skills: in a text they count only when cased as the name is."""

PLAIN_WORDS: frozenset[str] = frozenset(
    """
    access act add age ago aid aim air all alloy alpine amber ant any apex app arc arch are arm arrow art ash
    ask astro atlas atom aurora avocado away awk backbone bad bag bar base basic bat beam bean bed bet big bit
    black blender block blue bolt book boost bootstrap bottle bow box brew bridge brush buffer bun bus but buy
    cactus camel can cap car carbon case cat cell chain chapel chef chisel circle clarity clean clear click
    clipper close cloud cobra coffee compass composer conductor consul copper core cosmos couch course crew
    cross crow crystal cube cup curl cut cypress dagger dart dash data dawn day deep delta die dig dim
    director discord dog dot draft dream drill drone drop druid dry ear earth eat edge egg elastic elixir elk
    elm ember emerald end engine era eve excel express eye factor falcon fan far fast fastlane fat fathom fed
    few fig fine fir fish fit fix flame flash flask fleet flex flow flux fly fog for forge form forth found
    foundry fox frame front fun gas gate gateway gear gem gen get ghost gin git glass glue go god gold got
    grape graph grasp green grid groovy grunt guard guide gulp gum gun gut hack had harbor has hat haven hawk
    haze heap heart helm her hero hex him hip hit hook hop horizon host hot how hub hug hush ice icon impact
    impulse ink inn insight insomnia ion iron its ivy jade jam jar jasmine jasper jaw jersey jest jet job
    joker joy jump just karma key kid kind king kit kiwi lab ladder lap lark later law lay lead leaf lean leap
    led leg less let lid lie lift lighthouse lightning lime linear link lip lit live locust log looker loop
    lot low lucid lumen luna mad magic magnet magnolia make man mantle map marble mars material matrix may
    maze meet men mercury mesa mesh meteor method mint mirage mist mix mocha mod monitor moon mop mosaic
    motion motor mouse move mud mule mustache neat nest net new next nib nice nightwatch nil nim nit node nor
    not notion nova now nut oak oasis object ocean octave octopus odd off oil old one onion open opera oracle
    orbit origin our out outlook own pack pad page paint palm pan panda paper parcel parrot pascal pass past
    pay peach pear pearl pen people phantom phoenix pick pie pin pine pip pipe pit planner plant play pod
    point polar pony pop portal post pot power prefect press pretty prism processing profile project prompt
    prophet publisher pug pulsar pulse puppet pure purple put quart query quick quiver rack radar rag rails
    rain range rat raven ray reach react real reason recoil red redwood reef ref relay remix replica rest rib
    rid ring river robot rock rocket rod roll root rose row rub ruby run rush rust saga sage sail salt sand
    sap sat saw say scale scheme scout scratch screen script sea seam see segment sense sentinel sentry set
    shape she shell shift ship sigma silver sinatra six skeleton sketch skip sky slack slate slim small smart
    snap snort snow socket solid son spark spear spell sphere spider spin spot spring sprout squid stack
    standard star stash stencil step storm story stream stride strike style sub sum sun surf surge swagger
    swift swing sync tab tableau tag tan tap tar tea teams ten terra the thor thread three thrift tie tiger
    time tin tip toad toe ton too top torch touch tower trace trail travis tree trend trident trust try tub
    tug turbo turtle twig twist two umbrella unity use vagrant van vault vector vega velocity vertex via
    virtue vision visual volt vow voyager wagon war was wave wax way web wed wet whisper who why wide wig win
    wing wire wit wolf wolfram won wood word work wow yarn yeast yes yet yew yoke you zap zen zero zig zip
    zone zoo zoom
    """.split()
)
