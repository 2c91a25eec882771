"""What all tests share."""

import sys
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

from hypothesis import settings

# A busy machine is no defect; growth is held by ratios in tests/hostile.
settings.register_profile("copydesk", deadline=None)
settings.load_profile("copydesk")

# Training does not ship: beside a package that is installed it is taken from the checkout.
if find_spec("copydesk.training") is None:
    folder = Path(__file__).parent.parent / "core" / "training"
    spec = spec_from_file_location(
        "copydesk.training", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(sys.modules[spec.name])
