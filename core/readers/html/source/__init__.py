"""The source of a page: parse it, count its controls, and recover what its tags or scripts hide."""
