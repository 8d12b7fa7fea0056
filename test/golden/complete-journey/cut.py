"""Cuts a small part out of the Complete Journey orders: the households of every 40th place by number.

Run once: python3 cut.py PATH/TO/complete-journey/orders.csv > orders.csv
Nothing is changed but the columns: retail_disc and coupon_disc become one discount, the time of day is dropped.
"""
import csv
import sys

with open(sys.argv[1], newline="") as file:
    rows = list(csv.DictReader(file))
households = sorted({row["household_id"] for row in rows}, key=int)[::40]
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["member", "order", "day", "department", "brand", "quantity", "paid", "discount"])
for row in rows:
    if row["household_id"] in households:
        discount = round(float(row["retail_disc"]) + float(row["coupon_disc"]), 2)
        out.writerow(
            [row["household_id"], row["basket_id"], row["date"][:10], row["department"], row["brand"]]
            + [row["quantity"], row["sales_value"], f"{discount:g}"]
        )
