"""Word tables for instructions: languages, lengths, tones, formats, choices, in the languages read here."""

from __future__ import annotations

LANGUAGES: dict[str, str] = {
    alias: code
    for code, aliases in (
        ("English", "english inglés ingles englisch englische englischen anglais 英语 英文"),
        (
            "Spanish",
            "spanish español espanol castellano spanisch spanische spanischen espagnol 西班牙语 西班牙文",
        ),
        (
            "French",
            "french francés frances französisch französische französischen français francais 法语 法文",
        ),
        ("German", "german alemán aleman deutsch deutsche deutschen allemand 德语 德文"),
        ("Chinese", "chinese mandarin chino chinesisch chinois 中文 汉语 普通话 华语"),
        ("Italian", "italian italiano italienisch italien 意大利语"),
        ("Portuguese", "portuguese portugués português portugiesisch portugais 葡萄牙语"),
        ("Japanese", "japanese japonés japanisch japonais 日语 日文 日本語"),
        ("Korean", "korean coreano koreanisch coréen 韩语 韩文"),
        ("Russian", "russian ruso russisch russe 俄语 俄文"),
        ("Arabic", "arabic árabe arabisch arabe 阿拉伯语"),
        ("Dutch", "dutch holandés neerlandés niederländisch holländisch néerlandais 荷兰语"),
        ("Polish", "polish polaco polnisch polonais 波兰语"),
        ("Turkish", "turkish turco türkisch turc 土耳其语"),
        ("Hindi", "hindi 印地语"),
        ("Swedish", "swedish sueco schwedisch suédois 瑞典语"),
        ("Greek", "greek griego griechisch grec 希腊语"),
        ("Catalan", "catalan catalán català katalanisch"),
        ("Latin", "latin latín latein"),
        ("Danish", "danish danés dänisch danois"),
        ("Norwegian", "norwegian noruego norwegisch norvégien"),
        ("Finnish", "finnish finés finnisch finnois"),
        ("Czech", "czech checo tschechisch tchèque"),
        ("Hungarian", "hungarian húngaro ungarisch hongrois"),
        ("Romanian", "romanian rumano rumänisch roumain"),
        ("Hebrew", "hebrew hebreo hebräisch hébreu"),
        ("Persian", "persian farsi persa persisch persan"),
        ("Thai", "thai tailandés thailändisch thaï 泰语"),
        ("Vietnamese", "vietnamese vietnamita vietnamesisch vietnamien 越南语"),
        ("Indonesian", "indonesian indonesio indonesisch indonésien"),
        ("Bengali", "bengali bengalí bengalisch"),
        ("Cantonese", "cantonese cantonés kantonesisch cantonais 粤语 广东话"),
        ("Ukrainian", "ukrainian ucraniano ukrainisch ukrainien"),
    )
    for alias in aliases.split()
}

