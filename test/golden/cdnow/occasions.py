"""On what occasions the members of the CDNOW sample bought, from its days alone.

Run:  python3 test/golden/cdnow/occasions.py > test/golden/cdnow/occasions.json      (in the folder of the project)

A purchase is a row with an amount above zero, by member and day. No lunar day of 1997 and 1998 is known to the calendar.
"""
import calendar
import csv
import datetime
import json
import os
import sys
from collections import Counter, defaultdict
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
SPANS = [  # in the order of the list; equally long ones: the first
    ("new-year", "12-30", "01-01"), ("valentine", "02-10", "02-14"), ("womens-day", "03-01", "03-08"), ("labour-day", "04-28", "05-05"),
    ("520", "05-15", "05-20"), ("618", "06-01", "06-20"), ("back-to-school", "08-20", "09-10"), ("national-day", "09-28", "10-07"),
    ("double-11", "10-20", "11-12"), ("black-friday", None, None), ("double-12", "12-08", "12-12"), ("christmas", "12-20", "12-25"),
]
NAMES = [name for name, _, _ in SPANS]


def windows_of(year):
    for place, (name, start, end) in enumerate(SPANS):
        if start is None:
            weeks = calendar.monthcalendar(year, 11)
            friday = [week[calendar.THURSDAY] for week in weeks if week[calendar.THURSDAY]][3] + 1
            first = datetime.date(year, 11, friday) - datetime.timedelta(4)
            last = first + datetime.timedelta(7)
        else:
            first = datetime.date.fromisoformat(f"{year - (start > end)}-{start}")
            last = datetime.date.fromisoformat(f"{year}-{end}")
        yield (last - first).days, place, name, first, last


WINDOWS = [window for year in (1997, 1998, 1999) for window in windows_of(year)]


def occasion_of(day):
    found = [window[:3] for window in WINDOWS if window[3] <= day <= window[4]]
    return min(found)[2] if found else "ordinary"


rows, amounts = Counter(), defaultdict(Decimal)
with open(os.path.join(HERE, "cdnow_sample.csv"), newline="") as file:
    header, *lines = csv.reader(file)
    member_at, day_at, amount_at = (
        next(i for i, name in enumerate(header) if word in name.lower()) for word in ("id", "date", "amount")
    )
    for line in lines:
        day = datetime.date.fromisoformat(line[day_at])
        rows[occasion_of(day)] += 1
        amounts[line[member_at], day] += Decimal(line[amount_at])

purchases, net, members, mine = Counter(), defaultdict(Decimal), defaultdict(set), defaultdict(list)
for (member, day), amount in amounts.items():
    if amount <= 0:
        continue
    occasion = occasion_of(day)
    purchases[occasion] += 1
    net[occasion] += amount
    members[occasion].add(member)
    mine[member].append((day, occasion))


def main_of(bought):
    count = Counter(occasion for _, occasion in bought)
    last = {one: max(day for day, occasion in bought if occasion == one) for one in count}
    return min(count, key=lambda one: (-count[one], -last[one].toordinal()))


json.dump(
    {
        "rows": dict(sorted(rows.items())),
        "purchases": dict(sorted(purchases.items())),
        "members": {name: len(of) for name, of in sorted(members.items())},
        "net": {name: float(amount) for name, amount in sorted(net.items())},
        "mainMembers": dict(sorted(Counter(main_of(bought) for bought in mine.values()).items())),
        "openingSeason": sum(any(day.month <= 3 for day, _ in bought) for bought in mine.values()),
    },
    sys.stdout,
    indent=1,
)
