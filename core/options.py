"""The choices a caller can make, one field for each command-line option."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

from copydesk.documents import BODY_ROLES, Role, SourceFormat
from copydesk.errors import OptionError
from copydesk.text.closest import closest

if TYPE_CHECKING:
    from copydesk.corpus.profile import Profile


class Lean(StrEnum):
    """What happens to blocks that may or may not be the article's."""

    KEEP = "keep"
    BALANCED = "balanced"
    STRIKE = "strike"


Choice = TypeVar("Choice", bound=StrEnum)
Roles = str | Role | Iterable[str | Role]


@dataclass(frozen=True, slots=True)
class Options:
    """What `clean` is asked to do.

    A str is taken where an enum is meant, so that `Options(format="html")` works.

    Attributes:
        format: what the source is; None tells text, Markdown and HTML apart by their content.
        encoding: name of the source's character encoding; None finds it out.
        url: address of the page, which makes relative links absolute; it is never opened.
        boilerplate: whether to strike boilerplate.
        dedup: whether to strike what the source repeats.
        roles: the roles that stay; blocks of other roles are struck as "dropped role".
        images: whether Markdown made from HTML shows images.
        strike_lines: phrases and /regular expressions/ of lines that go, whatever the stages decide.
        keep_lines: the same of lines that are struck neither as furniture nor as repeats.
        lean: whether unsure blocks are kept, as a rule kept, or struck.
        metadata: whether Markdown begins with title, authors, date and the like as YAML.
        fix_encoding: whether text that was decoded wrongly ("Itâ€™s") is repaired, by ftfy.
        profile: the furniture of sites, as `copydesk learn` finds it, which is struck too.
        site: the site the article is from; by default its address says so.
        fallback_site: its site where neither `site` nor an address names one, if the profile has one of that
            name: the folder it lies in.

    Raises:
        OptionError: a format or a role is not known, or a regular expression is none.
    """

    format: SourceFormat | None = None
    encoding: str | None = None
    url: str = ""
    boilerplate: bool = True
    dedup: bool = True
    roles: frozenset[Role] = frozenset(Role)
    images: bool = False
    strike_lines: tuple[str, ...] = ()
    keep_lines: tuple[str, ...] = ()
    lean: Lean = Lean.BALANCED
    metadata: bool = False
    fix_encoding: bool = False
    profile: Profile | None = None
    site: str = ""
    fallback_site: str = ""

    def __post_init__(self) -> None:
        check_types(self)
        if self.format is not None and type(self.format) is not SourceFormat:
            object.__setattr__(self, "format", _format(self.format))
        if type(self.roles) is not frozenset or not all(type(role) is Role for role in self.roles):
            object.__setattr__(self, "roles", roles_named(self.roles))
        for name in ("strike_lines", "keep_lines"):
            if getattr(self, name) != ():
                object.__setattr__(self, name, _patterns(getattr(self, name)))
        if type(self.lean) is not Lean:
            object.__setattr__(self, "lean", _member(Lean, self.lean, "lean"))


SWITCHES = ("boilerplate", "dedup", "images", "metadata", "fix_encoding")
TEXTS = ("url", "site", "fallback_site")


def check_types(options: Options) -> None:
    """Refuse values that would be taken for something else: "no" is true.

    Raises:
        TypeError: the message says what the option takes.
    """
    for name in SWITCHES:
        if (value := getattr(options, name)) not in (True, False):
            raise TypeError(f"{name} is True or False, not {value!r}")
    for name in TEXTS:
        if not isinstance(value := getattr(options, name), str):
            raise TypeError(f"{name} is a text, not {value!r}")
    if not (options.encoding is None or isinstance(options.encoding, str)):
        raise TypeError(f"encoding is the name of one, or None, not {options.encoding!r}")
    if options.profile is not None:
        from copydesk.corpus.profile import Profile

        if not isinstance(options.profile, Profile):
            raise TypeError(
                f"profile is what copydesk.read_profile() returns, not {type(options.profile).__name__}"
            )