SHORT = (
    r"brief(?:ly)?|(?:just )?the bottom line|fit (?:on|in) (?:one|a|a single) (?:screen|page|slide)|(?:the )?short version|(?:the |bare )?essentials?|keep it down|nothing superfluous|only what(?:'s| is) (?:needed|necessary)|the gist|headlines? only|condensed|economical|sparing(?:ly)?|lo esencial|lo justo|das Wesentliche|das Nötigste|l['’]essentiel|长话短说|briefer|short(?:er|ly)?|concise(?:ly)?|terse(?:ly)?|succinct(?:ly)?|laconic"
    r"|crisp|compact|snappy|pithy"
    r"|to the point(?! where| of| that)|to a minimum|tl;?dr|few words|one[- ]liners?|(?:one"
    r"|single)-(?:sentence|paragraph|word|line)|fewer words|(?:one|a single) (?:sentence"
    r"|line|word|paragraph)"
    r"|(?:two|three|a couple of|a few) (?:sentences|lines|words)|short and sweet"
    r"|bite-sized|minimal|nutshell|(?:get|cut|straight) to the (?:point|chase)(?! where|"
    r" of| that)|bare (?:minimum|essentials)|quick|tight|summarized"
    r"|breves?|brevemente|cort[oa]s?|concis[oa]s?|pocas palabras|al grano|resumid[oa]s?"
    r"|kurz(?:e[rsnm]?)?|knapp(?:e[rsnm]?)?|bündig|kürzere?[rsnm]?|prägnant|bref|brève(?:s"
    r"|ment)?|brièvement|courte?s?|concise?s?"
    r"|简短|简洁|简要|简明扼要|简明|简练|精炼|言简意赅|精简|简单点|短一[点些]|一句话"
)
LONG = (
    r"detailed|leav(?:e|ing)s? nothing out|as (?:much|many) (?:depth|detail|details|words) as|in full|the full (?:story|picture)|take your time|long reads?|go deep(?:er)?|don't hold back|generous(?:ly)? (?:detail|length)|extiéndete|explay\w+|ausschweifend|umfassend|umfangreich|développe(?:z)? longuement|(?:en )?longueur|exhaustifs?|exhaustives?|细致|展开|越长越好|detailed|(?:in )?(?:great|full|more|much|deep|greater|lots of|plenty of|every)? ?details?"
    r"|thorough(?:ly)?|long(?:er)?|lengthy"
    r"|elaborate(?:ly)?|comprehensive(?:ly)?|exhaustive(?:ly)?|in[- ]depth|verbose|wordy"
    r"|extensive(?:ly)?|expansive|at (?:great |some |full |considerable )?length|(?:great|more|much|greater) depth|deep(?:er)?|ramble|rambling|long-winded|essays"
    r"|novels|monologues|lectures|wordier|more words|walls? of text|expand|flesh (?:it|things)"
    r" out|drawn[- ]out"
    r"|detallad[oa]s?|detalladamente|(?:con|en) (?:mucho |más |todo )?detalle|larg[oa]s?"
    r"|extens[oa]s?|exhaustiv[oa]s?|a fondo"
    r"|ausführlich(?:er)?(?:e[rsnm]?)?|detailliert(?:er)?(?:e[rsnm]?)?|lange?[rsnm]?|eingehend"
    r"|längere?[rsnm]?"
    r"|détaillée?s?|en détail|longue?s?|longuement|approfondie?s?|详细|详尽|长一[点些]|尽量长|全面|深入"
)

