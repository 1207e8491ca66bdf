"""The memory panel: what it shows, the frames it speaks, and its renderer."""
