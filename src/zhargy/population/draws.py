"""Random numbers that are the same on every machine: a hash of the seed, the name of what is drawn and the row.

No generator is carried from row to row, so any block of rows can be made alone, and the first rows of a large
population are those of a small one. Everything after the tables is whole numbers.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from hashlib import blake2b
from itertools import pairwise
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
WHOLE = 2**32
KNOTS = 256
_STEP = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def rows(ids: Array) -> Array:
    """The part of the hash that belongs to the rows alone."""
    return ids.astype("<u8") * _STEP


def draw(of: Array, seed: int, name: str, room: Array) -> tuple[Array, Array]:
    """Two independent whole numbers from 0 to 2^32 - 1 for each row (splitmix64, with a stream of its own by name).

    room: two rows of numbers to work in, so that memory is not asked for each time.
    """
    stream = np.uint64(int.from_bytes(blake2b(f"{seed}/{name}".encode(), digest_size=8).digest(), "little"))
    z, shifted = room
    np.add(of, stream, out=z)
    np.right_shift(z, np.uint64(30), out=shifted)
    np.bitwise_xor(z, shifted, out=z)
    np.multiply(z, _FIRST, out=z)
    np.right_shift(z, np.uint64(27), out=shifted)
    np.bitwise_xor(z, shifted, out=z)
    np.multiply(z, _SECOND, out=z)
    np.right_shift(z, np.uint64(31), out=shifted)
    np.bitwise_xor(z, shifted, out=z)
    np.right_shift(z, np.uint64(32), out=shifted)
    return z.astype("<u4"), shifted.astype("<u4")


def threshold(chance: Fraction) -> int:
    """How many of the 2^32 numbers this chance takes."""
    return min(max(round(chance * WHOLE), 0), WHOLE - 1)


def pick(numbers: Array, by: Array | None, limits: Array) -> Array:
    """The place of each number among limits that grow; `by` is the row's column of the limits."""
    out = np.zeros(len(numbers), dtype=np.uint8)
    for limit in limits:
        out += numbers >= (limit[0] if by is None else limit.take(by))
    return out


def between(numbers: Array, by: Array | None, limits: Array, values: Array) -> Array:
    """Straight lines between points of a distribution, each kind of row with its own; the last value is not reached."""
    at = pick(numbers, by, limits[1:-1]).astype(np.intp)
    if by is not None:
        at *= limits.shape[1]
        at += by
    low, width = limits[:-1].astype(np.int64), np.maximum(np.diff(limits.astype(np.int64), axis=0), 1)
    out = numbers.astype(np.int64)
    out -= low.take(at)
    out *= np.diff(values, axis=0).take(at)
    out //= width.take(at)
    out += values.take(at)
    return out


@cache
def _normal() -> tuple[Decimal, ...]:
    """Quantiles of the normal distribution at the knots; the ends stand for the outermost thousandths."""
    inner = [Fraction(1, 1024), *(Fraction(k, KNOTS) for k in range(1, KNOTS)), Fraction(1023, 1024)]
    return tuple(Decimal(f"{NormalDist().inv_cdf(float(one)):.6f}") for one in inner)


def lognormal(spread: Decimal, *, mean: Fraction | None = None, median: Fraction | None = None) -> Array:
    """Knots of a lognormal amount with this spread of its logarithm, scaled to its mean or its median."""
    shape = [(spread * one).exp() for one in _normal()]
    if mean is not None:
        own = sum((Fraction(a) + Fraction(b)) / 2 for a, b in pairwise(shape)) / KNOTS
        scale = mean / own
    else:
        scale = median or Fraction(0)
    return np.array([round(Fraction(one) * scale) for one in shape], dtype=np.int64)


def along(numbers: Array, by: Array | None, tables: Array) -> Array:
    """An amount for each number from a table of knots; `by` is the row's table."""
    place = (numbers >> np.uint32(24)).astype(np.intp)
    if by is not None:
        place += by * (KNOTS + 1)
    low = tables.take(place)
    rise = tables.take(place + 1) - low
    rise *= numbers & np.uint32(0xFFFFFF)
    rise >>= 24
    rise += low
    return rise
