"""What strategies work out from the turns and keep between contexts: indexes, segments, tables of entities."""
