"""What the offline demo knows of words: verbs and their forms, and kinds of nouns; all canonical (see `phrases`)."""

from __future__ import annotations

# base third-person -ing past past-participle, where they are not regular; one verb a row.
_IRREGULAR = """
buy buys buying bought
sell sells selling sold
come comes coming came
go goes going went gone
get gets getting got
give gives giving gave given
have has having had
hold holds holding held
know knows knowing knew known
lead leads leading led
leave leaves leaving left
lose loses losing lost
make makes making made
meet meets meeting met
pay pays paying paid
read reads reading
ride rides riding rode
run runs running ran
say says saying said
see sees seeing saw seen
send sends sending sent
sing sings singing sang
sit sits sitting sat
sleep sleeps sleeping slept
speak speaks speaking spoke spoken
spend spends spending spent
swim swims swimming swam
take takes taking took taken
teach teaches teaching taught
tell tells telling told
think thinks thinking thought
wear wears wearing wore
win wins winning won
write writes writing wrote written
drink drinks drinking drank
drive drives driving drove driven
eat eats eating ate eaten
feel feels feeling felt
find finds finding found
forget forgets forgetting forgot forgotten
grow grows growing grew grown
hear hears hearing heard
keep keeps keeping kept
cost costs costing
put puts putting
set sets setting
study studies studying studied
fly flies flying flew
begin begins beginning began
break breaks breaking broke broken
bring brings bringing brought
build builds building built
choose chooses choosing chose chosen
dream dreams dreaming dreamt dreamed
"""
_REGULAR = """work like love hate prefer want need own play use train start arrive depart finish weigh earn owe
adopt expect plan decide watch visit travel cook paint collect support enjoy believe call hope wish doubt
claim guess
move turn last bark manage hire park order book marry graduate major teach learn speak return contain include
measure cover run serve stay close open end attend share rent help guess consider ask answer
fail pass miss download upload install delete fix create design join cancel lack suffer publish invite
borrow receive celebrate
practise practice store change climb watch cross produce repair carry hate store apply enter reach join
follow rely""".split()

VERBS: dict[str, tuple[str, bool]] = {}
"""Inflected form -> (base, whether it is past)."""
for _row in _IRREGULAR.strip().splitlines():
    _forms = _row.split()
    for _index, _form in enumerate(_forms):
        VERBS.setdefault(_form, (_forms[0], _index >= 3))
for _base in _REGULAR:
    _stem = _base.removesuffix("e")
    _third = _base + ("es" if _base.endswith(("ch", "sh", "s")) else "s")
    for _form, _past in ((_base, False), (_third, False), (_stem + "ing", False), (_stem + "ed", True)):
        VERBS.setdefault(_form, (_base, _past))
VERBS |= {
    "stopped": ("stop", True),
    "planned": ("plan", True),
    "planning": ("plan", False),
    "preferred": ("prefer", True),
}
VERBS |= {
    "running": ("run", False),
    "married": ("marry", False),
    "enjoy": ("like", False),
    "love": ("like", False),
}
VERBS |= {
    "enjoys": ("like", False),
    "loves": ("like", False),
    "owns": ("have", False),
    "own": ("have", False),
}
VERBS |= {"live": ("live", False), "allergic": ("allergic", False), "located": ("located", False)}

SAME_IN_THE_PAST = frozenset("cost put set read cut hit let quit shut".split())
"""Verbs whose past tense is no other word."""

STARTS = frozenset("start begin depart leave arrive".split())
"""Verbs that tell when an event is."""

PEOPLE = frozenset(
    """mother father sister brother wife husband son daughter child friend boss teacher professor partner
    girlfriend
    boyfriend aunt uncle cousin grandmother grandfather grandma grandpa niece nephew neighbour neighbor roommate
    flatmate colleague tutor supervisor advisor manager baby parent sibling doctor dentist student leader
    twin""".split()
)
PETS = frozenset(
    "dog cat horse hamster rabbit parrot bird fish turtle puppy kitten snake pony guinea pig goldfish".split()
)
EVENTS = frozenset(
    """deadline exam test quiz meeting appointment project flight train bus class lecture course homework
    assignment
    presentation thesis interview trip wedding party concert conference workshop report essay paper budget
    password
    dataset submission event call game match seminar lesson server team database code model""".split()
)
"""Nouns of which people say "the" and "my" alike."""

