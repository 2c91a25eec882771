"""The manual: topic pages that `copydesk help` prints and that the man pages are made of."""