# axis, pole, pattern
TONES: tuple[tuple[str, str, str], ...] = (
    (
        "formality",
        "formal",
        r"formal(?:ly|ity)?|buttoned[- ]up|dignified|courtly|business[- ]?like|stilted|etiquette|protocolario|vouvoyer|professional(?:ly)?|businesslike|official|ceremonious|polished|corporate"
        r"|stiff|stuffy|usted|de usted|siez(?:en?|t)|per sie"
        r"|vouvo[iy]\w*|vous(?=$)|formell|förmlich|seriös|formel(?:le)?s?|soutenu|formales?|正式|您|敬语|书面语",
    ),
    (
        "formality",
        "informal",
        r"informal(?:ly)?|chilled|unceremonious(?:ly)?|down[- ]to[- ]earth|like (?:we(?:'re| are) )?(?:friends|mates|pals|buddies)|as (?:a|my) (?:friend|mate|buddy|colleague|pal)|nothing (?:stiff|formal|stuffy)|first[- ]name terms|(?:super |very |real(?:ly)? )?chill|tutoi\w+|duze|tutear|casual(?:ly)?|relaxed|colloquial(?:ly)?|chatty|laid[- ]back|slang|conversational"
        r"(?:ly)?|loosely|chill|breezy|easy-?going|loosen up|relax"
        r"|like (?:a|my|an old) (?:friend|buddy|mate|pal)|tutéa\w*|tutea\w*|de tú|tú|duz(?:en?"
        r"|t)|per du|tutoie\w*|tutoyer"
        r"|informell|locker|umgangssprachlich|informel(?:le)?s?|décontractée?|familier|coloquial"
        r"|relajad[oa]|desenfadad[oa]"
        r"|informales?|随意|口语|轻松|非正式|随便一?点",
    ),
    (
        "humour",
        "funny",
        r"funny|light-?hearted(?:ly)?|amus(?:e me|ing)|cheeky|tongue[- ]in[- ]cheek|comical|gags?|quips?|wit|irony|ironic|humor\w*|gracios[oa]s?|ironi\w+|humorvoll|scherz\w*|plaisant\w*|humour|风趣|humorous(?:ly)?|humou?r|jokes?|jok(?:e|ing)|witty|playful(?:ly)?|sarcas(?:m|tic)"
        r"|puns?|silly|goofy|comedic|make me laugh|wisecracks|banter"
        r"|divertid[oa]|chistes?|bromas?|lustig|witzig|witze|drôle|blagues?|humoristique|幽默|搞笑|笑话|开玩笑",
    ),
    (
        "humour",
        "serious",
        r"serious(?:ly)?|earnest(?:ly)?|grave(?:ly)?|no (?:fooling|joking|nonsense) around|ernsthaft|no-nonsense|straight-faced|sober(?:ly)?|solemn(?:ly)?|seri[oa]|ernst"
        r"|sachlich|sérieu[xs]e?|严肃|认真",
    ),
    (
        "level",
        "simple",
        r"like (?:a |an )?(?:novice|newbie|layman|newcomer|complete beginner)|(?:treat|see|regard|consider) me (?:as|like) (?:a |an )?(?:complete |total |absolute )?(?:beginner|novice|child|layman|newcomer|student|kid)|i know (?:nothing|very little)|basic (?:vocabulary|words|terms)|(?:like|as if|as though|assume|pretend) i(?:'m| am|was| were) (?:a |an )?(?:\d+|five|six|seven|eight|ten|twelve|beginner|child|kid|novice|newcomer|newbie|layman|dummy)(?: years? old)?|(?:so|such) that (?:a|my|any) \w+ (?:can|could|would) (?:follow|understand|get)|lay ?(?:person|people|man|men)(?:'s)?(?: terms)?|novices?|newcomers?|(?:no|without) (?:prior|previous|background) knowledge|from scratch|as to a (?:child|kid)|como (?:a|para) un niño|como si (?:tuviera|fuera)\b[\w ]*|wie (?:einem|für ein(?:en)?) (?:kind|anfänger|laien)|comme à un enfant|pour (?:un |les )?(?:débutants?|enfants?|novices?)|像(?:对|给)?(?:小孩|孩子|初学者)|simpl(?:e|er|y)(?: words| language| terms| english)?|like i'?m (?:five|5|a child|a"
        r" kid|ten|a beginner)|eli5|as if i (?:were|was|am) (?:a (?:child|kid|beginner)|five)"
        r"|(?:no|zero) background|know nothing|layman'?s?(?: terms)?|plain (?:language|english"
        r"|words)"
        r"|for (?:a )?beginners?|everyday (?:words|language)|dumb(?:ed)?(?: it| things)? down"
        r"|(?:beginner|kindergarten|elementary|school|child)(?:['’]?s)?[- ]level"
        r"|easy (?:words|language)|plainly|accessible|non-?technical|palabras sencillas|sencill[oa]"
        r"|einfache?[rsn]?(?: sprache| worten)?"
        r"|mots simples|langage simple|通俗|简单的(?:话|语言)|大白话",
    ),
    (
        "level",
        "technical",
        r"like (?:a |an )?(?:specialist|expert|professional|peer|colleague in the field)|(?:treat|see|regard|consider) me (?:as|like) (?:a |an )?(?:expert|specialist|peer|professional|colleague|researcher)|i have a (?:phd|doctorate|degree)|(?:sophisticated|scholarly|advanced|complex) (?:vocabulary|words|terms|language)|(?:as if |assume )?i(?:'m| am| were| was) (?:an? |already an? )?(?:expert|specialist|professional|pro|researcher|phd|engineer)|(?:at )?(?:an )?(?:advanced|expert) (?:level|reader|readers|audience)|grad(?:uate)? (?:school|student)s?|advanced|(?:the )?(?:technical|specialist|professional) (?:vocabulary|terminology|terms)|terminology|términos técnicos|tecnicismos|fachjargon|fachwörter\w*|fachbegriffen?|termes techniques|vocabulaire technique|行话|术语|(?:graduate|phd|university|college|professional|research|expert)(?:['’]?s)?[- ]level"
        r"|technical(?:ly)?(?: terms| language| detail| vocabulary)?|jargon|for"
        r" (?:an )?experts?|academic|advanced vocabulary|specialist (?:terms|vocabulary|language)"
        r"|scientific (?:terms|language)"
        r"|técnic[oa]s?|fachsprache|fachbegriffe|technisch|technique|jargon technique|专业术语|技术性",
    ),
    (
        "warmth",
        "warm",
        r"friend(?:ly|lier)|nice(?:ly)?(?: to| with|$)|soft(?:en|er|ly)?|tactful(?:ly)?|considerate|sympathetic|empathetic|compassionate|respectful(?:ly)?|courteous(?:ly)?|herzlich|einfühlsam|taktvoll|chaleureu(?:x|se)|bienveillante?|simpátic[oa]|respetuos[oa]|体贴|客气|friendlier|warm(?:ly|er)?|kinder|politer|kind(?:ly)?(?= to| and|$)|gentle|gently"
        r"|polite(?:ly)?|encouraging|supportive|nicer?(?: to me)?|sugar-?coat\w*|diplomatic"
        r"|amable|cordial|cariños[oa]|freundlich|höflich|nett|gentil(?:le)?|poli(?=$)|aimable|友好|礼貌|温和|委婉",
    ),
    (
        "warmth",
        "blunt",
        r"blunt(?:ly)?|direct(?:ly)?(?= with|$)|(?:brutally |completely |totally )honest|savage|merciless(?:ly)?|pull no punches|don't spare|tear (?:it|me) apart|no mercy|without (?:any )?(?:mercy|tact)|scathing|roast me|unsparing|snarky|gnadenlos|knallhart|barsch|grob|direkt|dur(?:e|o|a)?|cru|implacable|despiadad[oa]|严厉|刻薄|毫不留情|brutal(?:ly)?(?: honest)?|harsh(?:er)?|tougher|rude|ruthless|unforgiving"
        r"|tough on me|cold|impolite"
        r"|brusc[oa]|sin rodeos|schonungslos|unhöflich|brutalement|直接|犀利|毒舌",
    ),
    (
        "energy",
        "lively",
        r"enthusiastic(?:ally)?|lively|peppy|animated|exuberant|passionate(?:ly)?|spirited|excited|upbeat|cheerful|energetic|bubbly|entusiasta|begeistert"
        r"|enthousiaste|热情",
    ),
    (
        "energy",
        "calm",
        r"neutral(?:ly)?|calm(?:ly)?|low-key|subdued|understated|detached|impassive|ruhig|matter-of-fact|dry|monotone|unemotional|dispassionate|deadpan|neutro"
        r"|nüchtern|neutre|中立|平淡",
    ),
)

