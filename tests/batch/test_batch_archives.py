"""WARC and Parquet files, whole and damaged, through `copydesk batch`."""

import gzip
import json

import pytest
from archives import PROSE, members, page, pages, record, response
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.files import decompress

pytest.importorskip("fastwarc", reason="needs the extra corpus")


@pytest.fixture
def batch(tmp_path):
    """Run a batch over one archive; return the result, what was cleaned and the report."""

    def call(name, data, *options):
        (tmp_path / name).write_bytes(data)
        report = tmp_path / "report.jsonl"
        command = ["batch", tmp_path / name, "-o", tmp_path / "out.jsonl", "--report", report, *options]
        result = CliRunner().invoke(main, [*map(str, command)])
        out = tmp_path / "out.jsonl"
        cleaned = [json.loads(line) for line in out.read_text().splitlines()] if out.exists() else []
        return result, cleaned, [json.loads(line) for line in report.read_text().splitlines()]

    return call


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.warc", b"".join),
        ("a.warc.gz", members),
        ("one-member.warc.gz", lambda records: gzip.compress(b"".join(records))),
    ],
)
def test_every_page_of_an_archive_is_an_article(batch, name, pack):
    result, cleaned, _ = batch(name, pack(pages(5)))
    assert result.exit_code == 0
    assert [article["title"] for article in cleaned] == [f"Ferry number {n} stays in port" for n in range(5)]
    assert cleaned[0]["source"] == "https://example.org/0"


def test_records_that_are_no_articles_are_counted_by_reason(batch):
    records = [
        *pages(1),
        response("https://example.org/gone", b"gone", status="404 Not Found"),
        response("https://example.org/a.png", b"\x89PNG", "image/png"),
        record("warcinfo", "", b"software: none", "application/warc-fields"),
    ]
    result, cleaned, report = batch("a.warc", b"".join(records))
    assert result.exit_code == 0
    assert len(cleaned) == 1
    assert [(row["status"], row["error"]) for row in report[1:]] == [
        ("skipped", "HTTP status 404"),
        ("skipped", "content type image/png"),
    ]


@pytest.mark.parametrize("charset", ["iso-8859-2", "klingon"])
def test_the_charset_of_the_server_is_used_where_it_is_known(batch, charset):
    """Without it these bytes would be taken for another Latin alphabet."""
    body = page("Prom nie wypłynął", "pl", "iso-8859-2")
    _, (article,), _ = batch(
        "a.warc", response("https://example.org/", body, f"text/html; charset={charset}")
    )
    assert (article["title"] == "Prom nie wypłynął") is (charset == "iso-8859-2")
    assert PROSE in article["text"]


def test_bodies_packed_for_the_way_are_unpacked(batch):
    body = gzip.compress(page("The ferry stays"), mtime=0)
    records = response("https://example.org/", body, extra="Content-Encoding: gzip\r\n")
    assert batch("a.warc", records)[1][0]["title"] == "The ferry stays"


WHOLE = members(pages(5))


@pytest.mark.parametrize(
    ("name", "data", "kept", "said"),
    [
        ("cut.warc", b"".join(pages(5))[:-300], 4, "ends inside the record of https://example.org/4"),
        ("cut.warc.gz", WHOLE[:-9], 4, "the file is cut"),
        ("flipped.warc.gz", WHOLE[:-400] + b"\0\0\0\0" + WHOLE[-396:], 3, "damaged gzip data"),
        ("garbage.warc", b"no archive\n" * 9, 0, "Invalid WARC header"),
        ("cut-member.warc.gz", gzip.compress(b"".join(pages(5)))[:-9], 4, "the file is cut"),
    ],
)
def test_what_stands_before_a_damage_is_kept_and_the_damage_named(batch, name, data, kept, said):
    result, cleaned, report = batch(name, data)
    assert result.exit_code == 3
    assert len(cleaned) >= kept
    assert report[-1]["status"] == "failed"
    assert said in report[-1]["error"]


def test_without_the_extra_the_error_says_what_to_install(batch, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "fastwarc.warc", None)
    result, _, report = batch("a.warc", b"".join(pages(1)))
    assert result.exit_code == 3
    assert "pip install 'copydesk[corpus]'" in report[-1]["error"]


def test_a_page_crawled_twice_has_two_outputs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    twice = response("https://example.org/a", page("The ferry stays"))
    (tmp_path / "a.warc").write_bytes(twice + twice)
    result = CliRunner().invoke(main, ["batch", "a.warc", "-o", "out"])
    assert result.exit_code == 0
    names = sorted(path.name for path in (tmp_path / "out" / "a").iterdir())
    assert names == [f"00000{n}-https%3A%2F%2Fexample.org%2Fa.txt" for n in (1, 2)]


def test_rows_of_parquet_are_articles_and_give_what_json_lines_give(batch, tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = [{"id": n, "text": page(f"Ferry number {n} stays").decode(), "score": 0.5} for n in range(150)]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "b.parquet")
    _, from_parquet, _ = batch("a.parquet", (tmp_path / "b.parquet").read_bytes())
    (tmp_path / "out.jsonl").unlink()
    _, from_lines, _ = batch("a.jsonl", b"".join(json.dumps(row).encode() + b"\n" for row in rows))
    assert len(from_parquet) == 150
    assert from_parquet == from_lines


def test_bytes_in_parquet_are_decoded_and_a_row_without_text_fails_alone(batch, tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    bodies = [
        page("Prom nie wypłynął", "pl", "iso-8859-2").replace(
            b"<title>", b'<meta charset="iso-8859-2"><title>'
        ),
        None,
    ]
    parquet.write_table(
        pyarrow.table({"html": pyarrow.array(bodies, pyarrow.binary())}), tmp_path / "b.parquet"
    )
    data = (tmp_path / "b.parquet").read_bytes()
    result, cleaned, report = batch("a.parquet", data, "--text-field", "html")
    assert result.exit_code == 3
    assert [article["title"] for article in cleaned] == ["Prom nie wypłynął"]
    assert report[1]["error"] == "no text in the column 'html' of this row"
    _, _, report = batch("a.parquet", data)
    assert "no column 'text'; --text-field names another (it has html)" in report[0]["error"]


def test_a_damaged_parquet_file_is_a_failure(batch):
    result, _, (row,) = batch("a.parquet", b"PAR1 and nothing else")
    assert result.exit_code == 3
    assert row["status"] == "failed"
    assert row["error"].startswith("cannot be read beyond row 0")


@pytest.mark.parametrize("suffix", ["gz", "zst"])
def test_a_compressed_stream_gives_all_that_stands_before_a_damage(tmp_path, suffix):
    zstandard = pytest.importorskip("zstandard")
    packers = {"gz": gzip.compress, "zst": zstandard.ZstdCompressor().compress}
    lines = b"".join(b'{"text": "line %d"}\n' % n for n in range(50_000))
    packed = packers[suffix](lines) + packers[suffix](lines)
    kind = decompress.compression_of(f"a.{suffix}")
    for cut in (len(packed), len(packed) - 20, len(packed) // 2 + 7):
        path = tmp_path / "packed"
        path.write_bytes(packed[:cut])
        with path.open("rb") as raw:
            stream = decompress.Decompressed(raw, kind)
            data = stream.readall()
        assert (lines + lines).startswith(data)
        assert len(data) >= len(lines) * (cut > len(packed) // 2)
        assert bool(stream.damage) is (cut < len(packed))
