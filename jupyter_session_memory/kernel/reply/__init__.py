"""A reply in front of people: rendered safely, shown as it grows, with the line of what was sent under it."""
