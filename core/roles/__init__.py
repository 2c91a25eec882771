"""Roles: tell title, dek, byline, caption and the others apart."""

from copydesk.roles.assign import assign_roles

__all__ = ["assign_roles"]
