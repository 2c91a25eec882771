"""A datatrove pipeline cleans documents as `copydesk.clean` does."""

from pathlib import Path

import pytest

import copydesk

data = pytest.importorskip("datatrove.data", reason="needs the extra datatrove")

Copydesk = pytest.importorskip("copydesk.datatrove").Copydesk

SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.*")) if path.is_file()]


def test_each_document_leaves_as_the_article():
    documents = [data.Document(text=text, id=str(number)) for number, text in enumerate(TEXTS)]
    cleaned = {document.id: document.text for document in Copydesk().run(iter(documents))}
    assert cleaned == {str(number): copydesk.clean(text).text for number, text in enumerate(TEXTS)}


def test_options_are_taken():
    options = copydesk.Options(roles=copydesk.BODY_ROLES)
    assert Copydesk(options).extract(TEXTS[0]) == copydesk.clean(TEXTS[0], options).text
