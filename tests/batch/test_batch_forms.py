"""The one file of all results compressed, or as a table: with every promise that JSON Lines have."""

import gzip
import json
import os
from importlib import resources

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from ferry import OTHER

parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra corpus")
zstandard = pytest.importorskip("zstandard")
FORMS = ["all.jsonl.gz", "all.jsonl.zst", "all.parquet"]


def put(path, *texts):
    path.write_text("".join(f"{json.dumps({'id': text[:3], 'text': text})}\n" for text in texts))


def sources(path):
    """The inputs whose results a file of any form holds, in its order."""
    if path.suffix == ".parquet":
        return parquet.read_table(path).column("source").to_pylist()
    data = path.read_bytes()
    lines = (
        gzip.decompress(data)
        if path.suffix == ".gz"
        else zstandard.ZstdDecompressor().decompressobj().decompress(data)
    )
    return [json.loads(line)["source"] for line in lines.splitlines()]


@pytest.fixture
def done(batch, articles, tmp_path):
    """Two articles and three documents."""
    articles("a.txt", "b.txt")
    put(tmp_path / "raw/c.jsonl", *(f"{name}. {OTHER}" for name in ("One", "Two", "Three")))
    return tmp_path


ALL = ["raw/a.txt", "raw/b.txt", "One", "Two", "Thr"]


@pytest.mark.parametrize(
    ("name", "unpack"),
    [
        ("all.jsonl.gz", gzip.decompress),
        ("all.jsonl.zst", lambda data: zstandard.ZstdDecompressor().decompressobj().decompress(data)),
    ],
)
def test_a_compressed_file_holds_the_lines_and_nothing_of_the_run(done, batch, name, unpack):
    assert batch("raw", "-o", "all.jsonl").exit_code == 0
    assert batch("raw", "-o", name).exit_code == 0
    packed = (done / name).read_bytes()
    assert unpack(packed) == (done / "all.jsonl").read_bytes()
    if name.endswith(".gz"):
        assert packed[3:8] == bytes(5), "no name, no time"


def test_a_table_has_a_row_for_each_line_and_a_column_for_each_key(done, batch):
    assert batch("raw", "-o", "all.jsonl").exit_code == 0
    assert batch("raw", "-o", "all.parquet").exit_code == 0
    lines = [json.loads(line) for line in (done / "all.jsonl").read_text().splitlines()]
    rows = parquet.read_table(done / "all.parquet").to_pylist()
    for line, row in zip(lines, rows, strict=True):
        stats = row.pop("stats")
        assert stats["kept"] == line.pop("stats")["kept"]
        assert row == line


def test_the_columns_are_those_of_the_schema_whatever_is_found(batch, tmp_path):
    """In an article without authors the column of authors is still a list of texts."""
    schema = json.loads(resources.files("copydesk.data").joinpath("article.schema.json").read_text())
    (tmp_path / "short.txt").write_text("A word.\n")
    (tmp_path / "page.html").write_text(
        f"<title>The ferry</title><p class=byline>By Ada Marsh</p><p>{OTHER}</p>"
    )
    short, page = (
        batch(name, "-o", f"{name}.parquet") and parquet.read_schema(tmp_path / f"{name}.parquet")
        for name in ("short.txt", "page.html")
    )
    assert short.equals(page)
    assert short.names == list(schema["properties"])
    assert str(short.field("authors").type.value_type) == "string"


@pytest.mark.parametrize("name", FORMS)
def test_the_same_inputs_give_the_same_bytes_and_are_cleaned_once(done, batch, name):
    batch("raw", "-o", name)
    before = (done / name).read_bytes()
    (done / "other").mkdir()
    again = batch("raw", "-o", name)
    assert "5 of them done before" in again.stderr
    assert (done / name).read_bytes() == before
    batch("raw", "-o", f"other/{name}", "-j", "2")
    assert (done / "other" / name).read_bytes() == before
    assert sorted(os.listdir(done / f".{name}.copydesk")) == ["lock", "manifest.jsonl"]


@pytest.mark.parametrize("name", FORMS)
def test_what_an_input_gave_stays_where_it_fails_now(done, batch, name):
    batch("raw", "-o", name)
    lines = (done / "raw/c.jsonl").read_text().splitlines()
    (done / "raw/c.jsonl").write_text("\n".join([lines[0], "{broken", lines[2]]) + "\n")
    result = batch("raw", "-o", name)
    assert result.exit_code == 3
    assert "earlier results kept where an input or a source failed: 1 (raw/c.jsonl)" in result.stderr
    assert sources(done / name) == ALL


@pytest.mark.parametrize("name", FORMS)
def test_nothing_is_published_where_nothing_succeeded(done, batch, snapshot, name):
    batch("raw", "-o", name)
    before = snapshot()
    assert batch("rwa", "-o", name).exit_code == 3
    assert snapshot() == before


@pytest.mark.parametrize("name", FORMS)
def test_a_file_that_no_batch_wrote_stays(done, batch, snapshot, name):
    (done / name).write_bytes(b"my own notes\n")
    before = snapshot()
    result = batch("raw", "-o", name)
    assert result.exit_code == 2
    assert (
        f"{name} was not written by a batch; name another -o, or overwrite it with --force" in result.stderr
    )
    assert snapshot() == before
    assert batch("raw", "-o", name, "--force").exit_code == 0
    assert sources(done / name) == ALL


