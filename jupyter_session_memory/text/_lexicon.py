"""Word tables for facts: months, numerals, units, negators, common words, in the languages read here."""

from __future__ import annotations

ODD_CASE = str.maketrans("ſıİK", "siIK")
"""Letters that match s, i and k without case, but whose lower case is another word in a table."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero januar jänner janvier",
            "february feb febrero februar février fevrier",
            "march mar marzo märz maerz mars",
            "april apr abril avril",
            "may mayo mai",
            "june jun junio juni juin",
            "july jul julio juli juillet",
            "august aug agosto août aout",
            "september sep sept septiembre septembre",
            "october oct octubre oktober octobre okt",
            "november nov noviembre novembre",
            "december dec diciembre dezember décembre decembre dez",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mondays lunes montag lundi 周一 星期一",
            "tuesday tuesdays tue tues martes dienstag mardi 周二 星期二",
            "wednesday wednesdays miércoles mittwoch mercredi 周三 星期三",
            "thursday thursdays thu thur thurs jueves donnerstag jeudi 周四 星期四",
            "friday fridays fri viernes freitag vendredi 周五 星期五",
            "saturday saturdays sábado samstag samedi 周六 星期六",
            "sunday sundays domingo sonntag dimanche 周日 星期日 星期天",
        ),
        start=1,
    )
    for name in names.split()
}

# "once" (Spanish 11, English "one time"), "elf", "six" of other tongues and the like stay out or coincide.
NUMERALS: dict[str, int] = {
    name: number
    for number, names in (
        (0, "zero cero null zéro"),
        (1, "one uno eins un une"),
        (2, "two dos zwei deux"),
        (3, "three tres drei trois"),
        (4, "four cuatro vier quatre"),
        (5, "five cinco fünf cinq"),
        (6, "six seis sechs"),
        (7, "seven siete sieben sept"),
        (8, "eight ocho acht huit"),
        (9, "nine nueve neun neuf"),
        (10, "ten diez zehn dix"),
        (11, "eleven onze"),
        (12, "twelve doce zwölf douze dozen"),
        (15, "fifteen quince fünfzehn quinze"),
        (20, "twenty veinte zwanzig vingt"),
        (30, "thirty treinta dreißig trente"),
        (40, "forty cuarenta vierzig quarante"),
        (50, "fifty cincuenta fünfzig cinquante"),
    )
    for name in names.split()
}
HAN_DIGITS: dict[str, int] = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "两": 2,
    "〇": 0,
}

MULTIPLIERS: dict[str, int] = {
    name: value
    for value, names in (
        (100, "hundred"),
        (1_000, "thousand k mil tausend mille 千"),
        (10_000, "万 萬"),
        (1_000_000, "million millions m mio millón millones millionen mn"),
        (100_000_000, "亿 億"),
        (1_000_000_000, "billion billions bn milliarden milliards mrd"),
    )
    for name in names.split()
}

UNITS: dict[str, str] = {
    alias: canonical
    for canonical, aliases in (
        ("km", "km kilometer kilometers kilometre kilometres kilómetros kilomètres 公里 千米"),
        ("m", "m meter meters metre metres metros mètres 米"),
        ("cm", "cm centimeter centimeters centimetre centimetres centímetros zentimeter 厘米"),
        ("mm", "mm millimeter millimeters millimetre millimetres 毫米"),
        ("mi", "mi mile miles millas meilen"),
        ("ft", "ft foot feet"),
        ("in", "inch inches zoll"),
        ("kg", "kg kilo kilos kilogram kilograms kilogramos kilogramm 公斤 千克"),
        ("g", "g gram grams gramos gramm grammes 克"),
        ("mg", "mg milligram milligrams 毫克"),
        ("t", "tonne tonnes ton tons toneladas tonnen 吨"),
        ("lb", "lb lbs pound-weight"),
        ("l", "l liter liters litre litres litros 升"),
        ("ml", "ml milliliter milliliters millilitres 毫升"),
        ("s", "s sec secs second seconds segundo segundos sekunde sekunden seconde secondes 秒"),
        ("ms", "ms millisecond milliseconds milisegundos millisekunden 毫秒"),
        ("min", "min mins minute minutes minuto minutos minuten 分钟"),
        ("h", "h hr hrs hour hours hora horas stunde stunden heure heures 小时"),
        ("day", "day days día días tag tage tagen jour jours 天 日"),
        ("week", "week weeks semana semanas woche wochen semaine semaines 周 星期"),
        ("month", "month months mes meses monat monate monaten mois 个月"),
        ("year", "year years yr yrs año años jahr jahre jahren an ans année années 年 岁"),
        ("°C", "°c ℃ celsius"),
        ("°F", "°f fahrenheit"),
        ("°", "° degrees degree grados grad degrés 度"),
        ("B", "byte bytes"),
        ("KB", "kb kib kilobyte kilobytes"),
        ("MB", "mb mib megabyte megabytes"),
        ("GB", "gb gib gigabyte gigabytes"),
        ("TB", "tb tib terabyte terabytes"),
        ("GHz", "ghz"),
        ("MHz", "mhz"),
        ("Hz", "hz hertz"),
        ("kW", "kw kilowatt kilowatts"),
        ("kWh", "kwh"),
        ("W", "w watt watts"),
        ("V", "v volt volts"),
        ("px", "px pixel pixels"),
        ("dpi", "dpi"),
        ("rpm", "rpm"),
        ("km/h", "km/h kmh kph"),
        ("mph", "mph"),
        ("m/s", "m/s"),
    )
    for alias in aliases.split()
}

CURRENCIES: dict[str, str] = {
    alias: canonical
    for canonical, aliases in (
        ("USD", "$ us$ usd dollar dollars dólares dólar 美元"),
        ("EUR", "€ eur euro euros 欧元"),
        ("GBP", "£ gbp pound pounds libras pfund livres 英镑"),
        ("JPY", "jpy yen yenes 日元"),
        ("CNY", "¥ ￥ cny rmb yuan 元 块 人民币"),
        ("CHF", "chf franken francs"),
        ("INR", "₹ inr rupee rupees"),
        ("MXN", "mxn peso pesos"),
        ("PEN", "pen soles s/"),
        ("BRL", "r$ brl reais"),
        ("KRW", "₩ krw won"),
    )
    for alias in aliases.split()
}

NEGATORS = frozenset(
    """not never no without cannot none nobody nothing neither nor nowhere
    nunca jamás sin nadie nada tampoco ningún ninguna ninguno
    nicht nie niemals kein keine keinen keiner keinem keines ohne nichts niemand
    ne pas jamais sans aucun aucune rien""".split()
)
# What says no without a negator; counts when a summary words a negation so.
IMPLICIT_NEGATORS = frozenset(
    """avoid avoids avoided avoiding lack lacks lacked lacking refuse refuses refused refusing forbid forbids
    forbidden prohibited prohibit prohibits ban bans banned exclude excludes excluded excluding except absent
    missing fail fails failed failing stop stops stopped unable impossible reject rejects rejected decline
    declined declines dropped against hates free ruled deny denies denied omit omits omitted skip skips skipped
    cease ceased ceases quit rather former prevent prevents instead hardly evita evitar prohibido falta vermeiden
    vermeidet verboten fehlt évite éviter interdit""".split()
)
NEGATED_SKIP = frozenset(
    """yet be been being have had has any only very really going to want need needs the a an it that this so much
    many even ever ever actually longer more anymore do does did is are was were will would should could can
    must may might get gets got i you he she we they me us them him her my your his our their its of in on at for
    with from by as and or but one su la el los las un una de que se lo le me te es está ha han hay der die das
    den dem ein eine einen einem einer zu mehr sehr so auch im am ist sind war hat haben wird werden du il elle
    on les des l d à est sont a été plus sich mir mich ich er sie es wir ihr near about because before after since into over under
    through between than then when while if out up down there here y pas ai avons avez ont""".split()
)

PARTICLES = frozenset("de del la las los van von der den du da di dos das bin al of y e le zu zum".split())
TITLES = frozenset(
    """mr mrs ms miss dr prof sir madam señor señora sr sra don doña herr frau monsieur madame mme m st
    professor doctor captain president""".split()
)

COMMON = frozenset(
    """i a ok okay yes no yeah yep nope hi hello hey thanks thank please sorry well so oh ah also now then next
    first second third last finally later today tomorrow yesterday tonight here there however therefore moreover
    meanwhile otherwise instead maybe perhaps actually basically currently usually often sometimes always never
    once again still yet just only even indeed overall note warning error todo fyi asap btw nb ps eg ie etc vs wow woah whoa congrats awesome cool
    yup aww aw oof woohoo oops gotcha nah yea ha hah haha bye cheers mm super agreed cute cozy lots love together life
    art nature success story stories guitar painting pottery yoga laughter sounds looks sunset
    add adjust agree allow answer apply ask assume avoid be become begin book bring build buy call can cancel
    change check choose clean clear click close combine come compare compute confirm consider contact continue
    convert copy count create cut debug decide define delete deploy describe design develop discuss divide do
    document don't download draw draft drop edit email enable ensure enter estimate evaluate examine execute
    expand expect explain explore export fetch fill filter find finish fix follow forget format generate get give
    go group handle have help hold identify ignore implement import improve include increase insert install
    instead introduce invite join keep know learn leave let list listen load look make mark measure meet mention
    merge modify move multiply name need notice open order organize pass pay pick place plan play plot point
    prepare present press print process produce provide publish pull push put raise read recall recommend record
    reduce refactor refer release remember remind remove rename repeat replace reply report request require
    reset resolve respond restart return review rewrite run save say schedule search see select send set share
    ship show sign simplify skip sort speak specify split start stay stop store submit suggest summarize
    summarise support suppose switch take talk tell test thank think track train translate travel trim try turn
    type understand update upgrade upload use validate verify visit wait walk want warn watch work write
    people person man woman men women child children kid kids friend friends family mother father mom dad
    brother sister son daughter wife husband parent parents boss team user users customer customers client
    clients company companies office school house home room kitchen garden city country world place project
    projects meeting meetings deadline deadlines budget budgets price prices cost costs money time times date
    dates day days week weeks month months year years morning evening night weekend report reports document
    documents file files folder folders code data dataset datasets database databases table tables column
    columns row rows value values number numbers name names list lists function functions method methods class
    classes object objects model models version versions system systems server servers service services
    application app apps website page pages image images chart charts graph graphs figure figures result results
    test tests bug bugs issue issues problem problems question questions answer answers idea ideas example
    examples step steps part parts section sections chapter chapters title titles line lines word words text
    message messages email emails letter letters call calls phone computer laptop machine network internet web
    memory storage disk input inputs output outputs user access security password passwords key keys account
    accounts order orders product products item items stock sales revenue profit loss growth market markets
    customer rate rates level levels size sizes type types kind kinds group groups set sets training accuracy
    precision recall loss learning food water coffee tea milk bread rice meat fish fruit vegetables sugar salt
    dog dogs cat cats bird birds horse car cars bike bus train trains plane flight flights ticket tickets hotel
    hotels trip trips holiday holidays vacation weather rain snow sun summer winter spring autumn music film
    movie movies book books game games sport sports health doctor doctors hospital medicine breakfast lunch
    dinner pizza cake everything everyone everybody something someone somebody anything anyone nothing nobody
    most many much more less few several some any all both each every either neither another other others such
    same different new old good bad great big small large little long short high low early late best better
    worse important possible main key full free open close hard easy simple nice sure right wrong true false red
    green blue black white plain based given regarding concerning according depending unless until while whereas
    whether although though because since despite besides plus minus per via without within during across
    against among around behind beyond toward towards upon whose whom which what who when where why how whatever
    whenever wherever that this these those it he she we you they his her its our your their my mine the an
    if or and but nor as at by for from in into of off on onto out over to under up with about above after
    before below between through one two three four five six seven eight nine ten eleven twelve half dozen
    shop shops hours opening zero hundred thousand million billion am is are was were been being has had does did done will would shall
    should could may might must cannot isn't aren't wasn't it's i'm i've i'd i'll we're we've we'll you're
    you've you'll they're he's she's that's there's what's let's don't doesn't didn't can't won't wouldn't
    shouldn't couldn't haven't hasn't
    el la los las un una unos unas y o pero si no sí en de del con por para sin sobre es son está están hay
    mi mis tu tus su sus nuestro nuestra este esta estos estas ese esa eso esto hoy mañana ayer también además
    ahora luego después antes cuando donde como que quien cual hola gracias favor yo él ella ellos usted ustedes
    nosotros me te se le lo nunca siempre hace tengo tiene tenemos cada todo todos todas
    der die das ein eine einen einem einer und oder aber wenn nicht in im am an auf aus bei mit nach von vor zu
    zum zur für über unter ist sind war waren hat haben wird werden ich du er sie es wir ihr mein meine dein sein
    unser dieser diese dieses heute morgen gestern jetzt dann danach auch noch schon hier dort wie was wer wo
    wann warum hallo danke bitte ja nein kein keine alle jede jeder jedes man
    le les des du un une et ou mais si ne pas dans sur avec pour par sans est sont il elle on nous vous ils elles
    je tu mon ma mes ton ta tes son sa ses notre votre leur ce cette ces cet aujourd'hui demain hier maintenant
    puis aussi ensuite quand où comme que qui quoi bonjour merci oui non chaque tout tous toutes""".split()
)
"""Words that are no proper names although a sentence, a heading or a shout may write them with a capital."""

COMMON_ENDINGS = tuple(
    "ing ly tion tions ment ments ness ity ous able ible ful less ive ism ance ence ung"
    " heit keit schaft".split()
)

GERMAN_NOUN_ENDINGS = tuple(
    "ung ungen heit heiten keit keiten schaft tion tionen tät täten nis chen lein".split()
)
GERMAN_WORDS = frozenset(
    """der die das und ist sind nicht ich wir sie er ein eine einen kein keine mit für auf den dem von zu hat im am
    um uns darf wird werden isst meine mein auch oder aber bei nach aus war""".split()
)
GERMAN_LEAD_INS = frozenset(
    "herr frau herrn dr prof heißt heisst heiße namens nach aus in von bei mit an und".split()
)
