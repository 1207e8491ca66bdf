"""Choices among things of one kind, of which only one can hold at a time: units, dates, tools, voices."""

from __future__ import annotations

# Members of a class exclude each other: class, then member -> pattern.
CHOICES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "units",
        (
            (
                "metric",
                r"metric(?: units| system)?|si units|(?:kilo|centi|milli)?met(?:er|re)s|kilos|kilograms|kilogrammes|litres"
                r"|liters|grams|km|kg|cm|sistema métrico|metros|kilómetros|metrische\w*|metern|kilometern?|métrique|mètres|kilomètres|公制|公里|公斤",
            ),
            (
                "imperial",
                r"imperial(?: units| system)?|us (?:customary )?units|miles|pounds and ounces|feet(?: and inches)?"
                r"|foot|inch(?:es)?|pounds(?! sterling)|ounces|gallons|yards|sistema imperial|millas|pies|pulgadas|meilen|zoll|英制|英里|磅",
            ),
        ),
    ),
    (
        "temperature",
        (
            ("celsius", r"(?:degrees )?celsius|centigrade|°c|摄氏度?"),
            ("fahrenheit", r"(?:degrees )?fahrenheit|°f|华氏度?"),
            ("kelvin", r"kelvin"),
        ),
    ),
    (
        "time zone",
        (
            ("UTC", r"utc|gmt|zulu time"),
            ("Eastern", r"(?:us )?eastern(?: standard)?(?: time)?|(?:new york) time"),
            ("Pacific", r"(?:us )?pacific(?: standard)?(?: time)?"),
            ("Central European", r"central european time|berlin time|paris time"),
            ("local", r"(?:my |our )?local time"),
        ),
    ),
    ("indentation", (("tabs", r"tabs"), ("spaces", r"(?:two |four |2 |4 )?spaces"))),
    (
        "quotes",
        (
            ("single quotes", r"single[- ]quotes|single[- ]quoted"),
            ("double quotes", r"double[- ]quotes|double[- ]quoted"),
        ),
    ),
    (
        "naming",
        (
            ("snake_case", r"snake[_ ]?case"),
            ("camelCase", r"camel ?case"),
            ("PascalCase", r"pascal ?case"),
            ("kebab-case", r"kebab[- ]?case"),
        ),
    ),
    (
        "spelling",
        (
            (
                "British",
                r"british(?: english)?(?: spelling)?|uk (?:english|spelling)|britisches? englisch|英式英语",
            ),
            (
                "American",
                r"american(?: english)?(?: spelling)?|us (?:english|spelling)|amerikanisches? englisch|美式英语",
            ),
        ),
    ),
    (
        "clock",
        (
            ("24-hour", r"24[- ]?h(?:our)?s?(?: clock| format| time)?|military time|formato de 24 horas"),
            (
                "12-hour",
                r"12[- ]?h(?:our)?s?(?: clock| format| time)?|a\.?m\.?/p\.?m\.?|a\.?m\.? (?:and|or) p\.?m\.?",
            ),
        ),
    ),
    (
        "date order",
        (
            (
                "year first",
                r"iso(?:[- ]8601)?(?: format| dates?)?|year[- ](?:first|month[- ]day)|yyyy[-/]mm[-/]dd",
            ),
            (
                "day first",
                r"day[- ,]+month[- ,]+(?:and )?year|day[- ]first|dd[-/.]mm[-/.]yyyy|european (?:date )?(?:format|dates?)",
            ),
            (
                "month first",
                r"month[- ,]+day[- ,]+(?:and )?year|month[- ]first|mm[-/]dd[-/]yyyy|(?:us|american) (?:date )?(?:format|dates?)",
            ),
        ),
    ),
    (
        "decimal mark",
        (
            ("comma", r"(?:a )?decimal commas?|commas? as (?:the )?decimal\w*(?: marks?| separators?)?"),
            (
                "point",
                r"(?:a )?decimal (?:points?|dots?)|(?:points?|dots?|periods?) as (?:the )?decimal\w*(?: marks?| separators?)?",
            ),
        ),
    ),
    ("data frames", (("pandas", r"pandas"), ("polars", r"polars"), ("dplyr", r"dplyr"), ("dask", r"dask"))),
    (
        "r style",
        (("tidyverse", r"(?:the )?tidyverse"), ("base R", r"base r"), ("data.table", r"data\.table")),
    ),
    (
        "plots",
        (
            ("matplotlib", r"matplotlib|pyplot"),
            ("plotly", r"plotly"),
            ("altair", r"altair"),
            ("seaborn", r"seaborn"),
            ("bokeh", r"bokeh"),
            ("ggplot", r"ggplot2?"),
        ),
    ),
    (
        "deep learning",
        (("pytorch", r"(?:py)?torch"), ("tensorflow", r"tensorflow"), ("keras", r"keras"), ("jax", r"jax")),
    ),
    ("tests", (("pytest", r"pytest"), ("unittest", r"unittest"), ("doctest", r"doctests?"))),
    (
        "programming language",
        (
            ("python", r"python(?: ?[23](?:\.\d+)?)?"),
            ("r", r"(?<![\w-])(?-i:R)(?![\w'’&-])|r(?= (?:code|only|instead))"),
            ("julia", r"julia"),
            ("javascript", r"javascript|js|node(?:\.js)?"),
            ("typescript", r"typescript"),
            ("java", r"java"),
            ("rust", r"rust"),
            ("go", r"golang|(?-i:Go)(?= (?:code|only|instead|please))"),
            ("c++", r"c\+\+"),
            ("c#", r"c#|c sharp"),
            ("matlab", r"matlab|octave"),
            ("shell", r"bash|zsh|shell scripts?"),
            ("powershell", r"powershell"),
            ("ruby", r"ruby"),
            ("php", r"php"),
            ("kotlin", r"kotlin"),
            ("swift", r"swift"),
            ("scala", r"scala"),
            ("haskell", r"haskell"),
            ("fortran", r"fortran"),
            ("perl", r"perl"),
            ("stata", r"stata"),
            ("lua", r"lua"),
            ("pseudocode", r"pseudo-?code"),
        ),
    ),
    (
        "currency",
        (
            ("euros", r"euros?|eur|€|欧元"),
            ("dollars", r"(?:us |american )?dollars?|usd|\$|dólares|美元"),
            ("pounds", r"pounds sterling|(?:british )?sterling|british pounds|gbp|£|英镑"),
            ("francs", r"(?:swiss )?francs|chf|(?:schweizer )?franken|瑞士法郎"),
            ("yen", r"yen|jpy|日元"),
            ("yuan", r"yuan|rmb|cny|renminbi|人民币"),
            ("rupees", r"rupees|inr"),
        ),
    ),
    (
        "code style",
        (
            ("functional", r"functional(?: style| programming)?"),
            ("classes", r"classes|object[- ]oriented(?: style| programming)?|oop"),
        ),
    ),
    (
        "voice",
        (
            ("active", r"active voice|voz activa|aktiv(?=$)|voix active"),
            ("passive", r"passive voice|voz pasiva|passiv(?=$)|voix passive"),
        ),
    ),
    (
        "person",
        (
            (
                "first",
                r"(?:first|1st)[- ]person(?: singular| plural)?|primera persona|ich-form|première personne|第一人称",
            ),
            ("second", r"(?:second|2nd)[- ]person|segunda persona|deuxième personne|第二人称"),
            ("third", r"(?:third|3rd)[- ]person|tercera persona|dritten? person|troisième personne|第三人称"),
        ),
    ),
    (
        "tense",
        (
            ("past", r"past tense|pasado|vergangenheit|passé"),
            ("present", r"present tense|tiempo presente|gegenwart|présent"),
            ("future", r"future tense"),
        ),
    ),
    (
        "citation style",
        (
            ("APA", r"apa(?: style| format)?"),
            ("MLA", r"mla(?: style| format)?"),
            ("Chicago", r"chicago style|chicago format"),
            ("Harvard", r"harvard style|harvard referencing"),
            ("IEEE", r"ieee(?: style| format)?"),
            ("Vancouver", r"vancouver style"),
        ),
    ),
    (
        "letter case",
        (
            (
                "lower case",
                r"(?:all )?(?:in )?lower[- ]?case(?: letters)?|minúsculas|kleinbuchstaben|klein|minuscules",
            ),
            (
                "upper case",
                r"(?:all )?(?:in )?upper[- ]?case(?: letters)?|all caps|capitals|mayúsculas|großbuchstaben|majuscules",
            ),
        ),
    ),
    (
        "help",
        (
            ("hints", r"hints?(?: only)?|clues|nudges|pistas|hinweise|tipps|des indices"),
            (
                "solutions",
                r"(?:the )?(?:full |complete |whole |final |worked )?(?:solutions?|answers? right away)|full answers?"
                r"|la solución|las soluciones|die lösung(?:en)?|la solution|les solutions",
            ),
        ),
    ),
    (
        "content",
        (
            (
                "code",
                r"(?:nothing but|only|just|solely) (?:the |bare |raw )*code|code only|code alone|nur (?:den )?code|solo (?:el )?código",
            ),
            (
                "explanations",
                r"(?:the |any |your )?explanations?|explain (?:your|the|every|each|all|any) (?:code|steps?|lines?|choices?|reasoning)"
                r"|commentary|walk me through (?:your|the|every|each|all) \w+",
            ),
        ),
    ),
    (
        "asking",
        (
            (
                "ask",
                r"ask (?:me )?(?:questions?|for clarification|back|anything|first|whenever|when)|ask me|(?:clarifying |follow-up |counter-?)questions?"
                r"|check with me|come back (?:to me )?with questions|questions back|rückfragen|nachfragen|frag(?:e)? nach|pregúntame|demande-moi|问我|反问|追问",
            ),
            (
                "assume",
                r"make (?:\w+ )?assumptions|(?:simply |just )?assume|(?:make )?(?:your )?(?:own )?assumptions|guess|use your (?:own )?(?:best )?judge?ment"
                r"|decide (?:for )?yourself|best guess|annahmen|suposiciones|hypothèses",
            ),
        ),
    ),
    (
        "numbering",
        (
            (
                "numbered",
                r"number(?:ed)? (?:lists?|points|steps|items)|numbered|listas numeradas|nummerierte listen|listes numérotées",
            ),
            ("bulleted", r"bullet(?:ed)? (?:lists?|points)|bullets|bulleted"),
        ),
    ),
)

