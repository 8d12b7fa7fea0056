"""What the method says of the members of orders.csv, worked out from its text and from nothing of the product.

Run: python3 oracle.py > expected.csv      (as of 2017-12-31)

One line per member. Rules: rfmw.md 1.6, 1.7 and 1.11.
"""
import csv
import datetime
import statistics
import sys
from collections import Counter, defaultdict
from fractions import Fraction

AS_OF = datetime.date(2017, 12, 31)

baskets = defaultdict(list)
with open("orders.csv", newline="") as file:
    for row in csv.DictReader(file):
        # A line of no money is no sale: it is neither bought nor saved on.
        if Fraction(row["paid"]) > 0:
            baskets[row["member"], row["order"]].append(row)

by_member = defaultdict(list)
for (member, _), lines in baskets.items():
    paid = sum(Fraction(line["paid"]) for line in lines)
    saved = sum(Fraction(line["discount"]) for line in lines)
    day = min(datetime.date.fromisoformat(line["day"]) for line in lines)
    by_member[member].append((day, saved / (paid + saved), lines))

compared = {m: len(b) for m, b in by_member.items()}
on_offer = {m: sum(depth >= Fraction(1, 10) for _, depth, _ in b) for m, b in by_member.items()}
store_share = Fraction(sum(on_offer.values()), sum(compared.values()))


def price_sensitive(member):
    if compared[member] < 3:
        return "not-enough"
    share = Fraction(on_offer[member], compared[member])
    return "yes" if share >= Fraction(6, 10) and share >= store_share + Fraction(1, 10) else "no"


def brand(member):
    money = defaultdict(Fraction)
    for _, _, lines in by_member[member]:
        for line in lines:
            money[line["brand"]] += Fraction(line["paid"])
    top = min(money, key=lambda name: (-money[name], name))
    share = money[top] / sum(money.values())
    if len(by_member[member]) < 3:
        return "not-enough", top, share
    return ("yes" if share >= Fraction(7, 10) else "no"), top, share


owned = {m: {line["department"] for _, _, lines in b for line in lines} for m, b in by_member.items()}
buyers = Counter(department for departments in owned.values() for department in departments)
needed = max(Fraction(5), Fraction(len(by_member), 100))


def next_category(member):
    found = []
    for c in buyers.keys() - owned[member]:
        for s in owned[member]:
            both = sum(1 for departments in owned.values() if c in departments and s in departments)
            if both >= needed:
                confidence = Fraction(both, buyers[s])
                lift = confidence / Fraction(buyers[c], len(by_member))
                found.append((-confidence, -lift, c, -both, s))
    if found:
        confidence, lift, c, both, s = min(found)
        return c, s, -both, -confidence, -lift
    rest = sorted(buyers.keys() - owned[member], key=lambda name: (-buyers[name], name))
    return (rest[0], "", buyers[rest[0]], 0, 0) if rest else ("", "", 0, 0, 0)


def gaps(member):
    days = sorted({day for day, _, _ in by_member[member]})
    return [(later - earlier).days for earlier, later in zip(days, days[1:])]


store_gap = statistics.median([gap for member in by_member for gap in gaps(member)])
first_category = {}
for member, bought in by_member.items():
    money = defaultdict(Fraction)
    for _, _, lines in bought:
        for line in lines:
            money[line["department"]] += Fraction(line["paid"])
    first_category[member] = min(money, key=lambda name: (-money[name], name))
category_gaps = defaultdict(list)
for member in by_member:
    category_gaps[first_category[member]] += gaps(member)


def repurchase(member):
    own = gaps(member)
    if len(own) >= 2:
        gap, source = statistics.median(own), "own"
    elif len(category_gaps[first_category[member]]) >= 30:
        gap, source = statistics.median(category_gaps[first_category[member]]), "category"
    else:
        gap, source = store_gap, "store"
    last = max(day for day, _, _ in by_member[member])
    x = (AS_OF - last).days / gap
    position = (
        "post-purchase" if x < 0.25 else "resting" if x < 0.75 else "due" if x < 1.25 else "overdue" if x <= 2 else "broken"
    )
    return position, source, gap


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(
    ["member", "price", "compared", "onOffer", "brand", "topBrand", "topShare"]
    + ["next", "because", "support", "confidence", "lift", "position", "source", "gap"]
)
for member in sorted(by_member, key=int):
    flag, top, share = brand(member)
    c, s, support, confidence, lift = next_category(member)
    position, source, gap = repurchase(member)
    out.writerow(
        [member, price_sensitive(member), compared[member], on_offer[member], flag, top, f"{float(share):.6f}"]
        + [c, s, support, f"{float(confidence):.6f}", f"{float(lift):.6f}", position, source, f"{gap:g}"]
    )
print(f"share on offer of all purchases: {float(store_share):.6f}", file=sys.stderr)
