"""
The calendar of occasions once more, by other means: lunar days from two libraries that do not share code, weekdays from
Python's calendar, and the occasion of a day by asking every window about it.

    pip install lunardate==0.3.0 borax==4.1.3
    python occasion-days.py > occasion-days.json

Prints the lunar days and Black Friday of every year, and how many days of the year are of which occasion.
"""
import calendar
import json
from collections import Counter
from datetime import date, timedelta

from borax.calendars.lunardate import LunarDate as Borax
from lunardate import LunarDate

FESTIVALS = {"spring": (1, 1), "dragonBoat": (5, 5), "qixi": (7, 7), "midAutumn": (8, 15)}


def lunar(year):
    days = {}
    for name, (month, day) in FESTIVALS.items():
        one = LunarDate(year, month, day).to_solar_date()
        assert one == Borax(year, month, day).to_solar_date(), (year, name)
        days[name] = one
    return days


def black_friday(year):
    thursdays = [week[calendar.THURSDAY] for week in calendar.monthcalendar(year, 11) if week[calendar.THURSDAY]]
    return date(year, 11, thursdays[3]) + timedelta(1)


def windows(year):
    feast, friday = lunar(year), black_friday(year)
    around = lambda day, before, after: (day + timedelta(before), day + timedelta(after))
    return [
        ("new-year", date(year - 1, 12, 30), date(year, 1, 1)),
        ("cny-shopping", *around(feast["spring"], -28, -1)),
        ("spring-festival", *around(feast["spring"], 0, 6)),
        ("valentine", date(year, 2, 10), date(year, 2, 14)),
        ("womens-day", date(year, 3, 1), date(year, 3, 8)),
        ("labour-day", date(year, 4, 28), date(year, 5, 5)),
        ("520", date(year, 5, 15), date(year, 5, 20)),
        ("dragon-boat", *around(feast["dragonBoat"], -6, 0)),
        ("618", date(year, 6, 1), date(year, 6, 20)),
        ("qixi", *around(feast["qixi"], -6, 0)),
        ("back-to-school", date(year, 8, 20), date(year, 9, 10)),
        ("mid-autumn", *around(feast["midAutumn"], -10, 0)),
        ("national-day", date(year, 9, 28), date(year, 10, 7)),
        ("double-11", date(year, 10, 20), date(year, 11, 12)),
        ("black-friday", *around(friday, -4, 3)),
        ("double-12", date(year, 12, 8), date(year, 12, 12)),
        ("christmas", date(year, 12, 20), date(year, 12, 25)),
    ]


def occasion(day, all_windows):
    holding = [(end - start, place, name) for place, (name, start, end) in enumerate(all_windows) if start <= day <= end]
    return min(holding)[2] if holding else "ordinary"


YEARS = range(2022, 2031)
result = {}
for year in YEARS:
    # The occasions of the next year that begin in this one; those after the last year are not known.
    known = windows(year) + (windows(year + 1) if year + 1 in YEARS else [("new-year", date(year, 12, 30), date(year + 1, 1, 1))])
    first = date(year, 1, 1)
    days = [first + timedelta(d) for d in range((date(year + 1, 1, 1) - first).days)]
    result[year] = {
        **{name: day.isoformat() for name, day in lunar(year).items()},
        "blackFriday": black_friday(year).isoformat(),
        "days": dict(sorted(Counter(occasion(day, known) for day in days).items())),
    }
print(json.dumps(result, indent=2))
