"""`%memory summarize`, `expand`, `compact`, and changing a summary, in a real kernel."""

from __future__ import annotations

import pytest

from support.chatting import chat
from support.kernels import Execution, NotebookKernel
from support.sockets import PATIENCE
from support.wire import DONE, SSE_END, SSE_HEAD, WireServer, chunk, delta

FACTS = (
    "My dog is called Bruno.",
    "I live in Lima.",
    "My deadline is 3 May.",
    "I like tea.",
    "My car is red.",
)


@pytest.fixture
def told(offline: NotebookKernel) -> NotebookKernel:
    for fact in FACTS:
        chat(offline, fact)
    return offline


def memory(kernel: NotebookKernel, line: str) -> str:
    return kernel.run(f"%memory {line}").text


class TestSummarize:
    def test_it_shows_the_summary_and_the_ways_back(self, told: NotebookKernel) -> None:
        """Who made it, what it says, and the two commands that undo it."""
        assert memory(told, "summarize 1-3").splitlines() == [
            "S1 now stands for #1–#3 (≈41 tokens, by extract):",
            "- My dog is called Bruno.",
            "- I live in Lima.",
            "- My deadline is 3 May.",
            "Originals: %memory expand S1 · Undo: %memory undo",
        ]

    def test_what_it_says_is_known_and_quoted(self, told: NotebookKernel) -> None:
        """The model is sent the summary; the footer names it."""
        memory(told, "summarise 1-3")
        text = chat(told, "What is my dog called?", "--no-save").text
        assert "The notes say: “My dog is called Bruno.”" in text
        assert "sent S1, #4–#5 + your text" in text

    def test_the_table_lists_it_above_the_turns(self, told: NotebookKernel) -> None:
        """Where it is, what it stands for, who made it; its turns read "in as S1"."""
        memory(told, "summarize 1-3")
        shown = memory(told, "show")
        assert "S1 for #1–#3 · in · ≈41 tokens · by extract: - My dog is called Bruno." in shown
        assert shown.count("in as S1") == 3

    def test_older_leaves_the_newest(self, told: NotebookKernel) -> None:
        """As many as are named, else four."""
        assert "S1 now stands for #1–#3" in memory(told, "summarize older 2")
        memory(told, "undo")
        refused = told.run("%memory summarize older 9")
        assert not refused.ok
        assert "Nothing to summarise before the newest 9 turns" in refused.text

    @pytest.mark.parametrize(
        ("line", "complaint"),
        [
            ("summarize S4", "There is no summary “S4”"),
            ("summarize 77", "There is no turn #77"),
            ("summarize older x", "Older than how many turns?"),
            ("expand 4", "no summary stands there"),
            ("pin S1 S2", "There is no summary “S1”"),
            ("compact sometimes", "takes on, off or auto"),
            ("sumarize 1", "Did you mean %memory summarize?"),
        ],
    )
    def test_a_mistake_is_one_line(self, told: NotebookKernel, line: str, complaint: str) -> None:
        """With what to do instead, and the cell fails."""
        run = told.run(f"%memory {line}")
        assert not run.ok
        assert complaint in run.text
        assert "Traceback" not in run.text


class TestChanging:
    def test_expand_and_back(self, told: NotebookKernel) -> None:
        """By the summary or by one of its turns; asked for again, it stands again without a new one."""
        memory(told, "summarize 1-3")
        assert memory(told, "expand 2").startswith(
            "#1–#3 sent as they are again, in place of S1. Next request: #1–#5 in."
        )
        assert "S1 for #1–#3 · out: expanded" in memory(told, "show")
        assert memory(told, "summarize S1") == "S1 stands for #1–#3 again. Undo: %memory undo"

    def test_an_edit_below_it_offers_to_make_it_anew(self, told: NotebookKernel) -> None:
        """Stale it is out; made anew it is in; undo of the edit alone would have done, too."""
        memory(told, "summarize 1-3")
        assert memory(told, "edit 2 I live in Cusco.").endswith(
            "· S1 is stale now. To make it anew: %memory summarize S1."
        )
        assert "out: stale, a turn changed. Make it anew: %memory summarize S1" in memory(told, "show")
        assert "- I live in Cusco." in memory(told, "summarize S1")
        memory(told, "undo")
        assert "#1–#3 in as S1" in memory(told, "undo")

    def test_edit_pin_and_remove(self, told: NotebookKernel) -> None:
        """The words for turns hold for summaries."""
        memory(told, "summarize 1-3")
        assert memory(told, "edit S1 - The dog is Bruno.") == "S1 edited. Undo: %memory undo"
        assert "pinned: always in" in memory(told, "pin S1")
        shown = memory(told, "show")
        assert "S1 for #1–#3 · in, pinned" in shown
        assert "by extract, edited · not in it: “Lima”, “3 May”: - The dog is Bruno." in shown
        assert "no longer pinned" in memory(told, "unpin s1")
        assert memory(told, "prune S1").startswith("S1 removed; #1–#3 stay")
        assert memory(told, "undo").startswith("Undone: remove S1.")

    def test_long_text_goes_into_a_cell(self, told: NotebookKernel) -> None:
        """As with turns."""
        memory(told, "summarize 1-3")
        assert "S1 edited" in told.run("%%memory edit S1\nBruno.\nLima.").text
        assert "Bruno. Lima." in memory(told, "show")