@dataclass(frozen=True, slots=True)
class FieldNames:
    """The fields, or columns, of a document that are read.

    Attributes:
        text: the one that holds the article.
        id: the one that names it.
        url: the one that holds its address.
    """

    text: str = "text"
    id: str = "id"
    url: str = "url"


class Keywords(TypedDict, total=False):
    """The keywords of `copydesk.clean`: the fields of `Options`, and roles as the command takes them."""

    format: SourceFormat | str | None
    encoding: str | None
    url: str
    boilerplate: bool
    dedup: bool
    roles: Roles
    images: bool
    strike_lines: Iterable[str]
    keep_lines: Iterable[str]
    lean: Lean | str
    metadata: bool
    fix_encoding: bool
    profile: Profile | None
    site: str
    fallback_site: str
    only: Roles
    drop: Roles
    keep: Roles


def with_keywords(options: Options | None, keywords: Keywords) -> Options:
    """Return options with some of them chosen anew.

    Args:
        options: what to start from; None starts from the defaults.
        keywords: fields of `Options`, and `only`, `drop` and `keep` as `choose_roles` takes them.

    Raises:
        TypeError: there is no such keyword.
        OptionError: a value is not known, or two exclude each other.
    """
    known = {field.name for field in fields(Options)} | {"only", "drop", "keep"}
    for name in keywords:
        if name not in known:
            raise TypeError(f"there is no option {name!r}{_suggestion(name, known)}")
    values: dict[str, Any] = dict(keywords)
    only, drop, keep = (roles_named(values.pop(name, ())) for name in ("only", "drop", "keep"))
    if only or drop or keep:
        values["roles"] = choose_roles(only=only, drop=drop, keep=keep)
    return replace(options or Options(), **values)


def choose_roles(
    *,
    only: frozenset[Role] = frozenset(),
    drop: frozenset[Role] = frozenset(),
    keep: frozenset[Role] = frozenset(),
) -> frozenset[Role]:
    """Return the roles that stay: those of `only` (or all), without `drop`, with `keep`.

    Raises:
        OptionError: a role is to be kept and dropped, or none is left.
    """
    if both := sorted(keep & drop):
        raise OptionError(f"keep {both[0]} and drop {both[0]} exclude each other; use one of them")
    roles = ((only or frozenset(Role)) - drop) | keep
    if not roles:
        raise OptionError("every role is dropped, nothing would be left; name one to keep")
    return roles


def roles_named(names: Roles) -> frozenset[Role]:
    """Return the roles of some names; "body" stands for headings, paragraphs, lists, quotes, code and tables.

    Raises:
        OptionError: there is no such role.
    """
    names = names.split(",") if isinstance(names, str) else names
    names = tuple(names) if isinstance(names, Iterable) else (names,)
    if not all(isinstance(name, str) for name in names):
        raise TypeError(f"roles are named by texts, such as 'title', not by {names!r}")
    return frozenset().union(*[_roles(name.strip()) for name in names])


def _roles(name: str) -> frozenset[Role]:
    return BODY_ROLES if name == "body" else frozenset({_member(Role, name, "role", extra=("body",))})


def _patterns(written: str | Iterable[str]) -> tuple[str, ...]:
    from copydesk.choices.patterns import compile_patterns

    patterns = (written,) if isinstance(written, str) or not isinstance(written, Iterable) else tuple(written)
    if not all(isinstance(pattern, str) for pattern in patterns):
        raise TypeError(f"lines to strike or to keep are a list of texts, not {written!r}")
    compile_patterns(patterns)
    return patterns


def _format(value: Any) -> SourceFormat | None:
    return None if value == "auto" else _member(SourceFormat, value, "format", extra=("auto",))


def _member(kind: type[Choice], value: Any, what: str, extra: tuple[str, ...] = ()) -> Choice:
    """Return the member of an enum with a value, or raise an error that lists them."""
    try:
        return kind(value)
    except ValueError:
        names = [*extra, *(member.value for member in kind)]
        hint = _suggestion(str(value), names)
        raise OptionError(f"there is no {what} {str(value)!r}{hint}; there are {', '.join(names)}") from None


def _suggestion(name: str, names: Iterable[str]) -> str:
    near = closest(name, names)
    return f", did you mean {near!r}?" if near else ""
