"""The exit codes of every command."""

from __future__ import annotations

EXIT_OK = 0
EXIT_TROUBLE = 1  # `--check` would change something, or `--strict` found trouble
EXIT_USAGE = 2
EXIT_FAILED = 3  # some inputs failed, the others were written
EXIT_INTERRUPTED = 130  # Ctrl-C, as shells count it: 128 + SIGINT
EXIT_BROKEN_PIPE = 141  # broken pipe: 128 + SIGPIPE, as from cat or grep

HELP = """\
  0  done
  1  --check would change something, or --strict found trouble
  2  usage error
  3  some inputs failed, the others were written
130  stopped with Ctrl-C
141  broken pipe"""


def exit_code(failed: bool, trouble: bool) -> int:
    """Return the exit code of a run over any number of inputs; those that failed beat trouble."""
    return EXIT_FAILED if failed else EXIT_TROUBLE if trouble else EXIT_OK
