"""Recomputes product-rules.json from ../cdnow/cdnow_sample.csv: the forecast by the product's own rules, with scipy.

    python3 oracle.py > product-rules.json        (numpy and scipy)

A purchase is a member and a day with a sum above zero. The expected purchases are the paper's hypergeometric formula,
the parameters scipy's maximum of the log-likelihood; weeks are the unit throughout.
"""

import csv
import datetime as dt
import json
import os
from collections import defaultdict

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, gammaln, hyp2f1

HERE = os.path.dirname(os.path.abspath(__file__))
SPLIT = dt.date(1997, 9, 30)
END = dt.date(1998, 6, 30)
HORIZON = 26
Z = 1.959963984540054

sums = defaultdict(lambda: defaultdict(float))
with open(os.path.join(HERE, "../cdnow/cdnow_sample.csv")) as rows:
    for row in csv.DictReader(rows):
        sums[row["member_id"]][dt.date.fromisoformat(row["order_date"])] += float(row["amount"])


def purchases(as_of):
    """Member to a list of (day, amount), ascending."""
    found = {}
    for member, days in sums.items():
        bought = sorted((day, amount) for day, amount in days.items() if amount > 0 and day <= as_of)
        if bought:
            found[member] = bought
    return found


def summary(bought, as_of):
    x = np.array([len(b) - 1 for b in bought.values()])
    tx = np.array([(b[-1][0] - b[0][0]).days for b in bought.values()]) / 7
    t = np.array([(as_of - b[0][0]).days for b in bought.values()]) / 7
    z = np.array([np.mean([amount for _, amount in b[1:]]) if len(b) > 1 else 0.0 for b in bought.values()])
    return x, tx, t, z


def climb(negative, start):
    theta = np.log(start)
    for _ in range(4):
        end = minimize(
            negative,
            theta,
            method="Nelder-Mead",
            options=dict(xatol=1e-10, fatol=1e-10, maxiter=100000, maxfev=100000),
        )
        theta = end.x
    return [float(value) for value in np.exp(theta)], float(-end.fun)


def fit_purchases(x, tx, t):
    def negative(theta):
        r, alpha, a, b = np.exp(theta)
        head = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + betaln(a, b + x) - betaln(a, b)
        stays = -(r + x) * np.log(alpha + t)
        leaves = np.where(
            x > 0, np.log(a) - np.log(np.where(x > 0, b + x - 1, 1)) - (r + x) * np.log(alpha + tx), -np.inf
        )
        return -np.sum(head + np.logaddexp(stays, leaves))

    return climb(negative, [0.3, 5, 0.8, 2])


def fit_spend(x, z):
    known = x > 0
    x, z = x[known], z[known]

    def negative(theta):
        p, q, v = np.exp(theta)
        return -np.sum(
            gammaln(p * x + q) - gammaln(p * x) - gammaln(q) + q * np.log(v)
            + (p * x - 1) * np.log(z) + p * x * np.log(x) - (p * x + q) * np.log(x * z + v)
        )

    return climb(negative, [6, 4, 15])


def alive(theta, x, tx, t):
    r, alpha, a, b = theta
    odds = np.where(x > 0, a / np.where(x > 0, b + x - 1, 1) * ((alpha + t) / (alpha + tx)) ** (r + x), 0)
    return 1 / (1 + odds)


def expected(theta, x, tx, t, h):
    r, alpha, a, b = theta
    curve = 1 - ((alpha + t) / (alpha + t + h)) ** (r + x) * hyp2f1(r + x, b + x, a + b + x - 1, h / (alpha + t + h))
    return alive(theta, x, tx, t) * (a + b + x - 1) / (a - 1) * curve


def chance(theta, x, tx, t, h):
    r, alpha, _, _ = theta
    return alive(theta, x, tx, t) * (1 - ((alpha + t) / (alpha + t + h)) ** (r + x))


def full():
    x, tx, t, z = summary(purchases(END), END)
    theta, log_likelihood = fit_purchases(x, tx, t)
    spend, spend_likelihood = fit_spend(x, z)
    repeat = x > 0
    return {
        "buyers": len(x),
        "repeatBuyers": int(repeat.sum()),
        "parameters": theta,
        "logLikelihood": log_likelihood,
        "expectedIn26Weeks": float(expected(theta, x, tx, t, 26).sum()),
        "meanAlive": float(alive(theta, x, tx, t).mean()),
        "spend": spend,
        "spendLogLikelihood": spend_likelihood,
        "correlation": float(np.corrcoef(x[repeat], z[repeat])[0, 1]),
    }


def held_out():
    before, after = purchases(SPLIT), purchases(END)
    x, tx, t, _ = summary(before, SPLIT)
    theta, log_likelihood = fit_purchases(x, tx, t)
    later = [[day for day, _ in after[member] if day > SPLIT] for member in before]
    new = [member for member in after if member not in before]
    counts = np.array([len(days) for days in later])
    means = expected(theta, x, tx, t, (END - SPLIT).days / 7)
    groups = []
    for size in range(8):
        here = x == size if size < 7 else x >= 7
        groups.append([int(here.sum()), int(counts[here].sum()), float(means[here].sum())])

    first = min(b[0][0] for b in before.values())
    starts = [b[0][0] for b in before.values()]
    repeats = [day for b in before.values() for day, _ in b[1:]] + [day for days in later for day in days]
    r, alpha, a, b = theta
    weeks = []
    end = SPLIT - dt.timedelta(7 * ((SPLIT - first).days // 7))
    while end <= END:
        ages = np.array([(end - start).days for start in starts if start <= end]) / 7
        curve = 1 - (alpha / (alpha + ages)) ** r * hyp2f1(r, b, a + b - 1, ages / (alpha + ages))
        weeks.append([end.isoformat(), sum(day <= end for day in repeats), float(np.sum((a + b - 1) / (a - 1) * curve))])
        end += dt.timedelta(7)

    p = chance(theta, x, tx, t, HORIZON)
    limit = SPLIT + dt.timedelta(7 * HORIZON)
    bought = np.array([any(day <= limit for day in days) for days in later])
    order = np.argsort(p, kind="stable")
    bins, start, n = [], 0, len(p)
    k = 1
    while start < n:
        end_at = max(start + 1, int(np.floor(n * k / 10 + 0.5)))
        while end_at < n and abs(p[order[end_at]] - p[order[end_at - 1]]) < 1e-13:
            end_at += 1
        here = order[start:end_at]
        m, hits = len(here), int(bought[here].sum())
        share, spread = hits / m, Z * Z / m
        half = Z * np.sqrt(share * (1 - share) / m + spread / (4 * m)) / (1 + spread)
        middle = (share + spread / 2) / (1 + spread)
        bins.append([m, float(p[here].mean()), hits, float(middle - half), float(middle + half)])
        start, k = end_at, k + 1
    return {
        "buyers": len(x),
        "newBuyers": len(new),
        "newPurchases": sum(len(after[member]) for member in new),
        "parameters": theta,
        "logLikelihood": log_likelihood,
        "actual": int(counts.sum()),
        "expected": float(means.sum()),
        "groups": groups,
        "weeks": weeks,
        "bins": bins,
        "brier": float(np.mean((p - bought) ** 2)),
        "baseBrier": float(bought.mean() * (1 - bought.mean())),
    }


print(json.dumps({"full": full(), "heldOut": held_out()}, indent=1))
