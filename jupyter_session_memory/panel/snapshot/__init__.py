"""What panels show of a memory: turns in columns and where they stand, cards, the head, and what changed."""
