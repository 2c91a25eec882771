"""The samples come out as a person would want them: through stdin, from a file and from the library.

Each file in samples/ has its expected text in samples/expected/, written by hand. A sample that does not
come out right yet stands in NOT_YET with the reason, and its test fails as soon as it does come out right.
"""

from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk import Options, clean
from copydesk.cli import main

SAMPLES = Path(__file__).parent.parent / "samples"
# Samples whose expected output is out of reach so far, and why.
NOT_YET: dict[str, str] = {}


def _cases():
    for path in sorted(SAMPLES.glob("*.*")):
        marks = [pytest.mark.xfail(strict=True, reason=NOT_YET[path.name])] if path.name in NOT_YET else []
        yield pytest.param(path, id=path.name, marks=marks)


@pytest.fixture(params=_cases())
def sample(request):
    return request.param


@pytest.fixture
def expected(sample):
    return (SAMPLES / "expected" / f"{sample.stem}.txt").read_bytes()


def test_through_stdin(sample, expected):
    result = CliRunner().invoke(main, ["clean"], input=sample.read_bytes())
    assert result.stdout_bytes.decode() == expected.decode()
    assert result.exit_code == 0


def test_from_a_file(sample, expected):
    assert CliRunner().invoke(main, ["clean", str(sample)]).stdout_bytes.decode() == expected.decode()


def test_from_the_library(sample, expected):
    assert clean(sample.read_bytes(), Options()).text == expected.decode()


def test_what_is_clean_stays_as_it_is():
    for path in (SAMPLES / "expected").glob("*.txt"):
        assert clean(path.read_bytes()).text == path.read_text(encoding="utf-8"), path.name
