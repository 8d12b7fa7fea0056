"""On what occasions the members of the sample buy, worked out from the text of the method alone.

Run:  npx tsx test/golden/sample-people/export-rows.ts > rows.csv
      python3 test/golden/sample-occasions/oracle.py rows.csv > test/golden/sample-occasions/expected.json      (as of 2026-11-21)

Rules: rfmw.md 1.0 and 1.8. The lunar days are those of the table there. A campaign with the name of an occasion is that
occasion; the birthday month is a window as long as the month. Of windows on one day the shortest counts, then the list.
"""
import calendar
import csv
import datetime
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from fractions import Fraction

AS_OF = datetime.date(2026, 11, 21)
EPOCH = datetime.date(1899, 12, 30)
DAY = datetime.timedelta(days=1)
LUNAR = {  # Spring Festival, Dragon Boat, Qixi, Mid-Autumn
    2024: ("02-10", "06-10", "08-10", "09-17"),
    2025: ("01-29", "05-31", "08-29", "10-06"),
    2026: ("02-17", "06-19", "08-19", "09-25"),
    2027: ("02-06", "06-09", "08-08", "09-15"),
}
FIXED = {  # in the order of the table, column by column
    "元旦": None, "年货节": None, "春节": None, "情人节": ("02-10", "02-14"), "女神节": ("03-01", "03-08"), "五一": ("04-28", "05-05"),
    "520": ("05-15", "05-20"), "端午": None, "618": ("06-01", "06-20"), "七夕": None, "开学季": ("08-20", "09-10"), "中秋": None,
    "国庆": ("09-28", "10-07"), "双11": ("10-20", "11-12"), "黑五": None, "双12": ("12-08", "12-12"), "圣诞": ("12-20", "12-25"),
}
ENGLISH = {"双11": "Double 11", "年货节": "CNY Shopping", "女神节": "Women's Day", "618": "618", "520": "520"}
LIST = ["平日", *FIXED, "会员生日月"]


def on(year, text):
    return datetime.date.fromisoformat(f"{year}-{text}")


def windows():
    for year in (2024, 2025, 2026, 2027, 2028):
        yield "元旦", datetime.date(year - 1, 12, 30), datetime.date(year, 1, 1)
        if year == 2028:
            # Spring Festival 2028 is on January 26: its shopping begins in 2027.
            yield "年货节", datetime.date(2027, 12, 29), datetime.date(2028, 1, 25)
            return
        spring, dragon, qixi, autumn = (on(year, text) for text in LUNAR[year])
        yield "年货节", spring - 28 * DAY, spring - DAY
        yield "春节", spring, spring + 6 * DAY
        yield "端午", dragon - 6 * DAY, dragon
        yield "七夕", qixi - 6 * DAY, qixi
        yield "中秋", autumn - 10 * DAY, autumn
        thursdays = [week[calendar.THURSDAY] for week in calendar.monthcalendar(year, 11) if week[calendar.THURSDAY]]
        friday = datetime.date(year, 11, thursdays[3]) + DAY
        yield "黑五", friday - 4 * DAY, friday + 3 * DAY
        for name, span in FIXED.items():
            if span:
                yield name, on(year, span[0]), on(year, span[1])


WINDOWS = list(windows())


def text(cell):
    return unicodedata.normalize("NFKC", cell).strip()


def member_of(cell):
    wrapped = re.fullmatch(r'="(.*)"', text(cell))
    return (wrapped.group(1) if wrapped else text(cell)).upper()


def money(cell):
    cell = re.sub("[¥,]", "", text(cell))
    return Fraction(cell) if cell else Fraction(0)


def day_of(cell):
    cell = text(cell)
    if not cell:
        return None
    if re.fullmatch(r"\d{8}", cell):
        return datetime.date(int(cell[:4]), int(cell[4:6]), int(cell[6:]))
    written = re.match(r"(\d{4})[年/-](\d{1,2})[月/-](\d{1,2})", cell)
    if written:
        return datetime.date(*map(int, written.groups()))
    return EPOCH + datetime.timedelta(days=int(float(cell)))


