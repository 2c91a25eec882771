"""Turn years, days and digits of other calendars and scripts into those of the Gregorian one."""

from __future__ import annotations

from datetime import date

_ZEROS = "\u0660\u06f0\u0966\u09e6\u0e50\uff10"
_DIGITS = {ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_BUDDHIST = 543
_BUDDHIST_YEARS = range(2400, 2700)
SOLAR_YEARS = range(1300, 1500)
# Each 33 years of the solar calendar hold 8 leap years.
_CYCLE, _LEAPS = 33, 8
_DAY_ZERO = -356_033
_YEAR_ZERO = 1595


def fold_digits(text: str) -> str:
    """Return a text with Arabic, Persian, Indian, Thai and full-width digits written as 0 to 9."""
    return text if text.isascii() else text.translate(_DIGITS)


def gregorian_year(year: int) -> int:
    """Return the year of a date that may count from the Buddha, as Thailand does."""
    return year - _BUDDHIST if year in _BUDDHIST_YEARS else year


def from_solar(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a date in the calendar of Iran.

    Args:
        year: 1403.
        month: 1 to 12; the first six have 31 days.
        day: 1 to 31.
    """
    years = year + _YEAR_ZERO
    before = 31 * (month - 1) if month <= 6 else 186 + 30 * (month - 7)
    leaps = years // _CYCLE * _LEAPS + (years % _CYCLE + 3) // 4
    return date.fromordinal(_DAY_ZERO + 365 * years + leaps + before + day)
