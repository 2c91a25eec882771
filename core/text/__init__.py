"""What every stage may use: scripts, word lists, names, dates, languages, controls, addresses."""
