"""What the workshop shows of the sample beside scores, worked out from the written rules and from nothing of the product.

Run:  npx tsx test/golden/sample-stories/export-rows.ts > rows.csv        (from the root)
      python3 oracle.py rows.csv > expected.json

Fixed thresholds of five levels. Rules: rfmw.md 1.1, 1.3, 1.5, 1.8, 1.12; control groups: within each segment those whose
SipHash-2-4 (Aumasson and Bernstein 2012) of the id is lowest, halves rounded up.
"""
import csv
import datetime as dt
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict

SCRIPT_DAY = dt.date(2026, 11, 21)
HORIZON = dt.timedelta(days=90)
SEED = bytes(range(16))
SHARES = [(1, 10), (1, 4), (1, 2)]


def text(cell):
    return unicodedata.normalize("NFKC", cell).strip()


def key(cell):
    return re.sub(r'^="(.*)"$', r"\1", text(cell)).upper()


def number(cell):
    cell = re.sub(r"[¥,]", "", text(cell))
    return round(100 * float(cell)) if cell else 0  # cents


def day(cell):
    cell = text(cell)
    if not cell:
        return None
    digits = re.fullmatch(r"(\d{4})(\d{2})(\d{2})", cell) or re.match(r"(\d{4})\D(\d{1,2})\D(\d{1,2})", cell)
    if digits:
        return dt.date(*map(int, digits.groups()))
    return dt.date(1899, 12, 30) + dt.timedelta(days=int(float(cell)))


with open(sys.argv[1], newline="") as file:
    ROWS = list(csv.DictReader(file))


def purchases_as_of(last):
    """Member -> list of (day, net in cents, categories, campaign), and the ids that stand in the rows."""
    orders, back, seen = defaultdict(list), Counter(), set()
    for row in ROWS:
        whole, member, bought = tuple(row.values()), key(row["会员编号"]), day(row["付款时间"])
        paid = number(row["实付金额"])
        if member in ("", "散客") or whole in seen or bought is None or bought > last:
            continue
        seen.add(whole)
        if text(row["订单状态"]) in ("待付款", "交易关闭", "退款成功"):
            continue
        order = member, text(row["订单编号"])
        if paid < 0:
            back[order] -= paid
        elif paid > 0:
            back[order] += number(row["退款金额"])
            orders[order].append((bought, paid - number(row["退款金额"]), text(row["品类"]), text(row["活动"]), paid))
    found = defaultdict(list)
    for (member, order), lines in orders.items():
        net = sum(paid for *_, paid in lines) - back[member, order]
        if net <= 0:
            continue
        named = Counter(campaign for _, _, _, campaign, _ in lines if campaign)
        campaign = min(named, key=lambda name: (-named[name], name)) if named else ""
        categories = {category for _, left, category, _, _ in lines if left > 0}
        found[member].append((min(line[0] for line in lines), net, categories, campaign))
    return found


def year_before(last):
    return last.replace(year=last.year - 1)


def scores(bought, last):
    """Member -> raw values and scores of R, F, M, W."""
    average = sum(net for all_of in bought.values() for _, net, *_ in all_of) / sum(map(len, bought.values()))
    above = lambda value, cuts: 1 + sum(value > cut for cut in cuts)
    found = {}
    for member, own in bought.items():
        r = (last - max(when for when, *_ in own)).days
        f = sum(when > year_before(last) for when, *_ in own)
        m = sum(net for _, net, *_ in own) / len(own)
        w = len(set().union(*(categories for _, _, categories, _ in own)))
        found[member] = {
            "raw": {"R": -r, "F": f, "M": m, "W": w},
            "R": 6 - above(r, [30, 90, 180, 360]),
            "F": above(f, [1, 2, 3, 5]),
            "M": 1 + sum(round(m, 7) >= round(cut * average, 7) for cut in [0.5, 0.8, 1.2, 2]),
            "W": above(w, [1, 2, 3, 4]),
        }
    return found


def segment(s):
    r, f, m, w = (s[letter] for letter in "RFMW")
    if r >= 4:
        if f >= 4:
            return 3 if w <= 2 else 1 if m >= 4 else 2
        if f >= 2:
            return 4 if w >= 3 else 5
        return 6 if m >= 4 else 7
    if r == 3:
        return 8 if f >= 4 else 9 if f >= 2 else 10
    if f >= 4 or (m >= 4 and w >= 3):
        return 11
    if m >= 4:
        return 12
    return 14 if r == 1 and f == 1 and w <= 2 else 13


