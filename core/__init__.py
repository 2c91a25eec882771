"""Clean scraped articles: strike boilerplate and repeats, and say why."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.article import Article
    from copydesk.documents import Block, Metadata, Role, SourceFormat
    from copydesk.errors import CopydeskError, InputError, OptionError
    from copydesk.options import Options
    from copydesk.pipeline.clean import clean
    from copydesk.verdicts import Reason, Verdict

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

# Each is imported when it is first asked for: `copydesk --help` needs none of them.
_HOMES = {
    "Article": "article",
    "CopydeskError": "errors",
    "InputError": "errors",
    "OptionError": "errors",
    "Options": "options",
    "Category": "verdicts",
    "Kind": "verdicts",
    "Reason": "verdicts",
    "Verdict": "verdicts",
    "clean": "pipeline.clean",
}

if not TYPE_CHECKING:

    def __getattr__(name):
        """Import what the package exports from the module that holds it."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"copydesk.{_HOMES.get(name, 'documents')}"), name)
        return found
