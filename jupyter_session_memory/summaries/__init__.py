"""Summaries: who writes them, how they are made and checked, and for which turns they stand."""