rows, seen = [], set()
with open(sys.argv[1], newline="") as file:
    for row in csv.DictReader(file):
        row["member"] = member_of(row["会员编号"])
        row["day"] = day_of(row["付款时间"])
        row["amount"] = money(row["实付金额"])
        whole = tuple(row.values())
        row["twice"] = whole in seen
        seen.add(whole)
        rows.append(row)
people = [row for row in rows if row["member"] not in ("", "散客")]

# Months of birth: of the latest row that has a birthday, which is before the order and no longer ago than anybody lives.
births = defaultdict(list)
for row in people:
    born = day_of(row["生日"])
    if born and row["day"] and born < row["day"] and row["day"].year - born.year <= 110:
        births[row["member"]].append((row["day"], -born.toordinal(), born.month))
birth_month = {member: max(of)[2] for member, of in births.items()}

names = {}
for name in FIXED:
    names[text(name).lower()] = name
    names[ENGLISH.get(name, name).lower().replace(" ", "")] = name


def campaign_of(row):
    told = text(row["活动"])
    return names.get(told.lower().replace(" ", ""), told) or None


def occasion_of(day, member):
    if day is None:
        return None
    found = [((end - start).days + 1, LIST.index(name), name) for name, start, end in WINDOWS if start <= day <= end]
    if birth_month.get(member) == day.month:
        found.append((calendar.monthrange(day.year, day.month)[1], LIST.index("会员生日月"), "会员生日月"))
    return min(found)[2] if found else "平日"


def order_of(name):
    return (LIST.index(name), "") if name in LIST else (len(LIST), name)


lines, back = defaultdict(list), defaultdict(Fraction)
for row in people:
    key = (row["member"], row["订单编号"])
    if row["day"] is None or row["day"] > AS_OF or row["twice"]:
        continue
    if row["amount"] < 0:
        back[key] -= row["amount"]
    elif row["订单状态"] in ("交易成功", "已完成", "已发货") and row["amount"] > 0:
        lines[key].append(row)
net = {key: sum(row["amount"] for row in of) - back[key] for key, of in lines.items()}
net = {key: amount for key, amount in net.items() if amount > 0}

bought, money_on, members_on = defaultdict(list), Counter(), defaultdict(set)
for key, amount in net.items():
    member = key[0]
    day = min(row["day"] for row in lines[key])
    told = Counter(campaign for row in lines[key] if (campaign := campaign_of(row)))
    most = max(told.values(), default=0)
    campaigns = sorted((name for name, count in told.items() if count == most), key=order_of)
    occasion = campaigns[0] if campaigns else occasion_of(day, member)
    bought[member].append((day, occasion))
    money_on[occasion] += amount
    members_on[occasion].add(member)


def main_of(purchases):
    count = Counter(occasion for _, occasion in purchases)
    last = {occasion: max(day for day, one in purchases if one == occasion) for occasion in count}
    return min(count, key=lambda name: (-count[name], -last[name].toordinal(), order_of(name)))


def calendar_name(occasion):
    """The occasion of the calendar that a campaign is named after; numbers are whole ones."""
    if occasion in FIXED:
        return occasion
    held = [name for name in FIXED if re.search(rf"(?<!\d){name}(?!\d)", occasion)]
    return max(held, key=len) if held and occasion not in LIST else None


def next_of(occasion, member):
    if occasion == "会员生日月":
        month = birth_month[member]
        return datetime.date(AS_OF.year + (month <= AS_OF.month), month, 1).isoformat()
    starts = [start for name, start, _ in WINDOWS if name == calendar_name(occasion) and start > AS_OF]
    return min(starts).isoformat() if starts else None


found = {}
for member, purchases in sorted(bought.items()):
    main = main_of(purchases)
    special = sum(occasion != "平日" for _, occasion in purchases)
    season = any(day.month <= 3 for day, _ in purchases)
    found[member] = [main, next_of(main, member), special, len(purchases), int(season)]

json.dump(
    {
        "rows": dict(sorted(Counter(campaign_of(row) or occasion_of(row["day"], row["member"]) or "-" for row in rows).items())),
        "purchases": dict(sorted(Counter(occasion for of in bought.values() for _, occasion in of).items())),
        "members": {name: len(of) for name, of in sorted(members_on.items())},
        "net": {name: float(amount) for name, amount in sorted(money_on.items())},
        "found": found,
    },
    sys.stdout,
    ensure_ascii=False,
    indent=1,
)