STYLE = frozenset(
    {
        "units",
        "temperature",
        "clock",
        "time zone",
        "currency",
        "spelling",
        "date order",
        "decimal mark",
        "letter case",
        "numbering",
        "citation style",
    }
)
"""Classes that settle how things look; the others settle how things are done."""

LOOSE = frozenset({"content", "help", "numbering"})
"""Classes whose members can be asked for together unless "only" is said."""

INHERENT: dict[str, frozenset[str]] = {
    "units": frozenset(
        "distance length weight measure measurement size number value quantity height recipe".split()
    ),
    "temperature": frozenset({"temperature"}),
    "currency": frozenset("price amount cost money sum fee salary figure total".split()),
    "clock": frozenset({"time", "hour"}),
    "date order": frozenset({"date"}),
    "plots": frozenset("caption plot chart graph figure visualization visualisation diagram".split()),
    "data frames": frozenset("data table dataframe wrangle".split()),
    "programming language": frozenset("code script program example everything".split()),
    "citation style": frozenset("citation reference source bibliography".split()),
    "feature:latex": frozenset("formula equation math".split()),
    "feature:comment": frozenset({"code"}),
    "feature:docstring": frozenset({"code", "function"}),
    "feature:type hint": frozenset({"code", "function"}),
    "feature:code block": frozenset({"code"}),
    "feature:table": frozenset({"data", "number", "figure", "result", "comparison"}),
    "feature:chart": frozenset({"data"}),
    "feature:source": frozenset({"claim", "fact", "statement"}),
}
"""What a choice or element is about anyway: to name it narrows nothing."""