class TestAfterReplies:
    def test_the_strategy_summarises_by_itself(self, told: NotebookKernel) -> None:
        """One quiet line under the reply; the next request carries the summary."""
        assert memory(told, "summary 2").startswith(
            "Strategy: summary:2. The last 2 turns as they are, older ones as"
        )
        assert "Summarised: #1–#4 as S1. Originals: %memory expand" in chat(told, "I study biology.").text
        assert "sent S1, #5–#6 + your text" in chat(told, "What is my dog called?", "--no-save").text

    def test_it_can_be_switched_off_and_asked_for(self, told: NotebookKernel) -> None:
        """Off, nothing happens by itself; the command does it when told."""
        memory(told, "summary 2")
        assert "Nothing is summarised by itself" in memory(told, "compact off")
        assert "Summarised" not in chat(told, "I study biology.").text
        assert memory(told, "compact").startswith("Summarised: S1 for #1–#4.")
        assert memory(told, "compact").startswith("Nothing is due under summary:2.")

    def test_it_can_be_set_for_good(self, told: NotebookKernel) -> None:
        """By %config, for every thread there is and for those to come; what makes no sense is refused."""
        memory(told, "summary 2")
        told.run("%config ChatMagics.compact = 'off'")
        assert "Summarised" not in chat(told, "I study biology.").text
        told.run("%config ChatMagics.compact = 'auto'")
        assert "as S1" in chat(told, "My boss is Ana.").text
        told.run("%config ChatMagics.compact = 'off'")
        memory(told, "thread ideas")
        memory(told, "summary 2")
        assert not any("Summarised" in chat(told, fact).text for fact in FACTS)
        assert "expected any of" in told.run("%config ChatMagics.compact = 'sometimes'").text

    def test_on_it_works_with_any_strategy_once_the_budget_is_full(self, told: NotebookKernel) -> None:
        """The oldest turns are summarised where they would have been left out."""
        assert "no longer fit the budget" in memory(told, "compact on")
        assert "Summarised" not in chat(told, "I study biology.").text
        memory(told, "budget 120")
        assert "as S1" in chat(told, "My boss is Ana.").text
        assert "out: no room" not in memory(told, "show")


