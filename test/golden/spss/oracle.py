"""Recomputes expected.csv from rfm_orders.csv with the standard library only: see SOURCE.md.

    python3 oracle.py ../r-rfm/rfm_orders.csv > recomputed.csv
"""

import csv
import sys
from collections import defaultdict
from datetime import date
from fractions import Fraction

AS_OF = date(2006, 12, 31)
LEVELS = 5


def less_and_equal(value, values):
    return sum(other < value for other in values), sum(other == value for other in values)


def ntile(value, values):
    less, equal = less_and_equal(value, values)
    mean_rank = less + Fraction(equal + 1, 2)
    return int(1 + mean_rank * LEVELS / (len(values) + 1))


def modeler(value, values, ties):
    less, equal = less_and_equal(value, values)
    position = less if ties == "keep" else less + equal - 1
    return position * LEVELS // len(values) + 1


def main(path):
    rows = defaultdict(list)
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            rows[row["customer_id"]].append((date.fromisoformat(row["order_date"]), Fraction(row["revenue"])))
    members = sorted(rows)
    # More is better in all three: the latest day, the number of rows, the sum.
    measures = [
        {m: (max(day for day, _ in rows[m]) - AS_OF).days for m in members},
        {m: len(rows[m]) for m in members},
        {m: sum(amount for _, amount in rows[m]) for m in members},
    ]

    def binned(rule):
        return [{m: rule(measure[m], list(measure.values())) for m in members} for measure in measures]

    nested = []
    for measure in measures:
        cells = defaultdict(list)
        for m in members:
            cells[tuple(scores[m] for scores in nested)].append(m)
        scores = {}
        for inside in cells.values():
            for m in inside:
                scores[m] = ntile(measure[m], [measure[other] for other in inside])
        nested.append(scores)

    kinds = {
        "independent": binned(ntile),
        "nested": nested,
        "keep": binned(lambda value, values: modeler(value, values, "keep")),
        "next": binned(lambda value, values: modeler(value, values, "next")),
    }
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["member_id", *kinds])
    for m in members:
        out.writerow([m, *("".join(str(scores[m]) for scores in kind) for kind in kinds.values())])


main(sys.argv[1])
