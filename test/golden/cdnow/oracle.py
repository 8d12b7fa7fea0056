"""Recomputes cdnow_sample_1998-06-30_product-rules.csv from cdnow_sample.csv with the standard library only.

    python3 oracle.py cdnow_sample.csv > recomputed.csv

Rules: a purchase is a member and a day with a sum above zero; F counts purchases in the 12 calendar months up to
1998-06-30, the day twelve months ago left out; M is the sum of all purchases over their number; five bands per
dimension by the type 7 quantiles at 0.2, 0.4, 0.6, 0.8, rounded to 9 decimals; a value above a cut scores one more (R:
one less).
"""

import csv
import sys
from collections import defaultdict
from datetime import date
from fractions import Fraction

AS_OF = date(1998, 6, 30)
WINDOW_OPENS_AFTER = date(1997, 6, 30)
BANDS = 5


def quantile_type_7(ascending, k):
    position = Fraction(len(ascending) - 1) * k / BANDS
    below = int(position)
    above = min(below + 1, len(ascending) - 1)
    return ascending[below] + (ascending[above] - ascending[below]) * (position - below)


def scores(values, fewer_is_better=False):
    """values: exact fractions. A cut is rounded to 9 decimals, and so is the value that it is compared with."""
    ascending = sorted(values)
    cuts = [round(quantile_type_7(ascending, k), 9) for k in range(1, BANDS)]
    passed = [sum(round(value, 9) > cut for cut in cuts) for value in values]
    return [BANDS - p if fewer_is_better else 1 + p for p in passed]


def number(value):
    return f"{float(value):.9g}"


def main(path):
    spent = defaultdict(Fraction)
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            spent[row["member_id"], date.fromisoformat(row["order_date"])] += Fraction(row["amount"])
    days = defaultdict(list)
    net = defaultdict(Fraction)
    for (member, day), amount in spent.items():
        if amount > 0 and day <= AS_OF:
            days[member].append(day)
            net[member] += amount

    members = sorted(days)
    recency = [(AS_OF - max(days[m])).days for m in members]
    frequency = [sum(day > WINDOW_OPENS_AFTER for day in days[m]) for m in members]
    average = [net[m] / len(days[m]) for m in members]
    r = scores([Fraction(v) for v in recency], fewer_is_better=True)
    f = scores([Fraction(v) for v in frequency])
    m_scores = scores(average)

    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(
        "member_id last_purchase recency_days purchases_in_window lifetime_purchases avg_per_purchase net_amount"
        " r_score f_score m_score".split()
    )
    for i, m in enumerate(members):
        out.writerow(
            [m, max(days[m]).isoformat(), recency[i], frequency[i], len(days[m]), number(average[i])]
            + [number(net[m]), r[i], f[i], m_scores[i]]
        )


main(sys.argv[1])
