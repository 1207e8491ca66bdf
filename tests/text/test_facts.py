"""What counts as a fact, and that what one text says and another does not is found with few false alarms."""

from __future__ import annotations

import random
import time

from hypothesis import example, given
from hypothesis import strategies as st

from jupyter_session_memory.text.facts import facts, only_in
from text.facts_cases import PLAIN, Case
from text.facts_fields_cases import EVERYDAY, FIELDS

CASES: list[Case] = [*PLAIN, *FIELDS, *EVERYDAY]

READ = [
    ("It holds 1,000 rows.", "number", "1000", ""),
    ("It holds 1 000 rows.", "number", "1000", ""),
    ("We have three cats.", "number", "3", ""),
    ("Twenty-five came.", "number", "25", ""),
    ("It ran 1.5 million times.", "number", "1500000", ""),
    ("It costs $1,250.50 today.", "number", "1250.5", "$"),
    ("Es kostet 249,90 €.", "number", "249.9", "€"),
    ("预算是10万元。", "number", "100000", "元"),
    ("About 12 % failed.", "number", "12", "%"),
    ("Due on 2027-05-03.", "date", "05-03", "2027"),
    ("Due on May 3rd, 2027.", "date", "05-03", "2027"),
    ("Due on the 3rd of May.", "date", "05-03", ""),
    ("Vence el 3 de mayo de 2027.", "date", "05-03", "2027"),
    ("Am 3. Mai 2027 ist Schluss.", "date", "05-03", "2027"),
    ("2027年5月3日开会。", "date", "05-03", "2027"),
    ("See you at 10:30 am.", "time", "10:30", ""),
    ("Um 18.30 Uhr geht es los.", "time", "18:30", ""),
    ("Ask Ana Pérez about it.", "name", "ana perez", ""),
    ("Set `learning_rate` first.", "identifier", "learning_rate", ""),
    ("Read /etc/app/config.yaml first.", "identifier", "/etc/app/config.yaml", ""),
    ("Mail ana@example.org today.", "identifier", "ana@example.org", ""),
    ("Needs version v2.1.3 or so.", "identifier", "2.1.3", ""),
    ('He said "hold the line" twice.', "quote", "hold the line", ""),
    ("Never email customers.", "negation", "email", ""),
    ("She no longer lives in Lima.", "negation", "live", ""),
]
SAME = [
    ("It has 1,000 rows.", "1000 rows"),
    ("It has 1,000 rows.", "1 000 rows"),
    ("Due on 3 May.", "deadline May 3"),
    ("Due on 3 May.", "due 2027-05-03"),
    ("She has three cats.", "3 cats"),
    ("Paid 5 dollars.", "paid $5"),
    ("It takes 5 kilometres.", "5 km"),
    ("Meet at 3 pm.", "meeting 15:00"),
    ("Bruno's bowl is red.", "BRUNO has a red bowl"),
    ("The API must not be called twice.", "Never call the API twice"),
    ("It was not approved.", "it stays unapproved"),
    ("Call `load_data()` first.", "load_data comes first"),
    ("We run v2.3.1.", "version 2.3.1"),
    ("The rate is 0.05.", "rate .05"),
    ("Order #88213 is late.", "order 88213 late"),
    ("预算不超过500元。", "预算最多500元。"),
]
OTHER = [
    ("Due on 3 May 2027.", "due 3 May 2028", "3 May 2027"),
    ("It takes 5 km.", "it takes 5 miles", "5 km"),
    ("The API must not be called.", "The API must be called", "not be called"),
    ("Costs €5.", "costs $5", "€5"),
    ("We run v2.3.", "We run v2.3.1", "v2.3"),
    ("Order #88213 is late.", "order 88214 late", "#88213"),
    ("Das Treffen ist am 3. Mai.", "Treffen am 4.5.", "3. Mai"),
]
NOTHING = [
    *(
        "Yesterday was fine.",
        "Please explain everything.",
        "The weather is nice.",
        "Tables are useful.",
        "Meetings bore him.",
    ),
    *(
        "I'm not sure.",
        "No problem!",
        "Don't worry.",
        "It is not only fast.",
        "Please don't.",
        "I did not.",
        "Use `*` here.",
    ),
    *("No, thanks.", "Das Treffen mit der Gruppe ist für die Planung wichtig und der Raum ist nicht groß."),
]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.value) for fact in facts(text)]


def values(text: str, other: str) -> list[str]:
    return [fact.value for fact in only_in(text, other)]


def test_each_kind_is_read() -> None:
    """Found and brought to its normal form, with its unit, currency or year."""
    wrong = []
    for text, kind, form, unit in READ:
        found = [(fact.kind, fact.forms[0], fact.unit) for fact in facts(text)]
        wrong += [] if (kind, form, unit) in found else [(text, found)]
    assert wrong == []


def test_plain_sentences_hold_no_facts() -> None:
    """Not a capital that only opens a sentence, nor a figure of speech, nor a German noun."""
    assert [(text, found) for text in NOTHING if (found := kinds(text))] == []


