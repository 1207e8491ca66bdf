"""The words of rules in one normal form: verbs of acting and the nouns they act on, in the languages read here."""

from __future__ import annotations

from functools import lru_cache

from .words import stem

# One line an action: its name, then words of English for it (stems decide), then "|" and forms of other languages.
_ACTIONS = """
use put insert include add provide supply show write have mention make bring contain offer produce say talk discuss refer sprinkle throw display name speak employ apply give append attach prefer favour favor need list print present prepend state | dame da des dé dar deme den incluye incluir incluyas añade añadas pon pongas poner usa uses usar utiliza utilices menciona menciones mencionar muestra muestres escribe escribas haz hagas hacer habla hables di digas gib gebe geben nenn nenne nennen zeig zeige zeigen schreib schreibe schreiben verwende verwenden benutze benutz nutze füge mach mache erwähne erwähnen sag sage sprich donne donner donnez ajoute ajouter ajoutez mets mettez mettre utilise utiliser utilisez emploie mentionne mentionner écris écrire montre montrer fais faire dis parle
ask inquire query question consult request prompt | pregunta preguntes preguntar preguntarme frag frage fragen demande demander demandez pose poser
check verify validate double-check test | comprueba compruebes überprüfe prüfe vérifie
swear curse cuss | maldigas fluche fluchen jure
reveal disclose spoil divulge leak | reveles verrate verraten révèle
moralise moralize preach lecture | predige moralise
hedge equivocate waffle
challenge contradict disagree dispute | contradice widersprich contredis
encourage motivate cheer | anima ermutige encourage
flatter
document annotate comment | comenta comentes kommentiere kommentieren commente commenter
save store keep log record | guarda guardes speichere sauvegarde enregistre
overwrite replace
install
commit push
refactor restructure
rename
import
spell
rhyme
number enumerate | numera nummeriere numérote
capitalise capitalize
tell inform notify alert let | dime sag informiere dis
indent
abbreviate shorten
round | redondea redondees runde runden arrondis arrondir
wait pause
stop quit
suggest recommend propose advise | sugiere sugieras recomienda recomiendes propón propongas schlage vorschlagen empfiehl empfehle suggère suggérer propose proposer recommande
delete remove erase | borra borres elimina elimines lösche löschen supprime supprimer
run execute launch | ejecuta ejecutes führe exécute
explain clarify describe justify reason elaborate | explica expliques justifica erkläre erklären begründe begründen explique expliquer justifie
repeat restate rephrase recap | repite repitas wiederhole wiederholen répète répéter
apologise apologize sorry | disculpa discúlpate disculpes entschuldige excuse excuser
praise compliment congratulate | elogia elogies felicita lobe loben félicite complimente
greet welcome hello | saluda saludes begrüße begrüßen salue saluer
thank | agradece danke remercie
correct fix | corrige corrijas korrigiere verbessere corriger corrige
quiz examine | evalúa examina interroge prüfe
remind | recuérdame recuerdes erinnere erinner rappelle
translate | traduce traduzcas übersetze traduis traduire
end finish close conclude terminate | termina termines terminar acaba acabes beende beenden schließe ende termine terminer finis conclus
start begin open commence | empieza empieces comienza comiences beginne beginnen fang commence commencer débute
guess assume speculate suppose | supón supongas asumas asume rate annehmen vermute devine suppose
warn caution | avisa avises advierte adviertas warne warnen avertis
quote cite | cita cites citar zitiere zitieren cite citer
interrupt | interrumpas unterbrich interromps
simplify | simplifica vereinfache simplifie
summarise summarize sum | resume resumas fasse résume résumer
highlight emphasise emphasize mark | resalta resaltes markiere surligne
confirm acknowledge | confirma confirmes bestätige confirme
"""

_NOUNS = """
solution answer-key | solución soluciones lösung lösungen solutions
question | pregunta preguntas frage fragen questions
example sample | ejemplo ejemplos beispiel beispiele beispielen exemple exemples
summary recap tldr overview synopsis abstract wrap-up | resumen resúmenes zusammenfassung zusammenfassungen résumé résumés
hint clue tip pointer | pista pistas hinweis hinweise tipp indice indices
step working derivation | paso pasos schritt schritte schritten étape étapes
reason reasoning rationale thinking | razonamiento razones begründung begründungen raisonnement raisons
opinion view viewpoint | opinión opiniones meinung meinungen opinions avis
competitor rival | competidor competidores konkurrent konkurrenten concurrent concurrents
price cost | precio precios preis preise preisen prix coût
source reference citation | fuente fuentes quelle quellen
alternative option | alternativa alternativas alternativen
joke pun | chiste chistes witz witze blague blagues
date | fecha fechas datum dates
proverb saying adage | refrán refranes sprichwort sprichwörter proverbe
greeting salutation | saludo saludos gruß grüße salutation
break pause | descanso descansos pause pausen pauses
name | nombre nombres namen noms nom
praise compliment | elogio elogios lob compliments
result outcome | resultado resultados ergebnis ergebnisse résultat résultats
warning caveat disclaimer | advertencia advertencias warnung warnungen avertissement
comment remark | comentario comentarios kommentar kommentare kommentaren commentaire commentaires
code | código codigo
function | función funciones funktion funktionen fonction fonctions
variable | variables variablen
approval permission consent confirmation go-ahead | permiso erlaubnis permission
"""


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    tables: list[dict[str, str]] = []
    for lines in (_ACTIONS, _NOUNS):
        table: dict[str, str] = {}
        for line in lines.strip().splitlines():
            english, _, foreign = line.partition("|")
            name = stem(english.split()[0])
            for word in english.split():
                table.setdefault(_plain(stem(word)), name)
            for form in foreign.split():
                table.setdefault(form, name)
        tables.append(table)
    return tables[0], tables[1]


def action(word: str) -> str:
    """The normal form of a verb: "recommend" and "empfiehl" are both "suggest"."""
    table = _tables()[0]
    return table.get(word) or table.get(normal := _plain(stem(word))) or normal


def thing(word: str) -> str:
    """The normal form of a noun: "Zusammenfassung" and "recaps" are both a summary."""
    table = _tables()[1]
    return table.get(word) or table.get(normal := _plain(stem(word))) or normal


def is_action(word: str) -> bool:
    """Whether a word is known to be a verb of acting, in any of its forms."""
    table = _tables()[0]
    return word in table or _plain(stem(word)) in table


def _plain(stemmed: str) -> str:
    # The stemmer leaves "quizz" of "quizzing".
    if len(stemmed) > 4 and stemmed[-1] == stemmed[-2] and stemmed[-1] not in "sle":
        return stemmed[:-1]
    return stemmed
