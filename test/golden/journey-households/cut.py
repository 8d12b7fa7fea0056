"""Cuts the fixture out of the Complete Journey data (see SOURCE.md): what 130 households paid for their first eight baskets, and who they are.

Run:  python3 cut.py FOLDER > orders.csv        (FOLDER holds orders.csv and households.csv)
"""
import csv
import sys
from collections import defaultdict

folder = sys.argv[1]
with open(f"{folder}/households.csv", newline="") as file:
    known = {row["household_id"]: row for row in csv.DictReader(file)}
baskets = defaultdict(lambda: [None, 0.0])
with open(f"{folder}/orders.csv", newline="") as file:
    for row in csv.DictReader(file):
        basket = baskets[row["household_id"], row["basket_id"]]
        basket[0] = row["date"][:10]
        basket[1] += float(row["sales_value"])
ids = sorted({household for household, _ in baskets}, key=int)
kept = set([one for one in ids if one in known][:100] + [one for one in ids if one not in known][:30])
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["household", "basket", "day", "paid", "age", "income"])
seen = defaultdict(int)
for (household, basket), (day, paid) in sorted(baskets.items(), key=lambda item: (int(item[0][0]), item[1][0])):
    seen[household] += 1
    if household in kept and seen[household] <= 8:
        of = known.get(household, {})
        writer.writerow([household, basket, day, f"{paid:.2f}", of.get("age", ""), of.get("income", "")])
