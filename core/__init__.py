"""Clean scraped articles: strike boilerplate and repeats, and say why."""

from copydesk.article import Article
from copydesk.errors import CopydeskError, InputError, OptionError
from copydesk.model import Block, Metadata, Reason, Role, SourceFormat, Verdict
from copydesk.options import Options
from copydesk.pipeline import clean

__all__ = [
    "Article",
    "Block",
    "CopydeskError",
    "InputError",
    "Metadata",
    "OptionError",
    "Options",
    "Reason",
    "Role",
    "SourceFormat",
    "Verdict",
    "clean",
]
__version__ = "0.1.0"
