"""What all tests share."""

from hypothesis import settings

# A busy machine is no defect; growth is held by ratios in tests/hostile.
settings.register_profile("copydesk", deadline=None)
settings.load_profile("copydesk")
