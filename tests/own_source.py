"""What the tests of `clean` and `batch` share: a command that is told to write to the file it reads from."""

import subprocess
import sys


def assert_refuses_its_source(path, data, command, *arguments):
    """Run a command on a file that is named as its output, too: that is an error, and the file stays."""
    path.write_bytes(data)
    line = [sys.executable, "-m", "copydesk", command, *arguments, "-o", str(path)]
    with path.open() as stdin:
        done = subprocess.run(line, stdin=stdin, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "would overwrite a source (standard input)" in done.stderr
    assert path.read_bytes() == data
