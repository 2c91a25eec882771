"""Batch: clean many inputs in parallel, each written whole or not at all."""

from copydesk.batch.model import Record, Status
from copydesk.batch.pool import Limits
from copydesk.batch.run import Batch, Settings

__all__ = ["Batch", "Limits", "Record", "Settings", "Status"]
