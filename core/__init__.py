"""Clean scraped articles: strike boilerplate and repeats, and say why."""

TYPE_CHECKING = False  # `typing` is a long import, and type checkers know the name

if TYPE_CHECKING:
    from copydesk.article import Article
    from copydesk.corpus.profile import Profile
    from copydesk.corpus.profile_file import read_profile
    from copydesk.documents import BODY_ROLES, Block, Metadata, Place, Role, SourceFormat
    from copydesk.errors import CopydeskError, InputError, OptionError
    from copydesk.options import Options
    from copydesk.pipeline.clean import clean
    from copydesk.verdicts import Category, Kind, Reason, Verdict

__version__ = "0.1.0"

# Each is imported when it is first asked for: `copydesk --help` needs none of them.
_HOMES = {
    "BODY_ROLES": "documents",
    "Article": "article",
    "Block": "documents",
    "Category": "verdicts",
    "CopydeskError": "errors",
    "InputError": "errors",
    "Kind": "verdicts",
    "Metadata": "documents",
    "OptionError": "errors",
    "Options": "options",
    "Place": "documents",
    "Profile": "corpus.profile",
    "Reason": "verdicts",
    "Role": "documents",
    "SourceFormat": "documents",
    "Verdict": "verdicts",
    "read_profile": "corpus.profile_file",
    "clean": "pipeline.clean",
}
__all__ = [
    "BODY_ROLES",
    "Article",
    "Block",
    "Category",
    "CopydeskError",
    "InputError",
    "Kind",
    "Metadata",
    "OptionError",
    "Options",
    "Place",
    "Profile",
    "Reason",
    "Role",
    "SourceFormat",
    "Verdict",
    "clean",
    "read_profile",
]

if not TYPE_CHECKING:

    def __getattr__(name):
        """Import what the package exports from the module that holds it."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found = globals()[name] = getattr(import_module(f"copydesk.{_HOMES[name]}"), name)
        return found

    def __dir__():
        return sorted([*__all__, "__version__"])