def test_names_are_known_by_what_is_around_them() -> None:
    """At the start of a sentence by what follows, each as long as it runs."""
    assert kinds("Bruno is my dog.") == [("name", "Bruno")]
    assert kinds("Ask Ana Pérez.") == [("name", "Ana Pérez")]
    assert kinds("It is in St. Mary's Hospital.") == [("name", "Mary's Hospital")]


def test_a_program_holds_no_facts() -> None:
    """It has more than a summary can hold; what stands in one is held all the same."""
    program = "```python\nimport os\n\ndef load_rows(path):\n    return os.stat(path)\n```"
    assert kinds(program) == []
    assert values("Call load_rows first.", program) == []


def test_the_same_fact_in_other_words_is_held() -> None:
    """However it is written."""
    assert [(text, found) for text, other in SAME if (found := values(text, other))] == []


def test_another_fact_in_like_words_is_not() -> None:
    """Another year, unit, currency, version or number."""
    found = [(text, other, values(text, other)) for text, other, _ in OTHER]
    assert found == [(text, other, [lost]) for text, other, lost in OTHER]


def test_each_is_named_once_in_order() -> None:
    """In the order of the text, by its words."""
    text = "Ana Pérez pays $5 on 3 May. Ana Pérez pays $5."
    assert values(text, "somebody pays") == ["Ana Pérez", "$5", "3 May"]


def test_what_a_summary_invents_is_found_the_other_way_round() -> None:
    """The same function: what stands in the summary and its turns do not say."""
    told = "We meet Ana in Lima on 3 May with 30 guests."
    assert values("Meeting with Ana in Rome on 3 May, 300 guests.", told) == ["Rome", "300"]
    assert values("Meeting with Ana in Lima on May 3, 30 guests.", told) == []


def test_every_planted_loss_is_reported() -> None:
    """Each fact cut out of a faithful summary; at least 140 are planted."""
    unseen = []
    planted = [(source, faithful, *loss) for source, faithful, losses in CASES for loss in losses]
    for source, faithful, cut, put, wanted in planted:
        assert cut in faithful
        if not any(wanted in value for value in values(source, faithful.replace(cut, put))):
            unseen.append((cut, put, wanted))
    assert unseen == []
    assert len(planted) >= 140


def test_faithful_summaries_raise_few_alarms() -> None:
    """Of their facts at most 3 % are reported, as lost or as invented; number words of other languages are no fact."""
    lost = [fact for source, faithful, _ in CASES for fact in values(source, faithful)]
    invented = [fact for source, faithful, _ in CASES for fact in values(faithful, source)]
    total = sum(len(facts(source)) for source, _, _ in CASES)
    assert len(lost) <= 0.03 * total, lost
    assert len(invented) <= 0.03 * total, invented


@example('`0:"')
@example('`:0"0')
@given(st.text(max_size=300))
def test_a_text_holds_its_own_facts(text: str) -> None:
    """Reading never fails, and nothing is missing from a summary that is the source itself."""
    assert only_in(text, text) == []


@given(
    st.lists(
        st.sampled_from('Ana Bruno 3 May 2027 $5 12 % `x_y` not "a b" 3.5 km 1,000'.split()), max_size=25
    )
)
def test_order_and_spans(pieces: list[str]) -> None:
    """Facts come in the order they stand, inside the text, their values cut out of it without space at the ends."""
    text = " ".join(pieces)
    found = facts(text)
    assert [fact.start for fact in found] == sorted(fact.start for fact in found)
    assert all(fact.value in text[fact.start : fact.end] for fact in found)
    assert [fact.value for fact in found if fact.value != fact.value.strip()] == []


def test_hostile_text_is_read_in_linear_time() -> None:
    """Twice as much of anything takes about twice the time: where it were squared, 16 times as much took 256 times."""
    pieces = [
        "a",
        "A ",
        "A.",
        "1,",
        "1 000 ",
        '"',
        "“a",
        "`",
        "```\n",
        "_",
        "a@a.",
        "/a",
        "not ",
        "no, ",
        "A&A",
        "de A ",
    ]
    pieces += [
        "3 May ",
        "1/1/",
        "12:30 ",
        "不",
        "http://",
        "\n",
        "one-",
        "x, but ",
        "def a\n",
        "#",
        "U.",
        "٣",
        "ſıx ",
    ]
    mixed = random.Random(3).choices(pieces, k=5_000)
    slow = []
    for unit in (*pieces, "".join(mixed)):
        text = unit * (8_000 // len(unit) + 1)
        # CountedTurn again where it looks slow: the machine may have been busy.
        if all(taken(text[:8_000]) > 80 * taken(text[:500]) + 0.05 for _ in range(3)):
            slow.append(unit[:20])
    assert slow == []


def taken(text: str) -> float:
    """Seconds of processor that it takes to hold a text against itself."""
    begin = time.process_time()
    only_in(text, text)
    return time.process_time() - begin
