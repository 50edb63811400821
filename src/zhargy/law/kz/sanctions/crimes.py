"""Crimes against the order of assemblies (Criminal Code arts. 155, 400)."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.sanctions.amounts import CRC, crime_arrest, crime_fine, crime_prison, crime_service, mci
from zhargy.law.kz.sanctions.subjects import Crime
from zhargy.rules import rule

EACH_CRIME = "Each crime has its own article, 155 or 400."


@rule(CRC.whole(EACH_CRIME), since="2020-06-06", covers=("crc-400", "crc-155-1", "crc-155-2"), unit="KZT")
def highest_criminal_fine(crime: Crime, on: date) -> Decimal:
    """The highest fine for the crime, in tenge; correctional works up to the same sum may take its place."""
    return crime_fine(crime.crime_provision, crime.committed_on) * mci(crime.committed_on)


@rule(CRC.whole(EACH_CRIME), since="2020-06-06", covers=("crc-400", "crc-155-1"), unit="hours")
def longest_community_service(crime: Crime, on: date) -> int:
    """The longest community service for the crime, in hours; 0 where it is no penalty for it."""
    return crime_service(crime.crime_provision, crime.committed_on)


@rule(CRC.whole(EACH_CRIME), since="2020-06-06", covers=("crc-400", "crc-155-1"), unit="days")
def longest_criminal_arrest(crime: Crime, on: date) -> int:
    """The longest arrest for the crime, in days; 0 where arrest is no penalty for it."""
    return crime_arrest(crime.crime_provision, crime.committed_on)


@rule(CRC.whole(EACH_CRIME), since="2020-06-06", covers="crc-155-2", unit="years")
def longest_imprisonment(crime: Crime, on: date) -> int:
    """The longest imprisonment or restriction of liberty for the crime, in years; 0 where it is no penalty for it."""
    return crime_prison(crime.crime_provision, crime.committed_on)
