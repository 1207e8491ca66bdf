"""What counts as a fact, and that a summary's losses are all found with few false alarms."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_session_memory.text.facts import Fact, facts, missing
from text.facts_cases import PLAIN, Case
from text.facts_fields_cases import EVERYDAY, FIELDS

CASES: list[Case] = [*PLAIN, *FIELDS, *EVERYDAY]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.value) for fact in facts(text)]


@pytest.mark.parametrize(
    ("text", "kind", "normal"),
    [
        ("It holds 1,000 rows.", "number", "1000"),
        ("It holds 1 000 rows.", "number", "1000"),
        ("We have three cats.", "number", "3"),
        ("It ran 1.5 million times.", "number", "1500000"),
        ("It costs $1,250.50 today.", "money", "1250.5"),
        ("Es kostet 249,90 €.", "money", "249.9"),
        ("预算是10万元。", "money", "100000"),
        ("About 12 % failed.", "percent", "12"),
        ("成功率是百分之五。", "percent", "5"),
        ("Due on 2027-05-03.", "date", "2027-05-03"),
        ("Due on May 3rd, 2027.", "date", "2027-05-03"),
        ("Due on the 3rd of May.", "date", "--05-03"),
        ("Vence el 3 de mayo de 2027.", "date", "2027-05-03"),
        ("Am 3. Mai 2027 ist Schluss.", "date", "2027-05-03"),
        ("2027年5月3日开会。", "date", "2027-05-03"),
        ("See you at 10:30 am.", "time", "10:30"),
        ("Um 18.30 Uhr geht es los.", "time", "18:30"),
        ("下午3点开会。", "time", "15:00"),
        ("Ask Ana Pérez about it.", "name", "ana perez"),
        ("Set `learning_rate` first.", "identifier", "learning_rate"),
        ("Read /etc/app/config.yaml first.", "identifier", "/etc/app/config.yaml"),
        ("Mail ana@example.org today.", "identifier", "ana@example.org"),
        ("Needs version v2.1.3 or so.", "identifier", "v2.1.3"),
        ('He said "hold the line" twice.', "quote", "hold the line"),
        ("Never email customers.", "negation", "email custom"),
        ("She no longer lives in Lima.", "negation", "live lima"),
        ("我不喜欢鱼。", "negation", "喜欢"),
    ],
)
def test_reads(text: str, kind: str, normal: str) -> None:
    """Each kind of fact is found and brought to its normal form."""
    assert (kind, normal) in [(fact.kind, fact.normal) for fact in facts(text)]


def test_span_is_where_the_fact_stands() -> None:
    """The offsets of a fact cut its value out of the text."""
    text = "On 3 May we pay $5 to Ana Pérez for `load_table()` in Lima."
    assert all(fact.value in text[fact.start : fact.end] for fact in facts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday was fine.",
        "Please explain everything.",
        "The weather is nice.",
        "Tables are useful.",
        "Water boils.",
    ],
)
def test_plain_sentences_hold_no_facts(text: str) -> None:
    """A word with a capital only because it opens a sentence is no name."""
    assert kinds(text) == []


def test_name_opens_a_sentence() -> None:
    """A name is known at the start of a sentence by what follows it."""
    assert kinds("Bruno is my dog.") == [("name", "Bruno")]


def test_longer_name_swallows_its_parts() -> None:
    """ "Ana" is no fact of its own where "Ana Pérez" stands too."""
    assert kinds("Ask Ana Pérez. We like Ana.") == [("name", "Ana Pérez")]


@pytest.mark.parametrize(
    "text",
    ["I'm not sure.", "No problem!", "Don't worry.", "It is not only fast.", "Please don't.", "I did not."],
)
def test_figures_of_speech_deny_nothing(text: str) -> None:
    """What only sounds like a negation is none."""
    assert [kind for kind, _ in kinds(text) if kind == "negation"] == []


def test_program_counts_by_what_it_defines() -> None:
    """Of a code block only the names it defines are facts."""
    assert kinds("```python\nimport os\n\ndef load_rows(path):\n    return os.stat(path)\n```") == [
        ("identifier", "load_rows")
    ]


@pytest.mark.parametrize(
    ("source", "summary"),
    [
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
        ("Das Treffen ist am 3. Mai.", "Treffen am 3.5."),
        ("Il n'y a pas de parking.", "Pas de parking."),
        ("Nos vemos a las 15:00.", "Cita a las 15 h"),
        ("The rate is 0.05.", "rate .05"),
        ("Order #88213 is late.", "order 88213 late"),
        ("Frau Schneider kommt nicht mit.", "Frau Schneider kommt nicht"),
        ("Meet at half past two.", "meeting 14:30"),
        ("Meet at quarter to nine.", "meeting 8:45"),
        ("预算不超过500元。", "预算最多500元。"),
        ("Alice pays, Bob does not.", "Alice pays; Bob won't."),
    ],
)
def test_same_fact_in_other_words(source: str, summary: str) -> None:
    """A fact counts as held however it is written."""
    assert missing(source, summary) == []


@pytest.mark.parametrize(
    ("source", "summary", "lost"),
    [
        ("Due on 3 May 2027.", "due 3 May 2028", "3 May 2027"),
        ("It takes 5 km.", "it takes 5 miles", "5 km"),
        ("The API must not be called.", "The API must be called", "not be called"),
        ("3 columns and 3 rows.", "3 rows", "3"),
        ("Costs €5.", "costs $5", "€5"),
        ("We run v2.3.", "We run v2.3.1", "v2.3"),
        ("Order #88213 is late.", "order 88214 late", "#88213"),
        ("Meet at half past two.", "meeting 15:30", "half past two"),
        ("Frau Schneider kommt nicht mit.", "Frau Schneider kommt", "nicht mit"),
        ("Alice pays, Bob does not.", "Alice and Bob pay", "Bob does not"),
        ("Das Treffen ist am 3. Mai.", "Treffen am 4.5.", "3. Mai"),
    ],
)
def test_other_fact_in_like_words(source: str, summary: str, lost: str) -> None:
    """Another year, unit, currency or count does not hold a fact."""
    assert [fact.value for fact in missing(source, summary)] == [lost]


def test_missing_names_each_once_in_order() -> None:
    """What is lost is listed once, in the order of the source."""
    lost = missing("Ana Pérez pays $5 on 3 May. Ana Pérez pays $5.", "somebody pays")
    assert [fact.value for fact in lost] == ["Ana Pérez", "$5", "3 May"]


@pytest.mark.parametrize("case", range(len(CASES)))
def test_every_planted_loss_is_reported(case: int) -> None:
    """Each fact cut out of a faithful summary is reported."""
    source, faithful, losses = CASES[case]
    unseen = []
    for cut, put, wanted in losses:
        assert cut in faithful
        if not any(wanted in fact.value for fact in missing(source, faithful.replace(cut, put))):
            unseen.append(wanted)
    assert unseen == []


def test_enough_is_planted() -> None:
    """The cases plant at least eighty losses."""
    assert sum(len(losses) for _, _, losses in CASES) >= 80


def test_faithful_summaries_raise_few_alarms() -> None:
    """Over all faithful summaries, at most 3 % of the facts are reported as lost."""
    alarms: list[Fact] = []
    total = 0
    for source, faithful, _ in CASES:
        alarms += missing(source, faithful)
        total += len({(fact.kind, fact.normal) for fact in facts(source)})
    assert len(alarms) <= 0.03 * total, alarms


@given(st.text(max_size=300))
def test_a_text_holds_its_own_facts(text: str) -> None:
    """Reading never fails, and nothing is missing from a summary that is the source itself."""
    assert missing(text, text) == []


@given(
    st.lists(
        st.sampled_from('Ana Bruno 3 May 2027 $5 12 % `x_y` not "a b" 3.5 km 1,000'.split()), max_size=25
    )
)
def test_order_and_spans(pieces: list[str]) -> None:
    """Facts come in the order they stand, inside the text."""
    text = " ".join(pieces)
    found = facts(text)
    assert [fact.start for fact in found] == sorted(fact.start for fact in found)
    assert all(0 <= fact.start < fact.end <= len(text) for fact in found)


def test_values_carry_no_space_at_their_ends() -> None:
    """A value can be shown as it stands."""
    text = "Pay $ 5 by 10:30 am on Friday, 3 May to Ana at 12 % for 5 km."
    assert [fact.value for fact in facts(text) if re.search(r"^\s|\s$", fact.value)] == []
