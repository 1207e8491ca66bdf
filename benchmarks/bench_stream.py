"""What a streamed reply costs beside the bare SDK loop: the same server, the same words, as many display updates.

    python benchmarks/bench_stream.py [TOKENS] [ROUNDS]

Three ways to read one reply of 4,000 tokens at full speed, in turn, from a server in a process of its own:
the SDK alone, the SDK with a display, and `ask` with the same display (memory, draft, deadlines, commit).
Then, from a server that pauses before each word, how long after it was sent the first word is shown.
"""

from __future__ import annotations

import json
import multiprocessing
import socket
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from jupyter_session_memory import SessionMemory
from jupyter_session_memory.chat.ask import Progress, ask
from jupyter_session_memory.kernel.reply.display import NotebookView
from jupyter_session_memory.providers.keys import checked
from jupyter_session_memory.providers.openai import OpenAIProvider
from jupyter_session_memory.providers.presets import PRESETS

KEY = "sk-benchmark-0123456789"
WORDS = ["All", " work", " and", " no", " play", " makes", " Jack", " a", " dull", " boy", ".", "\n"]
UPDATES = 20
"""Display updates of one reply, in both ways that have a display."""


def serve(port: Any, tokens: int) -> None:
    """Answer chat requests: all at once, or word by word for the model "slow"."""
    listener = socket.create_server(("127.0.0.1", 0))
    port.send(listener.getsockname()[1])
    frames = [frame(WORDS[index % len(WORDS)]) for index in range(tokens)]
    end = frame(None, "stop") + chunked(b"data: [DONE]\n\n") + b"0\r\n\r\n"
    while True:
        client, _ = listener.accept()
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with client, client.makefile("rb") as reader:
            while body := request(reader):
                client.sendall(
                    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                )
                if body["model"] == "slow":
                    time.sleep(0.05)
                    client.sendall(frame(str(time.monotonic())))
                    time.sleep(0.05)
                    client.sendall(end)
                else:
                    for start in range(0, len(frames), 16):
                        client.sendall(b"".join(frames[start : start + 16]))
                    client.sendall(end)


def request(reader: Any) -> dict[str, Any]:
    """The JSON of the next request; empty when the client has left."""
    length = 0
    while (line := reader.readline().strip()) or length == 0:
        if not line:
            return {}
        name, _, value = line.decode().partition(":")
        if name.lower() == "content-length":
            length = int(value)
    return dict(json.loads(reader.read(length)))


def chunked(data: bytes) -> bytes:
    """The bytes as one chunk of the transfer encoding."""
    return b"%x\r\n%s\r\n" % (len(data), data)


def frame(text: str | None, finish: str | None = None) -> bytes:
    """One event of a reply."""
    choice = {"index": 0, "delta": {"content": text} if text else {}, "finish_reason": finish}
    payload = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
    return chunked(f"data: {json.dumps(payload)}\n\n".encode())


class Display:
    """A notebook's display that is updated every so many words; rendering included, publishing not."""

    def __init__(self, every: int) -> None:
        self.every, self.words, self.updates = every, 0, 0
        self.view = NotebookView(clock=lambda: float(self.updates))
        self.shown_at = 0.0

    def show(self, text: str) -> None:
        """One more piece has come."""
        if not self.shown_at:
            self.shown_at = time.monotonic()
        # Words that came together still cost as many updates: both ways have the same number.
        while len(text) // 4 >= self.words + self.every:
            self.words += self.every
            self.updates += 1
            self.view._show(text, "", "", growing=True)


def bare(client: Any, model: str, display: Display | None = None) -> str:
    """The loop that everybody writes."""
    stream = client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": "Hi"}], stream=True
    )
    text = ""
    for part in stream:
        words = str(part.choices[0].delta.content or "") if part.choices else ""
        if words:
            text += words
            if display:
                display.show(text)
    return text


def ours(provider: OpenAIProvider, model: str, display: Display) -> str:
    """The same through `ask`."""

    def update(progress: Progress) -> None:
        if progress.text:
            display.show(progress.text)

    return ask("Hi", memory=SessionMemory(), provider=provider, model=model, on_update=update).text


def timed(call: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def main(tokens: int = 4_000, rounds: int = 15) -> None:
    """Measure and print ratios of medians."""
    import openai
    from IPython.core import display_functions

    published: list[int] = []
    display_functions.publish_display_data = lambda *_, **__: published.append(1)
    ours_port, theirs = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(theirs, tokens), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{ours_port.recv()}/v1"
    every = tokens // UPDATES
    taken: dict[str, list[float]] = {"SDK alone": [], "SDK with display": [], "ask with display": []}
    updates: dict[str, set[int]] = {name: set() for name in taken}
    for _ in range(rounds):
        with openai.OpenAI(base_url=url, api_key=KEY, max_retries=0) as client:
            display = Display(every)
            bare(client, "slow")  # connected and warm
            taken["SDK alone"].append(timed(lambda: bare(client, "fast")))
            taken["SDK with display"].append(timed(lambda: bare(client, "fast", display)))  # noqa: B023
            updates["SDK with display"].add(display.updates)
        provider = OpenAIProvider(PRESETS["openai"], base_url=url, key=checked(KEY, "KEY"))
        display = Display(every)
        ours(provider, "slow", Display(every))
        taken["ask with display"].append(timed(lambda: ours(provider, "fast", display)))  # noqa: B023
        updates["ask with display"].add(display.updates)
        provider.close()
    print(f"a reply of {tokens:,} tokens, median of {rounds}")
    base = statistics.median(taken["SDK with display"])
    for name, seconds in taken.items():
        median = statistics.median(seconds)
        count = "/".join(map(str, sorted(updates[name]))) or "no"
        print(f"  {name:<18} {median * 1000:7.1f} ms  {median / base:5.2f} x  {count} updates")
    first_words(url, rounds)
    server.terminate()


def first_words(url: str, rounds: int) -> None:
    """How long after the server sent it the first word is there, for the SDK and for `ask`."""
    import openai

    delays: dict[str, list[float]] = {"SDK": [], "ask": []}
    for _ in range(rounds):
        with openai.OpenAI(base_url=url, api_key=KEY, max_retries=0) as client:
            display = Display(1)
            delays["SDK"].append(-float(bare(client, "slow", display)) + display.shown_at)
        provider = OpenAIProvider(PRESETS["openai"], base_url=url, key=checked(KEY, "KEY"))
        display = Display(1)
        delays["ask"].append(-float(ours(provider, "slow", display)) + display.shown_at)
        provider.close()
    print("first word after it was sent, median and worst")
    for name, seconds in delays.items():
        print(f"  {name:<18} {statistics.median(seconds) * 1000:7.1f} ms  {max(seconds) * 1000:7.1f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
