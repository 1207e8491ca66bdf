"""A manager's dictation: pairs written before the grammar, and then used to write it."""

from __future__ import annotations

CONFLICTING: list[tuple[str, str, str]] = [
    (
        "Going forward, all correspondence is to be drafted in British English.",
        "Please make sure everything follows American spelling.",
        "format",
    ),
    ("Limit every reply to one page.", "I expect replies of no fewer than five pages.", "length"),
    (
        "I would like figures to be presented as tables.",
        "Kindly refrain from tables; describe the figures in prose.",
        "format",
    ),
    ("Address me as Ms. Hargreaves.", "Feel free to call me Linda.", "name"),
    (
        "You are to act as our in-house counsel.",
        "From this point on you will be playing the part of a sceptical investor.",
        "persona",
    ),
    ("All amounts are to be stated in Swiss francs.", "State all amounts in US dollars.", "format"),
    (
        "The tone must remain strictly businesslike.",
        "Let us keep the tone light and conversational.",
        "tone",
    ),
    (
        "Do not mention our competitors by name.",
        "You may name competitors whenever it helps.",
        "rule",
    ),
    (
        "Every answer must close with a list of next steps.",
        "There is no need to close with next steps any longer.",
        "rule",
    ),
    (
        "I need exhaustive answers that leave nothing out.",
        "Restrict yourself to the essentials; I have very little time.",
        "length",
    ),
    (
        "Never make assumptions; ask me if anything is unclear.",
        "Don't come back with questions, simply make reasonable assumptions.",
        "rule",
    ),
    ("Dates must be given as day, month, year.", "Use the ISO format for dates, year first.", "format"),
    ("Output must be valid JSON at all times.", "Please reply in plain English text, not JSON.", "format"),
    ("Reports are to be written in German.", "Reports are to be written in English.", "language"),
    (
        "Explain matters so that a layperson can follow.",
        "Assume I am an expert and use the technical vocabulary.",
        "tone",
    ),
    ("Avoid the passive voice.", "Prefer the passive voice.", "rule"),
    ("Include an executive summary at the top.", "Leave out the executive summary.", "rule"),
    (
        "Your answers may not exceed 150 words.",
        "Answers should run to roughly 800 words.",
        "length",
    ),
    ("Be diplomatic in your criticism.", "I want blunt criticism, do not soften it.", "tone"),
    (
        "Use Excel formulas for all calculations.",
        "Do not use Excel formulas for calculations.",
        "rule",
    ),
]

COMPATIBLE: list[tuple[str, str]] = [
    ("Address me as Ms. Hargreaves.", "Address the client as Mr. Webb in the letter."),
    ("All amounts are to be stated in Swiss francs.", "Round all amounts to the nearest hundred."),
    ("Limit every reply to one page.", "For the board paper, allow yourself up to five pages."),
    ("Never mention the merger.", "Always mention the deadline."),
    ("The tone must remain businesslike.", "Keep paragraphs short."),
    ("Reports are to be written in German.", "E-mails are to be written in English."),
    ("Use tables for figures.", "In the next answer, give me the figures in prose."),
    ("Write in British English.", "Translate the contract into French."),
    ("Every answer must close with next steps.", "Every answer must open with a greeting."),
    ("Act as our in-house counsel.", "Our outside counsel is Baker & Hale."),
    ("Do not use abbreviations.", "Write out numbers below ten."),
    ("When I ask about taxes, be formal.", "When we brainstorm, be casual."),
    ("Be diplomatic.", "Be concise and to the point."),
    ("Ask me before you send anything.", "Do not send anything after six in the evening."),
    ("The quarterly review took three pages.", "Keep the review to ten pages."),
    ("Mark confidential passages in bold.", "Do not use headings."),
    ("Never guess a figure.", "Give an estimate of the uncertainty where you have one."),
    ("Avoid jargon.", "Explain EBITDA to the new hire."),
    ("We met Linda in Zurich.", "Call me Frank."),
    ("Use ISO dates in file names.", "Use long dates in letters."),
]
