"""What stays although the model would strike it: sentences, items, clean texts."""