@pytest.mark.parametrize("name", FORMS)
def test_a_file_that_was_damaged_or_edited_stays(done, batch, name):
    batch("raw", "-o", name)
    whole = (done / name).read_bytes()
    (done / name).write_bytes(whole[:-20])
    assert f"{name} was edited" in batch("raw", "-o", name).stderr
    assert (done / name).read_bytes() == whole[:-20]


def test_a_table_of_other_columns_is_somebody_elses(done, batch):
    import pyarrow

    parquet.write_table(pyarrow.table({"text": ["mine"]}), done / "all.parquet")
    assert batch("raw", "-o", "all.parquet").exit_code == 2
    assert parquet.read_table(done / "all.parquet").to_pylist() == [{"text": "mine"}]


@pytest.mark.parametrize("name", FORMS)
def test_a_run_that_ends_while_it_publishes_goes_on(done, batch, monkeypatch, articles, name):
    """The lines are there, and the file is the old one until the new one is whole."""
    from copydesk.batch.outputs.forms.registry import form_of, get_form

    batch("raw", "-o", name)
    before = (done / name).read_bytes()
    articles("d.txt")

    def full(self, lines, target):
        target.write(b"half")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(type(get_form(form_of(name))), "pack", full)
        result = batch("raw", "-o", name)
    assert result.exit_code == 3
    assert f"{name} cannot be written: no space left on device" in result.stderr
    assert (done / name).read_bytes() == before
    again = batch("raw", "-o", name)
    assert "6 of them done before" in again.stderr
    assert len(sources(done / name)) == 6


def test_an_output_among_its_inputs_is_none_of_them(batch, articles, tmp_path):
    articles("a.txt")
    for _ in range(2):
        result = batch("raw", "-o", "raw/all.parquet")
        assert result.exit_code == 0
        assert "1 input in" in result.stderr
    assert "1 input in" in batch("raw", "-o", "raw/all.parquet", "--check").stderr
    assert (
        "is a source, and the batch writes there" in batch("raw/all.parquet", "-o", "raw/all.parquet").stderr
    )


@pytest.mark.parametrize(
    ("module", "name"), [("pyarrow.parquet", "all.parquet"), ("zstandard", "all.jsonl.zst")]
)
def test_without_the_extra_nothing_is_cleaned_and_the_error_says_what_to_install(
    done, batch, monkeypatch, module, name
):
    monkeypatch.setitem(__import__("sys").modules, module, None)
    result = batch("raw", "-o", name)
    assert result.exit_code == 2
    assert "needs the extra corpus: pip install 'copydesk[corpus]'" in result.stderr
    assert not (done / f".{name}.copydesk").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-t", "parquet"], "-t parquet writes one file; name it with -o"),
        (["-t", "parquet", "-o", "all.jsonl.gz"], "all.jsonl.gz is a name for JSON Lines, not for Parquet"),
        (["-t", "jsonl", "-o", "all.parquet"], "all.parquet is a name for Parquet, not for JSON Lines"),
        (["-t", "text", "-o", "all.parquet"], "all.parquet is a file's name"),
        (["-t", "json", "-o", "all.json.gz"], "all.json.gz is a file's name"),
        (["-t", "parquet", "-o", "raw"], "raw is a folder; -t parquet writes one file"),
    ],
)
def test_a_name_that_promises_something_else_is_refused(done, batch, arguments, said):
    result = batch("raw", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_the_form_can_be_named_where_the_name_says_nothing(done, batch):
    assert batch("raw", "-t", "parquet", "-o", "table").exit_code == 0
    assert parquet.read_table(done / "table").num_rows == 5


def test_clean_packs_by_name_too_and_leaves_tables_to_batch(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"{OTHER}\n")
    call = CliRunner().invoke
    plain = call(main, ["clean", "-t", "jsonl", "a.txt"]).stdout_bytes
    assert call(main, ["clean", "a.txt", "-o", "a.jsonl.gz"]).exit_code == 0
    assert gzip.decompress((tmp_path / "a.jsonl.gz").read_bytes()) == plain
    result = call(main, ["clean", "a.txt", "-o", "a.parquet"])
    assert result.exit_code == 2
    assert "`copydesk batch` writes it" in result.stderr


def test_the_lines_of_a_table_come_back_byte_for_byte(tmp_path):
    """Else what stands in it would not be known again. The samples have struck blocks of most kinds."""
    from pathlib import Path

    from copydesk import clean
    from copydesk.batch.outputs.forms.parquet import PARQUET
    from copydesk.writers import write

    samples = sorted((Path(__file__).parent.parent.parent / "samples").glob("*.*"))
    lines = b"".join(write(clean(path.read_bytes()), "jsonl") for path in samples)
    (tmp_path / "lines").write_bytes(lines)
    with open(tmp_path / "lines", "rb") as source, open(tmp_path / "table", "wb") as target:
        PARQUET.pack(source, target)
    assert b"".join(PARQUET.unpack(str(tmp_path / "table"))) == lines
