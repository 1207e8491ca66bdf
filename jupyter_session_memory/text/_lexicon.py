"""Word tables that the reading of entities uses."""

from __future__ import annotations

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
"""Words that are no proper names although a sentence, a heading or a shout may write them with a capital."""