FEATURES: tuple[tuple[str, str], ...] = (
    (
        "explanation",
        r"(?<!short )(?<!brief )explanations|commentary"
        r"|erklärungen|explicaciones|explications",
    ),
    ("emoji", r"emojis?|emoticons?|smileys?|emoticonos?|émojis?|émoticônes?|表情符号|表情|颜文字"),
    ("table", r"tables?|tabular|tablas?|tabellen?|tableaux?|表格"),
    (
        "bullet",
        r"number(?:ed)? lists?|bullet[- ]?points?|bulleted lists?|bullets?|bulleted|lists|viñetas|listas|listes|aufzählungen"
        r"|stichpunkten?|puces|项目符号|要点|列表|分点",
    ),
    (
        "heading",
        r"headings?|headers?|subheadings?|subtitles|títulos|titres|zwischenüberschriften|标题|section titles|encabezados|überschriften|titres de section|小标题",
    ),
    ("bold", r"bold(?:face| text| type)?|negritas?|fettdruck|fett|gras|加粗|粗体"),
    ("markdown", r"markdown"),
    ("latex", r"latex|mathjax|tex|katex"),
    (
        "code block",
        r"code (?:blocks?|fences?|snippets?)|fences|fenced code|snippets|bloques de código|codeblöcken?|blocs de"
        r" code|代码块",
    ),
    ("link", r"links?|urls?|hyperlinks?|enlaces|liens|链接"),
    (
        "source",
        r"sources?|citations?|footnotes?|bibliograph(?:y|ies)|bibliografía|sourcenangaben|quellenangaben|citer(?: tes| vos)?|cite|citez|cita tus fuentes|zitiere|注明出处|references|cite(?: your)? sources|fuentes|quellen|citas|来源|引用|出处",
    ),
    ("example", r"examples|worked examples|ejemplos|beispielen?|exemples|举例子|例子|举例|例证"),
    (
        "analogy",
        r"analog(?:y|ies)|metaphors?|analogías|metáforas|analogien|metaphern|analogies|métaphores"
        r"|比喻|类比",
    ),
    (
        "disclaimer",
        r"disclaimers?|caveats|warnings about being an ai|advertencias|haftungsausschlüsse|免责声明",
    ),
    ("apology", r"apolog(?:y|ies|i[sz]e|i[sz]ing)|sorry|disculp\w+|entschuldig\w+|excus\w+|道歉|抱歉"),
    (
        "greeting",
        r"greetings?|greet(?:ing)? me(?! by)|salutations?|hellos?|pleasantries|small ?talk|hello at the start|saludos?|begrüßung\w*|salutations"
        r"|问候|寒暄",
    ),
    (
        "comment",
        r"(?:code |inline )?comments|comment (?:the|your|all|every|each) (?:code|functions?|lines?|cells?|scripts?|blocks?)|comentarios|kommentaren?|commentaires|注释",
    ),
    ("docstring", r"docstrings?"),
    ("type hint", r"type (?:hints?|annotations?)|typing annotations|type-hints?"),
    ("follow-up question", r"(?:follow-?up|clarifying|counter) ?questions?|rhetorical questions?|反问|追问"),
    ("exclamation mark", r"exclamation (?:marks?|points?)|感叹号"),
    ("abbreviation", r"abbreviations?|acronyms?|abreviaturas|abkürzungen|缩写"),
    ("preamble", r"preambles?|introductions?|intros?|filler|fluff|开场白|废话"),
    ("chart", r"charts|graphs|plots|diagrams|gráficos|diagrammen?|图表"),
)

