"""The way of an article through all stages, and the promise that cleaning twice changes nothing."""
