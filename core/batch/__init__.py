"""Batch: clean many inputs in parallel, each written whole or not at all."""

from copydesk.batch.recipe import Recipe
from copydesk.batch.records import Record, Status
from copydesk.batch.run import Batch
from copydesk.batch.settings import Settings
from copydesk.batch.workers.worker import Limits

__all__ = ["Batch", "Limits", "Recipe", "Record", "Settings", "Status"]
