"""What the caller chose to leave out or to keep, whatever the stages decide."""
