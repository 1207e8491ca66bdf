"""What one request carries, and why: its parts and decisions, its budget, and the receipts of past requests."""
