"""Everything recorded, verbatim: its tables, the steps that change them, and how these are undone."""