class TestWithAModel:
    def test_the_model_in_use_writes(self, online: NotebookKernel, server: WireServer) -> None:
        """Its answer is the summary, with its name; what it lost or invented is shown, after one more try."""
        replies = [
            "Noted.",
            "Noted.",
            "Noted.",
            "The user's dog is Bruno.",
            "The user's dog is Bruno, of Lima and Rome.",
        ]
        for reply in replies:
            server.reply(reply)
        for fact in FACTS[:3]:
            chat(online, fact)
        text = memory(online, "summarize 1-3")
        assert (
            "by openai:gpt-5-mini):\nThe user's dog is Bruno, of Lima and Rome.\nNot in it: “3 May”." in text
        )
        assert "\nNot in its turns: “Rome”." in text
        assert "- 3 May" in server.chats[-1].json["messages"][-1]["content"]

    def test_what_it_was_sent_is_shown(self, online: NotebookKernel, server: WireServer) -> None:
        """The conversation under our instructions is a request as any other, and its tokens count."""
        online.run("from jupyter_session_memory import get_memory\nfor fact in ('a b c d ' * 30, 'e f'):\n"
                   "    _ = get_memory().add('user', fact), get_memory().add('assistant', 'Noted.')")  # fmt: skip
        server.reply("a b c d", usage=(310, 7))
        memory(online, "summarize 1-2")
        shown = memory(online, "sent").splitlines()
        assert shown[0].startswith("Request 1 · openai:gpt-5-mini · ")
        assert shown[0].endswith("tokens · asked for a summary of #1–#2 · the endpoint counted 310")
        assert "You write the memory of a conversation." in shown[3]
        assert shown[4].split()[0] == "#1–#2"
        told = memory(online, "stats").splitlines()[1]
        assert (
            told == "1 request sent, 1 of them for summaries · the endpoint counted 310 tokens in and 7 out"
        )
        server.reply("Fine.", usage=(200, 3))
        chat(online, "And now?")
        shown = memory(online, "sent").splitlines()
        assert shown[0].startswith("Request 2 · openai:gpt-5-mini · ")
        assert shown[-1] == "Asked for summaries: 1. To see one: %memory sent 1"
        assert memory(online, "stats").endswith("510 tokens in and 10 out")

    def test_a_model_that_fails_after_a_reply_does_not_fail_the_cell(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """The reply is there, and one line says what did not happen."""
        memory(online, "summary 1")
        server.reply("Noted.", times=2)
        server.status(400, {"error": {"message": "no"}}, times=3)
        chat(online, FACTS[0])
        run = chat(online, FACTS[1])
        assert run.ok
        assert "Not summarised: " in run.text
        assert "2 turns" in memory(online, "stats")

    def test_it_is_bounded_and_seen_while_it_is_written(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """The request says how much it may take, the text shows as it comes, and the line takes its place."""
        for fact in FACTS[:3]:
            chat(online, fact)
        gate, seen = server.gate(), []

        def watch(run: Execution) -> None:
            if "The user's dog" in run.text:
                seen.append(run.text)
                gate.open()

        server.reply("The user's dog is Bruno, ", gate, "of Lima, 3 May.")
        made = online.run("%memory summarize 1-3", on_output=watch)
        assert "Summarising older turns." in seen[0]
        assert made.text.count("The user's dog") == 1
        assert "Bruno, of Lima, 3 May." in made.text
        asked = server.chats[-1].json
        bound = asked["max_tokens"]
        assert bound < 200
        assert f"at most {(bound - 64) // 2} tokens" in asked["messages"][0]["content"]

    def test_a_model_that_reasons_its_limit_away_has_a_replys(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """Once: cut off without a word, it is asked again for as much as a reply may take."""
        for fact in FACTS[:3]:
            chat(online, fact)
        server.script(SSE_HEAD, chunk(delta("", finish="length")), chunk(DONE), SSE_END)
        server.reply("The user's dog is Bruno, of Lima, 3 May.")
        assert "S1 now stands for #1–#3" in memory(online, "summarize 1-3")
        bounds = [each.json["max_tokens"] for each in server.chats[-2:]]
        assert bounds[0] < 200 < bounds[1]

    def test_an_endpoint_that_heeds_no_limit_is_left(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """What goes on and on ends as soon as it is many times what a summary may take."""
        for fact in FACTS[:3]:
            chat(online, fact)
        server.reply(*["All work and no play makes Jack a dull boy. " * 20] * 20, server.gate(), "never sent")
        made = online.run("%memory summarize 1-3")
        assert made.error is not None
        assert "the model wrote more than a summary may take." in made.error.text
        assert server.chats[-1].disconnected.wait(PATIENCE)

    def test_the_conversation_again_stands_for_nothing_and_is_not_asked_for_again(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """The originals stay in force, the line says so with two ways out, and the next replies cost no summary."""
        memory(online, "summary 1")
        server.reply("Noted.", times=2)
        server.reply("user: My dog is called Bruno.\nassistant: Noted.")
        chat(online, FACTS[0])
        told = chat(online, FACTS[1])
        assert told.ok
        assert "the model repeated the conversation. Use a larger %model, or %memory pin" in told.text
        asked = len(server.chats)
        for fact in FACTS[2:]:
            chat(online, fact)
        assert len(server.chats) == asked + len(FACTS[2:])
        # What the line names mends it: the turn stays for good, and another model summarises what is left.
        assert "pinned" in memory(online, "pin 1")
        server.reply("The user is of Lima, 3 May, likes tea.")
        assert "Summarised: S1 for #2–#4" in memory(online, "compact")

    def test_the_line_under_a_reply_names_what_is_wrong(
        self, online: NotebookKernel, server: WireServer
    ) -> None:
        """What the summary lost of what was said, and what it says that was not."""
        memory(online, "summary 1")
        server.reply("Noted.", times=2)
        server.reply("The user's dog is Bruno, of Rome.")
        server.reply("The user's dog is Bruno, of Rome.")
        chat(online, "My dog is called Bruno, and my deadline is 3 May.")
        line = chat(online, "What else?").text
        assert (
            "Summarised: #1 as S1. Not in it: 3 May. Not in its turns: Rome. Originals: %memory expand S1"
            in line
        )


def test_summaries_can_have_a_model_of_their_own(online: NotebookKernel, server: WireServer) -> None:
    """It is named in the line and in the receipt; the chat goes on with its own model. Nobody unknown is taken."""
    chat(online, "My dog is called Bruno.")
    chat(online, "I live in Lima.")
    online.run("%config ChatMagics.summary_model = 'openai:small'")
    server.reply("The dog is called Bruno.")
    assert "by openai:small" in memory(online, "summarize 1")
    assert server.requests[-1].json["model"] == "small"
    assert "openai:small" in memory(online, "sent 3")
    chat(online, "What is my dog called?")
    assert server.requests[-1].json["model"] == "gpt-5-mini"
    shown = online.run("%config ChatMagics.summary_model = 'nobody:small'").text
    assert "There is no provider “nobody”." in shown
    online.run("%config ChatMagics.summary_model = ''")
    server.reply("Lives in Lima.")
    assert "by openai:gpt-5-mini" in memory(online, "summarize 2")
