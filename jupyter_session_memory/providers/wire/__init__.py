"""What passes between this process and an endpoint: clients, streams, waiting, and trying again."""
