"""Labelled documents: what a trainer learns from."""
