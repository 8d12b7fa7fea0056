"""Who took part in the orders of the sample and who its members are, worked out from the text of the method alone.

Run:  npx tsx test/golden/sample-people/export-rows.ts > rows.csv
      python3 test/golden/sample-people/oracle.py rows.csv > test/golden/sample-people/expected.json      (as of 2026-11-21)

Rules: rfmw.md 1.0, 1.4, 1.9, 1.10. A purchase with several users: each has the lines that name them.
"""
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
BANDS = [(18, "<18"), (25, "18–24"), (35, "25–34"), (45, "35–44"), (55, "45–54"), (65, "55–64"), (111, "65+")]


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
    written = re.match(r"(\d{4})[年/](\d{1,2})[月/](\d{1,2})", cell)
    if written:
        return datetime.date(*map(int, written.groups()))
    return EPOCH + datetime.timedelta(days=int(float(cell)))


rows, seen = [], set()
with open(sys.argv[1], newline="") as file:
    for row in csv.DictReader(file):
        row["member"] = member_of(row["会员编号"])
        row["day"] = day_of(row["付款时间"])
        row["amount"] = money(row["实付金额"])
        row["twice"] = tuple(row.values()) in seen
        seen.add(tuple(row.values()))
        rows.append(row)
people = [row for row in rows if row["member"] not in ("", "散客")]

# Valid purchases: completed sales up to the day, less what went back on the same order.
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
members = {member for member, _ in net}
worth, first = defaultdict(Fraction), {}
for (member, order), amount in net.items():
    worth[member] += amount
    day = min(row["day"] for row in lines[member, order])
    first[member] = min(first.get(member, day), day)

named = defaultdict(set)
for row in people:
    for column in ("会员姓名", "手机号"):
        if text(row[column]):
            named[text(row[column])].add(row["member"])
ids = {row["member"] for row in people}


def who(cell, own):
    """A member's id, or the text of somebody who is none; the row's own member before others of that name."""
    name = text(cell)
    if member_of(name) in ids:
        return member_of(name)
    holders = named.get(name, set())
    if own in holders:
        return own
    return next(iter(holders)) if len(holders) == 1 else name


played = defaultdict(lambda: [0, Fraction(0), set()])
for (member, order), amount in net.items():
    of = lines[member, order]
    whole = sum(row["amount"] for row in of)
    for role, column in (("decision-maker", "审批人"), ("user", "使用人"), ("influencer", "推荐人"), ("buyer", "付款人")):
        shares = defaultdict(Fraction)
        for row in of:
            if text(row[column]):
                shares[who(row[column], member)] += row["amount"]
        if role == "buyer" and not shares:
            shares[member] = whole
        base = whole if role == "user" else sum(shares.values())
        for person, share in shares.items():
            entry = played[role, person]
            entry[0] += 1
            entry[1] += amount * share / base
            entry[2] |= {member} - {person}

referred, brought = Counter(), defaultdict(Fraction)
for member in members:
    by = {
        who(row["推荐人"], member)
        for (of, order), amount in net.items()
        if of == member
        for row in lines[of, order]
        if text(row["推荐人"]) and min(one["day"] for one in lines[of, order]) == first[member]
    }
    if len(by) == 1 and by <= members and by != {member}:
        referred[next(iter(by))] += 1
        brought[next(iter(by))] += worth[member]

told, other = Counter(), Counter()
for (member, order) in net:
    users = {who(row["使用人"], member) for row in lines[member, order] if text(row["使用人"])}
    told[member] += bool(users)
    other[member] += bool(users - {member})

codes = Counter()
for row in people:
    code = []
    for column in ("付款人", "使用人", "推荐人", "审批人"):
        cell = text(row[column])
        code.append("-" if not cell else "self" if who(cell, row["member"]) == row["member"] else "other")
    codes[" ".join(code)] += 1

latest = defaultdict(dict)
for row in sorted((row for row in people if row["day"] is None or row["day"] <= AS_OF), key=lambda row: row["day"] or datetime.date.min):
    for column in ("生日", "性别", "月收入", "职业"):
        if text(row[column]):
            latest[row["member"]][column] = text(row[column])


def band(member):
    cell = latest[member].get("生日")
    if cell is None:
        return "unknown"
    born = day_of(cell)
    age = AS_OF.year - born.year - ((AS_OF.month, AS_OF.day) < (born.month, born.day))
    return next(name for below, name in BANDS if age < below)


phones = defaultdict(set)
for row in people:
    if text(row["手机号"]):
        phones[text(row["手机号"])].add(row["member"])

print(
    json.dumps(
        {
            "members": len(members),
            "roles": sorted(
                [role, person, count, round(float(amount), 6), len(linked)]
                for (role, person), (count, amount, linked) in played.items()
                if role != "buyer" or person not in members or len(linked) > 0
            ),
            "buyers": len([1 for role, _ in played if role == "buyer"]),
            "referred": {who_: [count, float(brought[who_])] for who_, count in sorted(referred.items())},
            "buysForOthers": {member: [other[member], count] for member, count in sorted(told.items()) if other[member]},
            "rowsByPayerUserReferrerApprover": dict(sorted(codes.items())),
            "ages": dict(sorted(Counter(band(member) for member in members).items())),
            "genders": dict(sorted(Counter(latest[member].get("性别", "unknown") for member in members).items())),
            "incomes": dict(sorted(Counter(latest[member].get("月收入", "unknown") for member in members).items())),
            "occupations": dict(sorted(Counter(latest[member].get("职业", "unknown") for member in members).items())),
            "onePhone": sorted(sorted(of) for of in phones.values() if len(of) > 1),
        },
        ensure_ascii=False,
        indent=1,
    )
)
