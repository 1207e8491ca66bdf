"""What may be wrong with a memory before it shows: by rules, and, where a person wants it, by asking the model."""

from .check import Finding, Remedy, check

__all__ = ["Finding", "Remedy", "check"]
