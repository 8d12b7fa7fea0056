"""Ages and incomes of the households, and one by the other, counted from the file alone.

Run:  python3 oracle.py orders.csv > expected.json        (as of 2017-12-31)
"""
import csv
import json
import sys
from collections import Counter, defaultdict

paid, known = defaultdict(float), {}
with open(sys.argv[1], newline="") as file:
    for row in csv.DictReader(file):
        if float(row["paid"]) > 0:
            paid[row["household"]] += float(row["paid"])
        if row["age"]:
            known[row["household"]] = (row["age"], row["income"])
bands = {"19-24": "18–24", "25-34": "25–34", "35-44": "35–44", "45-54": "45–54", "55-64": "55–64", "65+": "65+"}
of = {one: (bands[known[one][0]], known[one][1]) if one in known else ("unknown", "unknown") for one in paid}
cells = Counter(of.values())
print(
    json.dumps(
        {
            "members": len(of),
            "known": sum(one in known for one in of),
            "ages": dict(sorted(Counter(age for age, _ in of.values()).items())),
            "incomes": dict(sorted(Counter(income for _, income in of.values()).items())),
            "ageByIncome": {f"{age}|{income}": count for (age, income), count in sorted(cells.items())},
            "cellsBelowFive": sum(count < 5 for count in cells.values()),
        },
        ensure_ascii=False,
        indent=1,
    )
)