NOW = purchases_as_of(SCRIPT_DAY)
SCORED = scores(NOW, SCRIPT_DAY)

# Types.
types = Counter()
for member, own in NOW.items():
    days = [when for when, *_ in own]
    months = {(when.year, when.month) for when in days}
    s = SCORED[member]
    if len(own) == 1 and (SCRIPT_DAY - days[0]).days <= 90:
        types["new"] += 1
    elif len(own) >= 4 and s["F"] >= 4 and s["R"] >= 3 and len(months) >= 3:
        types["loyal-proxy"] += 1
    else:
        types["existing"] += 1
named = {key(row["会员编号"]) for row in ROWS} - {"", "散客"}
types["prospect"] = len(named - NOW.keys())


# Response.
def responded(after, last):
    return {member for member, own in purchases_as_of(last).items() if any(when > after for when, *_ in own)}


def test(last):
    cutoff = last - HORIZON
    members, again = scores(purchases_as_of(cutoff), cutoff), responded(cutoff, last)
    rates, gini = {}, {}
    for letter in "RFMW":
        shares = [[0, 0] for _ in range(5)]
        for member, s in members.items():
            shares[s[letter] - 1][0] += member in again
            shares[s[letter] - 1][1] += 1
        rates[letter] = shares
        yes = [s["raw"][letter] for member, s in members.items() if member in again]
        no = [s["raw"][letter] for member, s in members.items() if member not in again]
        wins = sum((a > b) + 0.5 * (a == b) for a in yes for b in no)
        gini[letter] = round(2 * wins / (len(yes) * len(no)) - 1, 6)
    return {"cutoff": str(cutoff), "hits": len(again & members.keys()), "of": len(members), "rates": rates, "gini": gini}


# Occasions: windows of the table, the shortest one counts; a campaign with the name of one is that one.
LUNAR = {2024: ("02-10", "06-10", "08-10", "09-17"), 2025: ("01-29", "05-31", "08-29", "10-06"),
         2026: ("02-17", "06-19", "08-19", "09-25"), 2027: ("02-06", "06-09", "08-08", "09-15")}
NAMES = {"女神节": "womens-day", "年货节": "cny-shopping"}


def windows(year):
    at = lambda month, date: dt.date(year, month, date)
    n, d, q, a = (dt.date.fromisoformat(f"{year}-{tail}") for tail in LUNAR[year])
    days = dt.timedelta
    thursday = next(at(11, date) for date in range(22, 29) if at(11, date).weekday() == 3)
    return [
        ("new-year", dt.date(year - 1, 12, 30), at(1, 1)), ("cny-shopping", n - days(28), n - days(1)),
        ("spring-festival", n, n + days(6)), ("valentine", at(2, 10), at(2, 14)), ("womens-day", at(3, 1), at(3, 8)),
        ("labour-day", at(4, 28), at(5, 5)), ("520", at(5, 15), at(5, 20)), ("dragon-boat", d - days(6), d),
        ("618", at(6, 1), at(6, 20)), ("qixi", q - days(6), q), ("back-to-school", at(8, 20), at(9, 10)),
        ("mid-autumn", a - days(10), a), ("national-day", at(9, 28), at(10, 7)), ("double-11", at(10, 20), at(11, 12)),
        ("black-friday", thursday - days(3), thursday + days(4)), ("double-12", at(12, 8), at(12, 12)),
        ("christmas", at(12, 20), at(12, 25)),
    ]


ALL_WINDOWS = [window for year in LUNAR for window in windows(year)]
ORDER = [name for name, *_ in windows(2026)] + ["birthday-month"]
born = {}
for row in ROWS:
    if day(row["生日"]) and key(row["会员编号"]) not in ("", "散客"):
        born.setdefault(key(row["会员编号"]), set()).add(day(row["生日"]).month)
assert all(len(months) == 1 for months in born.values())


