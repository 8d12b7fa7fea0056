"""What the method says of the members of the sample, worked out from its text and from nothing of the product.

Run:  npx tsx export-rows.ts > rows.csv        (from the root: test/golden/sample-stories/export-rows.ts)
      python3 oracle.py rows.csv > expected.json        (as of 2026-11-21)

Rules: rfmw.md 1.0, 1.6, 1.11, 1.14, 1.15 and the choices that the notes of the columns state.
"""
import csv
import datetime
import json
import re
import statistics
import sys
import unicodedata
from collections import Counter, defaultdict
from fractions import Fraction

AS_OF = datetime.date(2026, 11, 21)
EPOCH = datetime.date(1899, 12, 30)
ONLINE = {"小程序", "天猫", "京东", "抖音", "微信小程序", "微信", "商城"}


def text(cell):
    return unicodedata.normalize("NFKC", cell).strip()


def member_of(cell):
    found = re.fullmatch(r'="(.*)"', text(cell))
    return (found.group(1) if found else text(cell)).upper()


def number(cell):
    cell = re.sub(r"[¥,]", "", text(cell))
    return Fraction(cell) if cell else None


def day_of(cell):
    cell = text(cell)
    if not cell:
        return None
    if re.fullmatch(r"\d{8}", cell):
        return datetime.date(int(cell[:4]), int(cell[4:6]), int(cell[6:]))
    written = re.match(r"(\d{4})[年/](\d{1,2})[月/](\d{1,2})", cell)
    if written:
        return datetime.date(*map(int, written.groups()))
    return EPOCH + datetime.timedelta(days=int(float(cell)))


with open(sys.argv[1], newline="") as file:
    all_rows = list(csv.DictReader(file))

seen = set()
purchases = defaultdict(list)
refunds = defaultdict(Fraction)
refunded_whole = set()
skipped = Counter()
for row in all_rows:
    member, order, day = member_of(row["会员编号"]), text(row["订单编号"]), day_of(row["付款时间"])
    paid, status = number(row["实付金额"]), text(row["订单状态"])
    whole = tuple(row.values())
    if member in ("", "散客"):
        skipped["nobody"] += 1
    elif status in ("退款成功", "交易关闭", "待付款") or day is None:
        skipped["not completed"] += 1
        if status == "退款成功":
            refunded_whole.add((member, order))
    elif day > AS_OF:
        skipped["future"] += 1
    elif whole in seen:
        skipped["twice"] += 1
    elif paid == 0:
        skipped["nothing paid"] += 1
    elif paid < 0:
        skipped["refund"] += 1
        refunds[member, order] -= paid
    else:
        purchases[member, order].append(row | {"day": day, "paid": paid})
    seen.add(whole)

by_member = defaultdict(list)
for (member, order), lines in purchases.items():
    given_back = refunds[member, order] + sum(number(line["退款金额"]) or 0 for line in lines)
    if sum(line["paid"] for line in lines) - given_back > 0:
        by_member[member].append((min(line["day"] for line in lines), order, lines, given_back > 0))


def depth(lines):
    return max(Fraction(0), 1 - sum(line["paid"] for line in lines) / sum(number(line["吊牌金额"]) for line in lines))


def has_prices(lines):
    return all(number(line["吊牌金额"]) for line in lines)


compared = {m: [depth(lines) for _, _, lines, _ in b if has_prices(lines)] for m, b in by_member.items()}
on_offer = {m: sum(d >= Fraction(1, 10) for d in depths) for m, depths in compared.items()}
store_share = Fraction(sum(on_offer.values()), sum(map(len, compared.values())))
price = {
    m
    for m, depths in compared.items()
    if len(depths) >= 3
    and Fraction(on_offer[m], len(depths)) >= max(Fraction(6, 10), store_share + Fraction(1, 10))
}

brand = set()
for member, bought in by_member.items():
    money = defaultdict(Fraction)
    for _, order, lines, _ in bought:
        for line in lines:
            if line["品牌"]:
                money[line["品牌"]] += line["paid"] - (number(line["退款金额"]) or 0)
    # The one refund row of the sample names the line that it gives back.
    for row in all_rows:
        paid = number(row["实付金额"])
        if paid is not None and paid < 0 and member_of(row["会员编号"]) == member:
            money[row["品牌"]] += paid
    branded = sum(any(line["品牌"] for line in lines) for _, _, lines, _ in bought)
    if branded >= 3 and max(money.values()) / sum(money.values()) >= Fraction(7, 10):
        brand.add(member)


def rating_of(lines):
    scores = [number(line["满意度"]) for line in lines if line["满意度"]]
    return sum(scores) / len(scores) if scores else None


experience, care, averages = set(), set(), {}
for member, bought in by_member.items():
    rated = [(day, rating_of(lines)) for day, _, lines, _ in bought if rating_of(lines) is not None]
    if rated:
        averages[member] = sum(score for _, score in rated) / len(rated)
        lines_rated = [(day, number(line["满意度"])) for day, _, lines, _ in bought for line in lines if line["满意度"]]
        last = max(day for day, _ in lines_rated)
        if min(score for day, score in lines_rated if day == last) <= 2:
            care.add(member)
    if len(bought) >= 3 and len(rated) >= 2 and 2 * len(rated) >= len(bought):
        experience.add(member)

omnichannel = {
    m
    for m, bought in by_member.items()
    if {line["渠道"] in ONLINE for _, _, lines, _ in bought for line in lines if line["渠道"]} == {True, False}
}

positions = Counter()
gaps = {}
for member, bought in by_member.items():
    days = sorted({day for day, _, _, _ in bought})
    gaps[member] = [(later - earlier).days for earlier, later in zip(days, days[1:])]
for member, bought in by_member.items():
    if len(gaps[member]) < 2:
        positions["by others' gaps"] += 1
        continue
    x = (AS_OF - max(day for day, _, _, _ in bought)).days / statistics.median(gaps[member])
    name = (
        "post-purchase" if x < 0.25 else "resting" if x < 0.75 else "due" if x < 1.25 else "overdue" if x <= 2 else "broken"
    )
    positions[name] += 1

print(
    json.dumps(
        {
            "members": len(by_member),
            "purchases": sum(map(len, by_member.values())),
            "skipped": dict(sorted(skipped.items())),
            "channels": sorted({row["渠道"] for row in all_rows}),
            "storeShareOnOffer": round(float(store_share), 6),
            "priceSensitive": sorted(price),
            "brandLoyal": sorted(brand),
            "experienceOriented": sorted(experience),
            "care": sorted(care),
            "omnichannel": sorted(omnichannel),
            "averageRatings": round(float(sum(averages.values())), 6),
            "withReturns": sorted(
                m
                for m, b in by_member.items()
                if any(returned for _, _, _, returned in b) or any(member == m for member, _ in refunded_whole)
            ),
            "ownPositions": dict(sorted(positions.items())),
        },
        ensure_ascii=False,
        indent=1,
    )
)
