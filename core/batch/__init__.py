"""Batch: clean many inputs in parallel, each written whole or not at all."""

from copydesk.batch.model import Recipe, Record, Status
from copydesk.batch.run import Batch, Settings
from copydesk.batch.workers.worker import Limits

__all__ = ["Batch", "Limits", "Recipe", "Record", "Settings", "Status"]