def occasion(member, when, campaign):
    if campaign:
        return NAMES.get(campaign, campaign)
    fitting = [((end - start).days + 1, ORDER.index(name), name) for name, start, end in ALL_WINDOWS if start <= when <= end]
    if born.get(member) == {when.month}:
        following = dt.date(when.year + when.month // 12, when.month % 12 + 1, 1)
        fitting.append(((following - when.replace(day=1)).days, len(ORDER), "birthday-month"))
    return min(fitting)[2] if fitting else "ordinary"


by_occasion, mainly, opening = Counter(), Counter(), 0
for member, own in NOW.items():
    counted, latest = Counter(), {}
    for when, _, _, campaign in own:
        name = occasion(member, when, campaign)
        by_occasion[name] += 1
        counted[name] += 1
        latest[name] = max(when, latest.get(name, when))
    del counted["ordinary"]
    if counted:
        rank = lambda name: ORDER.index(name) if name in ORDER else len(ORDER)
        mainly[min(counted, key=lambda name: (-counted[name], -latest[name].toordinal(), rank(name), name))] += 1
    opening += any(when.month <= 3 for when, *_ in own)


# Effect.
MASK = (1 << 64) - 1


def siphash(data):
    k0, k1 = int.from_bytes(SEED[:8], "little"), int.from_bytes(SEED[8:], "little")
    v = [k0 ^ 0x736F6D6570736575, k1 ^ 0x646F72616E646F6D, k0 ^ 0x6C7967656E657261, k1 ^ 0x7465646279746573]
    turn = lambda x, bits: ((x << bits) | (x >> (64 - bits))) & MASK

    def rounds(count):
        for _ in range(count):
            v[0] = (v[0] + v[1]) & MASK; v[1] = turn(v[1], 13) ^ v[0]; v[0] = turn(v[0], 32)
            v[2] = (v[2] + v[3]) & MASK; v[3] = turn(v[3], 16) ^ v[2]
            v[0] = (v[0] + v[3]) & MASK; v[3] = turn(v[3], 21) ^ v[0]
            v[2] = (v[2] + v[1]) & MASK; v[1] = turn(v[1], 17) ^ v[2]; v[2] = turn(v[2], 32)

    padded = data + bytes(7 - len(data) % 8) + bytes([len(data) & 255])
    for at in range(0, len(padded), 8):
        word = int.from_bytes(padded[at:at + 8], "little")
        v[3] ^= word
        rounds(2)
        v[0] ^= word
    v[2] ^= 0xFF
    rounds(4)
    return v[0] ^ v[1] ^ v[2] ^ v[3]


DRAW_DAY = SCRIPT_DAY - HORIZON
latest_mark = {}
for row in ROWS:
    member, bought = key(row["会员编号"]), day(row["付款时间"])
    if text(row["勿扰"]) in ("是", "Y", "1"):
        latest_mark[member] = True
then = scores(purchases_as_of(DRAW_DAY), DRAW_DAY)
since = responded(DRAW_DAY, SCRIPT_DAY)
draws = []
for up, down in SHARES:
    control = set()
    segments = {member: segment(s) for member, s in then.items()}
    callable_members = [member for member in then if member not in latest_mark]
    for place in set(segments.values()):
        own = [member for member in callable_members if segments[member] == place]
        count = (2 * len(own) * up + down) // (2 * down)
        control |= set(sorted(own, key=lambda member: siphash(member.encode("utf-16-le")))[:count])
    to_call = set(callable_members) - control
    both = {segments[m] for m in control} & {segments[m] for m in to_call}
    compared = lambda group: [m for m in group if segments[m] in both]
    draws.append({
        "share": up / down,
        "toCall": len(to_call), "heldBack": len(control),
        "bought": [sum(m in since for m in compared(to_call)), len(compared(to_call))],
        "boughtHeldBack": [sum(m in since for m in compared(control)), len(compared(control))],
    })

before = test(DRAW_DAY)
print(json.dumps({
    "members": len(NOW),
    "types": dict(types),
    "response": test(SCRIPT_DAY),
    "occasions": {name: [count, mainly[name]] for name, count in by_occasion.most_common() if name != "ordinary"},
    "onOccasions": sum(by_occasion.values()) - by_occasion["ordinary"],
    "purchases": sum(by_occasion.values()),
    "openingSeason": opening,
    "expected": [before["hits"], before["of"]],
    "draws": draws,
}, ensure_ascii=False, indent=1))
