"""--include and --exclude: which names a pattern matches, and what a batch leaves out."""

import pytest

from copydesk.batch.inputs.globs import Globs


@pytest.mark.parametrize(
    ("name", "pattern", "matches"),
    [
        ("a.html", "*.html", True),
        ("deep/er/a.html", "*.html", True),
        ("deep/a.html", "a.*", True),
        ("deep/a.html", "deep", False),
        ("deep/a.html", "deep/*.html", True),
        ("deep/er/a.html", "deep/*.html", False),
        ("deep/er/a.html", "deep/**/*.html", True),
        ("deep/a.html", "deep/**/*.html", True),
        ("deep/er/a.html", "**/er/*", True),
        ("er/a.html", "**/er/*", True),
        ("deep/er/a.html", "deep/**", True),
        ("a.html", "/a.html", True),
        ("deep/a.html", "/a.html", False),
        ("A.html", "a.html", False),
        ("a.html", "[ab].html", True),
        ("a/" * 40 + "b", "**/a/" * 20 + "c", False),
    ],
)
def test_a_pattern_matches_a_last_part_or_a_path(name, pattern, matches):
    assert Globs(include=(pattern,)).takes(name) is matches


@pytest.mark.parametrize("pattern", ["drafts", "drafts/", "drafts/*", "**/drafts", "dr*"])
def test_what_is_excluded_takes_all_below_it_along(pattern):
    assert not Globs(exclude=(pattern,)).takes("drafts/deep/a.txt")
    assert Globs(exclude=(pattern,)).takes("a.txt")


def test_excluded_beats_included():
    globs = Globs(include=("*.txt",), exclude=("b.*",))
    assert [name for name in ("a.txt", "b.txt", "c.html") if globs.takes(name)] == ["a.txt"]


@pytest.fixture
def written(batch, articles, tmp_path):
    """A function that cleans four articles with some options and returns the names of the outputs."""
    articles("a.txt", "b.html", "c.text")
    articles("d.txt", folder="raw/drafts")

    def clean(*arguments):
        result = batch("raw", "-o", "out", *arguments)
        assert result.exit_code == 0
        return result, {
            path.relative_to(tmp_path / "out").as_posix() for path in tmp_path.glob("out/**/*.txt")
        }

    return clean


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["--include", "*.txt"], {"a.txt", "drafts/d.txt"}),
        (["--include", "*.txt", "--include", "*.html"], {"a.txt", "b.txt", "drafts/d.txt"}),
        (["--exclude", "drafts"], {"a.txt", "b.txt", "c.txt"}),
        (["--exclude", "drafts/", "--exclude", "*.html"], {"a.txt", "c.txt"}),
        (["--include", "*.txt", "--exclude", "drafts"], {"a.txt"}),
        (["--include", "drafts/*"], {"drafts/d.txt"}),
    ],
)
def test_a_batch_takes_what_the_patterns_choose(written, arguments, names):
    result, found = written(*arguments)
    assert found == names
    assert "excluded" in result.stderr
    assert ": warning: skipped" not in result.stderr


def test_named_files_are_chosen_among_too(batch, articles, tmp_path):
    articles("a.txt", "b.html")
    assert batch("raw/a.txt", "raw/b.html", "-o", "out", "--include", "*.html").exit_code == 0
    assert [path.name for path in (tmp_path / "out/raw").iterdir()] == ["b.txt"]


def test_where_nothing_is_chosen_it_is_told(batch, articles):
    articles("a.txt")
    result = batch("raw", "-o", "out", "--include", "*.md")
    assert result.exit_code == 3
    assert "nothing to clean" in result.stderr


def test_what_is_excluded_later_is_not_gone(written, tmp_path):
    written()
    result, found = written("--exclude", "drafts", "--prune")
    assert "drafts/d.txt" in found
    assert "gone" not in result.stderr
