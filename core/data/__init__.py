"""Tables of words, phrases and weights, as files."""
