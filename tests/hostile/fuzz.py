"""Search for broken promises with coverage as the guide, over the same pieces as test_fragments.py.

    pip install atheris
    python tests/hostile/fuzz.py texts -max_total_time=600
    python tests/hostile/fuzz.py pages CORPUS -max_total_time=600    # CORPUS: a folder that keeps what is new
    python tests/hostile/fuzz.py bytes crash-...                     # a find again, with its traceback

Keep each find, cut down to what breaks, as a case in test_finds.py.
"""

import sys
from pathlib import Path

import atheris

sys.path.append(str(Path(__file__).parents[1]))  # where pytest finds promises.py by the conftest.py beside it

with atheris.instrument_imports(include=["copydesk"]):
    import test_fragments

TARGETS = {
    "texts": test_fragments.test_texts,
    "pages": test_fragments.test_pages,
    "bytes": test_fragments.test_bytes,
}

if __name__ == "__main__":
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name].hypothesis.fuzz_one_input)
    atheris.Fuzz()
