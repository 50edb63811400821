"""Settings of the property tests, the same everywhere."""

from hypothesis import settings

# Hypothesis's own profile for CI looks its database up through one settings object per case of a parametrised test, and
# past some 900 cases runs out of stack; there is a case for every rule.
settings.register_profile("zhargy", settings.get_profile("default"), deadline=None)
settings.load_profile("zhargy")
