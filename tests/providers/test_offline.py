"""What the offline demo says, line by line, and the demo as a provider."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jupyter_session_memory.messages import Outcome, WireMessage
from jupyter_session_memory.providers.offline import OfflineProvider
from jupyter_session_memory.providers.provider import Chunk, Provider, Request

OPENERS = Path(__file__).parents[1] / "data" / "openers.txt"
THREE = ("My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May.")
DEMO = (
    "Offline demo, no language model: I find words in what I am sent. Tell me something, then ask. "
    "%model setup connects a real one."
)
NEVER_TUNED = {
    "Who used to bake cakes for me?": "My grandmother baked a plum cake every Sunday.",
    "where can I find the router password": "The router's admin password is taped under the desk.",
    "When does my internship begin?": "I start my internship at the observatory in September.",
    "How much is the rent now?": "Our landlord raised the rent to 910 dollars.",
    "Who brings the projector?": "Zoe is bringing the projector to Thursday's seminar.",
    "What did we freeze?": "We froze the embeddings after the second epoch.",
    "Which evening is choir practice?": "I have choir practice on Tuesday evenings.",
    "What platform does my train leave from?": "The train to Porto leaves from platform 7.",
    "What's my thesis about?": "My thesis compares glacier melt in Iceland and Patagonia.",
    "On which system does the parser test fail?": "The unit test for the parser fails on Windows only.",
    "Which wrist did I break?": "I broke my left wrist skateboarding last year.",
    "what keeps me awake": "Coffee after noon keeps me awake.",
    "Do you know which novel I like best?": "My favourite novel is Middlemarch.",
    "Where is the farm of my grandpa?": "Grandpa's farm lies two hours north of Quito.",
    "In which format do we submit the poster?": "We must submit the poster as a PDF in A0.",
    "What's the name of my sourdough starter?": "I named my sourdough starter Gertrude.",
    "How fast does the sensor drift?": "The sensor drifts by 0.3 degrees per week.",
    "What instrument does my brother play?": "My twin brother plays the oboe.",
    "Who has my bike?": "Nora borrowed my bicycle on Monday.",
    "Are the timestamps in UTC?": "The final column of the table holds timestamps in UTC.",
}


class Opener(NamedTuple):
    """A line of the table: its mark, what is typed, the sentence expected first, and what was told before."""

    mark: str
    typed: str
    quote: str
    told: tuple[str, ...]


def openers() -> Iterator[Opener]:
    told: list[str] = []
    for line in OPENERS.read_text("utf-8").splitlines():
        mark, text = line[:1], line[2:].replace("\\n", "\n")
        if mark == ">":
            told.append(text)
        elif mark in ("?", "!", ".", "*"):
            typed, _, quote = text.partition(" => ")
            yield Opener(mark, typed, quote, tuple(told))
        elif not mark:
            told = []


def conversation(told: tuple[str, ...], typed: str) -> list[WireMessage]:
    messages: list[WireMessage] = []
    for text in told:
        messages += [{"role": "user", "content": text}, {"role": "assistant", "content": "Noted."}]
    return [*messages, {"role": "user", "content": typed}]


def ask(messages: list[WireMessage], max_tokens: int | None = None) -> tuple[str, list[Chunk]]:
    chunks = list(OfflineProvider().stream(Request("demo", messages, max_tokens=max_tokens)))
    return "".join(chunk.text for chunk in chunks), chunks


def said(*texts: str) -> str:
    """What is said to the last text after the ones before it were told."""
    return ask(conversation(texts[:-1], texts[-1]))[0]


def test_the_openers() -> None:
    """Questions get the sentence beside them first, save those marked; statements and orders their line."""
    differing = []
    for row in openers():
        text = said(*row.told, row.typed)
        first = text.startswith(f"You said: “{row.quote}”")
        fits = {"?": first, "!": not first, ".": text == "Noted.", "*": text.startswith(DEMO)}[row.mark]
        if not fits:
            differing.append(f"{row.mark} {row.typed} => {text}")
    assert differing == []


def test_most_questions_find_their_sentence() -> None:
    """At least 96 in a hundred questions of the table get the right sentence first, and 97 get it at all.

    The rest shares no word with its sentence ("What is my age?", "I am 23 years old."), which this design admits.
    """
    asked = [row for row in openers() if row.mark in "?!"]
    found = [f"“{row.quote}”" in said(*row.told, row.typed) for row in asked]
    assert len(asked) >= 320
    assert sum(row.mark == "?" for row in asked) / len(asked) >= 0.96
    assert sum(found) / len(asked) >= 0.97


def test_openers_it_was_never_tuned_on() -> None:
    """Twenty facts told one after the other, each asked for in other words: all come first."""
    differing = []
    for question, fact in NEVER_TUNED.items():
        text = said(*NEVER_TUNED.values(), question)
        if not text.startswith(f"You said: “{fact}”"):
            differing.append(f"{question} => {text}")
    assert differing == []


def test_a_fact_told_is_noted() -> None:
    """What is no question is noted, and no more is claimed."""
    assert said("My dog is called Bruno.") == "Noted."


def test_the_nearest_sentence_is_quoted() -> None:
    """Word for word, by whom, and with nothing beside it."""
    assert said(*THREE, "What is my dog called?") == "You said: “My dog is called Bruno.”"


def test_of_sentences_about_as_near_the_newer_stands_first() -> None:
    """So that a correction stands before what it corrects."""
    assert said("My deadline is 3 May.", "The deadline moved to 10 May.", "When is my deadline?") == (
        "You said: “The deadline moved to 10 May.” · before: “My deadline is 3 May.”"
    )


def test_at_most_three_sentences_are_quoted() -> None:
    """The newest of those that are equally near."""
    told = [f"My note {number} is short." for number in range(5)]
    assert said(*told, "What is in my notes?") == (
        "You said: “My note 4 is short.” · before: “My note 3 is short.” · before: “My note 2 is short.”"
    )


def test_a_sentence_told_twice_is_quoted_once() -> None:
    """Where it was said last."""
    text, chunks = ask(conversation((*THREE, "my dog is called Bruno."), "What is my dog called?"))
    assert (text, chunks[-1].sources) == ("You said: “my dog is called Bruno.”", (6,))


def test_nothing_but_the_question_was_sent() -> None:
    """The first line of a session without memory."""
    assert said("What is my dog called?") == "I was sent this question and nothing else."


def test_no_word_of_the_question_stands_elsewhere() -> None:
    """Its words are named as they were typed, at most three."""
    assert said("I live in Lima.", "What is my dog called?") == (
        "Nothing else I was sent mentions “dog” or “called”."
    )
    assert said("I live in Lima.", "Was Ana's old green boat sold?") == (
        "Nothing else I was sent mentions “Ana's”, “old” or “green”."
    )


def test_a_question_without_a_word_to_look_for() -> None:
    """Nobody is told that something was missing."""
    assert said("I live in Lima.", "My cat is Mia.", "Who am I?") == (
        "I was sent 5 messages and found nothing in them that I can quote."
    )


def test_a_word_that_only_a_question_or_a_reply_holds_is_not_called_missing() -> None:
    """What stands there is not quoted, and to say that nothing mentions it would be wrong."""
    nothing = "I was sent 3 messages and found nothing in them that I can quote."
    assert said("Is my dog called Max?", "What is my dog called?") == nothing
    assert ask([*conversation((), "Hm."), {"role": "assistant", "content": "Dogs bark."}, asked("Dogs?")])[
        0
    ] == (nothing)


def asked(text: str) -> WireMessage:
    return {"role": "user", "content": text}


def test_a_quote_and_a_word_that_is_missing() -> None:
    """The quote stands first."""
    assert said("My dog is called Bruno.", "What is my sister called?") == (
        "You said: “My dog is called Bruno.” Nothing mentions “sister”."
    )


def test_orders_and_small_talk_get_one_line() -> None:
    """It says what it is, and how to connect a model."""
    assert [said(*THREE, text) for text in ("Explain it.", "Write a poem.", "Thanks!", "Hello")] == [DEMO] * 4


def test_what_it_never_quotes() -> None:
    """Questions, orders and its own replies hold words, too; only what was told is quoted."""
    messages: list[WireMessage] = [
        asked("Is my dog called Max?"),
        {"role": "assistant", "content": "Your dog is called Rex."},
        asked("Write a poem on how my dog is called."),
        asked("My dog is called Bruno."),
        asked("What is my dog called?"),
    ]
    assert ask(messages)[0] == "You said: “My dog is called Bruno.”"


def test_two_questions_get_a_line_each() -> None:
    """At most three, the last ones."""
    assert said(*THREE, "What is my dog called? Where do I live?") == (
        "You said: “My dog is called Bruno.”\nYou said: “I live in Lima.”"
    )


def test_what_stands_beside_the_question_is_searched_too() -> None:
    """A fact and a question about it may come in one message."""
    assert said("My dog is called Bruno. What is my dog called?") == "You said: “My dog is called Bruno.”"


def test_it_is_a_provider() -> None:
    """The demo satisfies the interface and says what it is."""
    model = OfflineProvider()
    assert isinstance(model, Provider)
    assert (model.name, model.default_model, model.models()) == ("offline", "demo", ["demo"])
    assert model.title("demo") == "offline demo"
    assert (model.context_window("demo"), model.vocabulary("demo")) == (1000, None)
    assert model.profile == frozenset()


def test_the_reply_streams_in_several_chunks_and_ends_complete() -> None:
    """Text arrives in pieces; only the last chunk says how the reply ended, and no usage is invented."""
    _, chunks = ask(conversation(THREE, "What is my dog called?"))
    assert len([chunk for chunk in chunks if chunk.text]) > 1
    assert [chunk.outcome for chunk in chunks[:-1]] == [None] * (len(chunks) - 1)
    assert chunks[-1].outcome is Outcome.COMPLETE
    assert {chunk.usage for chunk in chunks} == {None}


def test_sources_are_the_messages_quoted() -> None:
    """Indexes into the request, in the order of the quotes; none where nothing is quoted."""
    told = (*THREE, "The deadline moved to 10 May.")
    assert ask(conversation(told, "When is my deadline?"))[1][-1].sources == (6, 4)
    assert ask(conversation(told, "What is my job?"))[1][-1].sources == ()


def test_max_tokens_cuts_the_reply_and_says_so() -> None:
    """About one token a word: the reply stops there and ends truncated, unless it just fits."""
    text, chunks = ask(conversation(THREE, "What is my dog called?"), max_tokens=3)
    assert (text.split(), chunks[-1].outcome) == (["You", "said:", "“My"], Outcome.TRUNCATED)
    text, chunks = ask(conversation((), "My dog is called Bruno."), max_tokens=1)
    assert (text, chunks[-1].outcome) == ("Noted.", Outcome.COMPLETE)


def test_the_same_request_gets_the_same_answer() -> None:
    """No state is kept between requests."""
    model, request = OfflineProvider(), Request("demo", conversation(THREE, "Where do I live?"))
    assert list(model.stream(request)) == list(model.stream(request))


def test_help_lists_what_works() -> None:
    """In lines, with something to tell and to ask, and the commands that change what is sent."""
    for text in ("Help", "help me please", "Can you help?"):
        lines = said(*THREE, text).splitlines()
        assert lines[0] == f"{DEMO} What works:"
        assert all(line.startswith("- ") for line in lines[1:])
        assert "%memory prune 1" in lines[-1]


FORGETTING = """Forget that. | Please forget my dog. | Can you forget that? | Ok, never mind, forget it | Forget Bruno!
    Delete everything | Could you erase what I said? | My dog is called Rex. Forget Bruno."""
NOT_FORGETTING = """Don't forget that my birthday is in May. | Forget to call Bruno and he barks. | I removed two rows.
    Remove duplicates from the list. | Forget that. What is my dog called? | My dog will not forget it."""


def test_asking_to_forget_gets_the_command_that_does() -> None:
    """Asking removes nothing, and is not said to; a question beside it is still looked up."""
    line = "Asking does not remove anything. %memory show lists the turns, %memory prune 1 removes one"
    asked_for = [text.strip() for text in FORGETTING.replace("\n", "|").split("|")]
    others = [text.strip() for text in NOT_FORGETTING.replace("\n", "|").split("|")]
    assert [text for text in asked_for if not said(*THREE, text).startswith(line)] == []
    assert [text for text in others if said(*THREE, text).startswith(line)] == []
