"""Standing instructions in a conversation, and which of them contradict each other.

An instruction tells the model how to behave from now on: language, length, format, tone, name, persona, or a rule
("never …", "always …"). A task ("translate this into French") is none, nor is a question or a one-off request
("just this time"). Reading is deterministic and needs no model: `phrases` tags a sentence with what a table of its
language lists (`tables/`, one file each), `clauses` takes it apart, `readings` says what each clause asks for, and
`conflicts` holds what two messages ask for against each other. None of these knows a language.
"""

from .conflicts import Conflict, conflicts, find_conflicts
from .instruction import Instruction, everything, instructions

__all__ = ["Conflict", "Instruction", "conflicts", "everything", "find_conflicts", "instructions"]
