"""The trained models and how they are evaluated."""