FREE_MODIFIERS = frozenset(
    """final next new little older younger elder big small beloved dear lovely current cute best own dear
    old""".split()
)
WHOLE_VALUE = frozenset(
    """favourite password address city hometown nickname title major nationality email phone phone-number username
    language JOB code""".split()
)
"""Words of a subject that has one value, whatever its kind, so that a second value corrects the first."""

COLORS = frozenset(
    """red blue green yellow orange purple violet pink brown black white grey gray golden silver turquoise beige
    maroon navy teal magenta cyan 红 蓝 绿 黄 黑 白 紫 粉 棕 灰 橙""".split()
)
NOT_NAMES = frozenset(
    """english spanish french german italian portuguese dutch american british canadian australian mexican
    peruvian
    brazilian argentinian chilean colombian chinese japanese korean indian russian polish turkish greek
    irish scottish
    swedish norwegian danish finnish swiss austrian belgian african european asian latin latino muslim
    christian jewish
    buddhist hindu catholic monday tuesday wednesday thursday friday saturday sunday january february march
    april may
    june july august september october november december ok the a in on at""".split()
)
JOBS = frozenset(
    """nurse teacher student engineer doctor developer programmer scientist analyst lawyer chef cook waiter
    waitress
    designer architect accountant dentist writer journalist artist musician photographer pilot driver
    farmer baker
    professor researcher librarian plumber electrician carpenter mechanic pharmacist psychologist therapist
    consultant
    manager secretary translator economist biologist chemist physicist mathematician statistician
    veterinarian vet
    firefighter policeman barista enfermera enfermero profesor profesora ingeniero ingeniera médico médica
    estudiante
    postdoc freelancer tutor salesman cashier actor actress singer dancer surgeon paramedic
    technician""".split()
)
COUNTRIES = frozenset(
    """peru spain france germany italy portugal england scotland ireland wales uk usa us america canada
    mexico brazil
    argentina chile colombia ecuador bolivia venezuela china japan korea india russia poland turkey greece
    sweden norway
    denmark finland switzerland austria belgium netherlands australia egypt morocco kenya nigeria cuba
    panama uruguay
    paraguay vietnam thailand indonesia españa perú méxico brasil alemania francia""".split()
)
NUMBERS = frozenset(
    """a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty no several
    many""".split()
)
PLACE_PREPOSITIONS = frozenset(
    "in at on near from under behind inside outside opposite beside by to next above below".split()
)
LIGHT = frozenset(
    """a an the in at on of to do did is was there again now please any some exactly already ever really called
    currently just still also that this it right actual kind by and have can""".split()
)
"""Words of a question that a fact need not repeat."""

ADJECTIVES = frozenset(
    """good bad great nice fine ok okay big small large little long short hard difficult easy tough fun
    funny boring
    interesting new old young happy sad tired sick ill late early ready done broken secret safe strong weak
    fast slow
    expensive cheap important urgent clear unclear right wrong true false important hungry angry sweet cute
    beautiful
    ugly clean dirty busy free friendly mean kind smart strict lazy loud quiet confidential awesome
    terrible horrible
    amazing wonderful very too so quite really pretty not almost about still already""".split()
)
"""Words that say how something is, not what it is."""

COMMON = frozenset(
    """house horse mouse plane planet plant plate car cat cap can card cart goat boat coat bat bag bug dog
    dig doll god fog
    frog log door floor deadline headline dateline mother other brother bother father further sister mister
    niece piece
    son sun song aunt ant cousin food foot book cook look boss bus box fox project object subject exam
    example name game
    same room broom roof tree three street street live love life like lake bike hike work word world wife
    wifi knife
    train brain rain friend fried trend field phone bone home dome hope rope money honey monkey donkey key
    day date data
    birthday holiday meeting seating heating greeting password teacher preacher reader leader letter better
    butter
    lesson lemon school stool tool pool city kitty party pantry country county budget gadget badge bridge
    price prize
    team tea dream cream job jog color collar flat flag flight fight light night note vote salary celery
    desk disk
    hair chair pair bear beer deer year ear horse course nurse purse trip trap lamp camp""".split()
)
"""Words never taken for a misspelling of another word."""