CONTAINERS: tuple[tuple[str, str], ...] = (
    ("json", r"(?:valid |pure |raw |strict )?json(?: objects?| format)?"),
    ("yaml", r"ya?ml"),
    ("xml", r"xml"),
    ("csv", r"csv"),
    ("html", r"html"),
    ("markdown", r"markdown"),
    (
        "plain text",
        r"plain[- ](?:english |german |french |spanish )?text|texto plano|reinem? text|texte brut|纯文本",
    ),
    (
        "prose",
        r"(?:plain |flowing |normal |continuous |ordinary |regular |running )?prose|(?:full "
        r"|normal |flowing )?paragraphs|(?:full|complete|whole) sentences"
        r"|prosa|párrafos|fließtext|ganzen sätzen|absätzen|paragraphes|散文|段落|完整的?句子",
    ),
    (
        "bullets",
        r"(?:a )?bullet(?:ed)?(?: |-)?(?:points?|lists?|s)?|bullets|viñetas|stichpunkten?|stichworten"
        r"|puces|lists?|要点|列表|分点",
    ),
    ("table", r"(?:a )?(?:markdown )?tables?|tablas?|tabellen(?:form)?|tableaux?|表格"),
    ("verse", r"verse|rhymes?|haikus?|poems?|poetry|limericks?|verso|reimen|versen|rimes|诗"),
)
DATA_FORMATS = frozenset({"json", "yaml", "xml", "csv", "html"})
PLAIN_RULES_OUT = frozenset({"table", "heading", "bold", "markdown", "latex", "bullet"})
PROSE_RULES_OUT = frozenset({"table", "bullet"})

SCOPES: dict[str, str] = {
    alias: scope
    for scope, aliases in (
        ("comment", "comments|code comments|comentarios|kommentare|kommentaren|commentaires|注释"),
        ("docstring", "docstrings"),
        ("name", "variable names|identifiers|function names|names of variables|变量名"),
        ("commit", "commit messages|commits"),
        ("code", "code|the code|código|codigo|代码|snippets|scripts"),
        ("title", "titles|title|headings|headlines|títulos|titel|titres|标题"),
        ("caption", "captions|labels|axis labels|legends|plot labels|chart labels"),
        ("email", "emails|email|e-mails|mails|correos|邮件|letters"),
        (
            "prose",
            "prose|text|explanations|the explanations|texto|explicaciones|erklärungen|texte|explications"
            "|解释|正文",
        ),
        ("summary", "summaries|the summary|abstracts|resúmenes|zusammenfassungen|résumés|摘要|总结"),
        ("quote", "quotes|quotations"),
        ("documentation", "documentation|docs|the readme|readme"),
        ("slide", "slides|presentations"),
        ("report", "reports|the report|the essay|the article|the thesis|the paper"),
        ("formula", "formulas|equations|math|maths"),
        ("story", "stories|the story|dialogue|dialogues|poems"),
        ("test", "tests|unit tests|log messages|logs|error messages|sql queries|queries"),
        ("table", "tables|table cells"),
    )
    for alias in aliases.split("|")
}
