"""From scores to decisions: what is certain, which stretches are the article."""
