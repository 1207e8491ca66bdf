"""What goes wrong at an endpoint, as errors of ours: the one place that translates foreign ones."""
