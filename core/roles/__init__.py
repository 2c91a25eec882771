"""Assign roles: title, dek, byline, caption and the others."""

from copydesk.roles.assign import assign_roles
from copydesk.text.language import find_language

__all__ = ["assign_roles", "find_language"]
