"""Who moved in the sample from 2026-08-31 to 2026-11-21, from its order rows and the written rules alone; none of our code.

    python3 oracle.py rows.json > expected.json

rows.json: the rows of the sheet of orders, header first, as an array of arrays. Rules: fixed thresholds of five levels,
map of 14 segments, M by the average purchase of the first day, groups of segments as up and down.
"""
import datetime as dt
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict

ORDER = ["core", "regular", "fan", "rising", "broaden", "recent_hi", "recent", "slipping", "wavering", "drowsy",
         "winback", "sleep_hi", "dormant", "lost"]
GROUP = [0, 0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4]


def segment(r, f, m, w):
    if r >= 4:
        if f >= 4:
            return "fan" if w <= 2 else "core" if m >= 4 else "regular"
        if f >= 2:
            return "rising" if w >= 3 else "broaden"
        return "recent_hi" if m >= 4 else "recent"
    if r == 3:
        return "slipping" if f >= 4 else "wavering" if f >= 2 else "drowsy"
    if f >= 4 or (m >= 4 and w >= 3):
        return "winback"
    if m >= 4:
        return "sleep_hi"
    return "lost" if r == 1 and f == 1 and w <= 2 else "dormant"


def day(cell):
    if isinstance(cell, (int, float)):
        return dt.date(1899, 12, 30) + dt.timedelta(days=int(cell))
    digits = re.match(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})", cell)
    return dt.date(*map(int, digits.groups())) if digits else None


def number(cell):
    if isinstance(cell, (int, float)):
        return float(cell)
    return float(re.sub(r"[^\d.-]", "", unicodedata.normalize("NFKC", cell)))


def key(cell):
    text = unicodedata.normalize("NFKC", str(cell)).strip()
    return re.sub(r'^="(.*)"$', r"\1", text).upper()


def measures(rows, as_of):
    """Per member: last day, purchases in 12 months, average purchase, categories; net total. And the average purchase."""
    head = rows[0]
    at = {name: head.index(name) for name in ["会员编号", "订单编号", "付款时间", "实付金额", "订单状态", "品类"]}
    orders = defaultdict(list)
    seen = set()
    for row in rows[1:]:
        if tuple(row) in seen:
            continue  # the row that stands twice
        seen.add(tuple(row))
        member, bought = key(row[at["会员编号"]]), day(row[at["付款时间"]])
        status, amount = row[at["订单状态"]], number(row[at["实付金额"]])
        if member in ("", "散客") or bought is None or bought > as_of:
            continue
        if status in ("待付款", "交易关闭", "退款成功") or amount == 0:
            continue
        orders[member, row[at["订单编号"]]].append((bought, amount, row[at["品类"]]))
    window = as_of.replace(year=as_of.year - 1)
    members = defaultdict(lambda: {"days": [], "net": 0.0, "width": set()})
    for (member, _), lines in orders.items():
        net = sum(amount for _, amount, _ in lines)
        if net <= 0:
            continue
        by_category = defaultdict(float)
        for _, amount, category in lines:
            by_category[category] += amount
        found = members[member]
        found["days"].append(min(bought for bought, _, _ in lines))
        found["net"] += net
        found["width"] |= {category for category, left in by_category.items() if left > 0}
    purchases = sum(len(found["days"]) for found in members.values())
    average = sum(found["net"] for found in members.values()) / purchases
    return {
        member: {
            "r": (as_of - max(found["days"])).days,
            "f": sum(window < bought for bought in found["days"]),
            "m": found["net"] / len(found["days"]),
            "w": len(found["width"]),
            "net": found["net"],
        }
        for member, found in members.items()
    }, average


def classed(found, average):
    def above(value, cuts):
        return 1 + sum(value > cut for cut in cuts)

    def from_cut(value, cuts):
        return 1 + sum(value >= round(cut * average, 9) for cut in cuts)

    return {
        member: segment(6 - above(v["r"], [30, 90, 180, 360]), above(v["f"], [1, 2, 3, 5]),
                        from_cut(round(v["m"], 9), [0.5, 0.8, 1.2, 2]), above(v["w"], [1, 2, 3, 4]))
        for member, v in found.items()
    }


rows = json.load(open(sys.argv[1]))
then, cut = measures(rows, dt.date(2026, 8, 31))
now, cut_now = measures(rows, dt.date(2026, 11, 21))
before, after, anew = classed(then, cut), classed(now, cut), classed(now, cut_now)
changes = Counter()
matrix = Counter()
for member in before.keys() | after.keys():
    old, new = before.get(member), after.get(member)
    matrix[f"{old or 'new'} {new or 'gone'}"] += 1
    if old is None or new is None:
        changes["new" if old is None else "gone"] += 1
    else:
        step = GROUP[ORDER.index(new)] - GROUP[ORDER.index(old)]
        changes["up" if step < 0 else "down" if step > 0 else "same"] += 1
json.dump({
    "members": {"then": len(before), "now": len(after)},
    "changes": {change: changes[change] for change in ["up", "same", "down", "new", "gone"]},
    "otherSegmentByBands": sum(after[member] != anew[member] for member in after),
    "net": round(sum(v["net"] for v in now.values()), 2),
    "matrix": dict(sorted(matrix.items())),
}, sys.stdout, indent=1, ensure_ascii=False)
print()
