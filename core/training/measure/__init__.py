"""Measure quality, speed and memory."""
