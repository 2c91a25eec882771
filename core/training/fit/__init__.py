"""Fit words, trees and step tables."""
