"""Compare passages: folding, shingles, alignment, likeness."""
