"""The tables of words are in order: what stands twice, or in capitals, would never be found."""

from pathlib import Path

import pytest

from copydesk.text.wordlists import FOLDER, read_lines, read_table

TABLES = {
    path.relative_to(FOLDER).as_posix(): path
    for path in sorted(Path(FOLDER).rglob("*.txt"))
    if not path.name.startswith(("weights-", "words-")) and path.parent.name not in ("cli", "planting")
}


def sections(name):
    """Give the entries of each section of a table, "" before the first."""
    found = {"": []}
    for line in read_lines(name):
        if line.startswith("[") and line.endswith("]"):
            found[line[1:-1]] = entries = []
        else:
            entries = found[next(reversed(found))]
            entries.append(line)
    return found


@pytest.mark.parametrize("name", TABLES)
def test_no_entry_stands_twice_in_a_section(name):
    for section, entries in sections(name).items():
        assert len(set(entries)) == len(entries), (section, [e for e in entries if entries.count(e) > 1])


@pytest.mark.parametrize("name", TABLES)
def test_entries_are_in_lower_case_without_blanks_around_them(name):
    lines = [line for line in read_lines(name) if not line.startswith("[")]
    assert [line for line in lines if line != line.strip().lower()] == []


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_what_it_is(name):
    assert TABLES[name].read_text(encoding="utf-8").startswith("# ")


def test_a_table_without_remarks_and_blank_lines(tmp_path, monkeypatch):
    (tmp_path / "table.txt").write_text(
        "# a remark\n\n[one]\nby\n  \nstory by\n[two]\nvon\n", encoding="utf-8"
    )
    monkeypatch.setattr("copydesk.text.wordlists.FOLDER", str(tmp_path))
    assert read_table.__wrapped__("table.txt") == {"one": ("by", "story by"), "two": ("von",)}
