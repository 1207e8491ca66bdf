"""Values, errors and files as text for a model; plain Python, and no library is imported for it."""
