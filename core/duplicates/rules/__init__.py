"""The duplicate rules, one module a rule."""
