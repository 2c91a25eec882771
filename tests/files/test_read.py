"""Reading: what is never waited for, and links only when asked."""

import os

import pytest

from copydesk.errors import InputError
from copydesk.files.read import open_regular


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="not a regular file"):
        open_regular(str(tmp_path / "pipe"), follow_links=False)


def test_a_link_is_opened_only_when_asked(tmp_path):
    (tmp_path / "a").write_bytes(b"text")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    with open_regular(str(tmp_path / "link"), follow_links=True) as file:
        assert file.read() == b"text"
    with pytest.raises(OSError):
        open_regular(str(tmp_path / "link"), follow_links=False)
