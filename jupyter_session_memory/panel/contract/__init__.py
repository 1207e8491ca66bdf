"""The panel's wire contract: every frame between the kernel and a panel, as frozen values.

Frames are JSON objects with a `type`. From the panel come *requests*: each has an `id` and names the
thread and the revision it was made from. To the panel go *replies*, which name the request in
`re`, and *news*: state (opening, and after a thread switch or a gap), update, draft, status.
An update applies to the revision in `base`; a panel that is elsewhere says hello again.

Turns are named by the number people see. Where one value per turn is needed (numbers, tokens, places),
it travels as arrays in the order of the turns: 10,000 turns open in a fraction of what cards would take.

What a frame says is a frozen value of its own: `news` and `parts` have what the kernel says, `requests`
and `panel/actions` what panels ask for. Those values are the only description there is: `make panel`
writes the JavaScript side from them. tests/panel/frames holds one golden frame per type, read by the
tests of both sides.
"""

PROTOCOL = 2
"""Grows when a panel of before would misunderstand; a panel of another protocol says so and stops."""

OPENING = 24
"""Cards of the newest turns that a State brings: more than a screen shows, so that nothing is asked for at first."""
