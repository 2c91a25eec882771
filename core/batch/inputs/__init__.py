"""Find the inputs of a batch and turn them into tasks."""
