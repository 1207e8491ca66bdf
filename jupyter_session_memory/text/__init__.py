"""Text analysis that retrieval, topics, checks and the offline demo share. Imports nothing of ours."""
