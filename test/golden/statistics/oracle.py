"""What statsmodels, scipy and mpmath give for the cases of test/core/stats/comparisons.test.ts.

    python3 oracle.py > expected.json

Needs statsmodels, scipy, numpy and mpmath; none of our code.
"""
import json
import platform

import mpmath
import numpy
import scipy
import statsmodels
from scipy import optimize, stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, power_proportions_2indep, proportion_confint

SHARES = [(0, 1), (1, 1), (0, 30), (30, 30), (1, 8), (3, 10), (15, 148), (56, 70), (81, 263), (684, 2349), (0, 1515), (100, 108000)]
PAIRS = [
    ((56, 70), (48, 80)),  # Newcombe (1998), table II, (a)
    ((9, 10), (3, 10)),  # (b)
    ((6, 7), (2, 7)),  # (c)
    ((5, 56), (0, 29)),  # (d)
    ((0, 10), (0, 20)),  # (e)
    ((0, 10), (0, 10)),  # (f)
    ((10, 10), (0, 20)),  # (g)
    ((10, 10), (0, 10)),  # (h)
    ((0, 1515), (100, 108000)),  # no events in the small arm
    ((100, 108000), (0, 1515)),
    ((308, 473), (376, 1876)),
    ((52, 462), (632, 1887)),
    ((36, 40), (16, 80)),
    ((20, 20), (15, 15)),
    ((1, 1), (1, 1000)),
    ((9000, 90000), (1000, 10000)),
]
RISES = [(900, 100, 0.1), (4500, 500, 0.05), (100, 900, 0.1), (2000, 2000, 0.3), (27, 3, 0.2), (90000, 10000, 0.013), (270, 30, 0.9), (900, 100, 0.0)]
P_VALUES = [[0.01, 0.04, 0.03, 0.005], [0.5, 0.001], [0.02], [0.04, 0.04, 0.04], [1, 0.2, 0.9, 0.0001, 0.0002]]
T = [(0.5, 1), (2.3, 1.7), (1.2, 7.3), (2.01, 49.5), (4.4, 30), (0.001, 12), (1.96, 98765.4), (12.0, 5)]
Z = [0, 1e-9, 0.3, 1, 1.959963984540054, 2.9999, 3, 3.0001, 5, 12, 35]


def share(pair):
    return {"hits": pair[0], "of": pair[1]}


def wilson(pair):
    low, high = proportion_confint(*pair, method="wilson")
    return {"share": share(pair), "lower": float(low), "upper": float(high)}


def pair_row(one, other):
    low, high = confint_proportions_2indep(*one, *other, compare="diff", method="newcomb")
    row = {"one": share(one), "other": share(other), "difference": {"lower": float(low), "upper": float(high)}}
    row["ratio"] = ratio(one, other)
    row["p"] = newcombe_p(one, other)
    return row


def ratio(one, other):
    """The score interval by root finding in 50 digits: the rates most likely under a ratio as a root of the derivative."""
    (x1, n1), (x2, n2) = one, other
    if x1 + x2 == 0:
        return None
    mpmath.mp.dps = 50
    z2 = mpmath.mpf(stats.norm.isf(0.025)) ** 2

    def statistic(theta):
        theta = mpmath.mpf(theta)
        a, b, c = (n1 + n2) * theta, -(n1 * theta + x1 + n2 + x2 * theta), x1 + x2
        p2 = (-b - mpmath.sqrt(b * b - 4 * a * c)) / (2 * a)
        p1 = theta * p2
        d = mpmath.mpf(x1) / n1 - theta * mpmath.mpf(x2) / n2
        return d * d / (p1 * (1 - p1) / n1 + theta**2 * p2 * (1 - p2) / n2)

    def root(inside_log, direction):
        step = mpmath.mpf("1e-12")
        near = inside_log + direction * step
        while statistic(mpmath.e**(inside_log + direction * step)) < z2:
            near = inside_log + direction * step
            step *= 2
        far = inside_log + direction * step
        for _ in range(160):
            middle = (near + far) / 2
            if statistic(mpmath.e**middle) < z2:
                near = middle
            else:
                far = middle
        return float(mpmath.e**near)

    estimate = None if x2 == 0 else (x1 / n1) / (x2 / n2)
    if x1 == 0:
        return {"lower": 0, "upper": root(mpmath.mpf(-60), 1)}
    if x2 == 0:
        return {"lower": root(mpmath.mpf(60), -1), "upper": None}
    log = mpmath.log(mpmath.mpf(x1) * n2 / (mpmath.mpf(x2) * n1))
    low, high = root(log, -1), root(log, 1)
    if 0 < x1 < n1 and 0 < x2 < n2:
        other_low, other_high = confint_proportions_2indep(*one, *other, compare="ratio", method="score", correction=False)
        assert abs(low - other_low) < 1e-6 * low and abs(high - other_high) < 1e-6 * high, (one, other, low, other_low, high, other_high)
    return {"lower": low, "upper": high}


def newcombe_p(one, other):
    """The level at which an end of statsmodels' interval touches 0."""
    if one[0] * other[1] == other[0] * one[1]:
        return 1.0
    end = 0 if one[0] * other[1] > other[0] * one[1] else 1

    def touches(log_alpha):
        return confint_proportions_2indep(*one, *other, compare="diff", method="newcomb", alpha=float(numpy.exp(log_alpha)))[end]

    return float(numpy.exp(optimize.brentq(touches, numpy.log(1e-300), numpy.log(0.999999), xtol=1e-13)))


def rise(size, other_size, rate):
    def errors(p):
        pooled = (size * p + other_size * rate) / (size + other_size)
        null = (pooled * (1 - pooled) * (1 / size + 1 / other_size)) ** 0.5
        own = (p * (1 - p) / size + rate * (1 - rate) / other_size) ** 0.5
        return null * stats.norm.isf(0.025), own

    def power(p):
        null, own = errors(p)
        return stats.norm.cdf((p - rate - null) / own)

    def wrong(p):
        null, own = errors(p)
        return stats.norm.cdf((rate - p - null) / own)

    if power(1 - 1e-12) < 0.8:
        return None
    found = float(optimize.brentq(lambda p: power(p) - 0.8, rate + 1e-12, 1 - 1e-12, xtol=1e-14))
    if rate > 0:
        # statsmodels also counts differences that look significant in the wrong direction.
        check = power_proportions_2indep(found - rate, rate, size, ratio=other_size / size).power
        assert abs(check - wrong(found) - 0.8) < 1e-9, (size, other_size, rate, check)
    return found


def skewed(count, seed):
    """A small generator that any language can repeat."""
    state = seed
    values = []
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(0 if state % 3 else (state >> 8) % 40000 / 100)
    return values


def money(one, other):
    a, b = skewed(*one), skewed(*other)
    result = stats.ttest_ind(a, b, equal_var=False)
    interval = result.confidence_interval(0.95)
    return {
        "one": one, "other": other, "value": float(numpy.mean(a) - numpy.mean(b)),
        "lower": float(interval.low), "upper": float(interval.high), "p": float(result.pvalue), "degreesOfFreedom": float(result.df),
        "isSkewed": bool(any(len(v) <= 25 * stats.skew(v) ** 2 for v in (a, b))),
    }  # fmt: skip


def area(count, seed):
    values = [value % 7 for value in skewed(count, seed)]
    positive = [1 if value else 0 for value in skewed(count, seed + 1)]
    yes = [v for v, p in zip(values, positive) if p]
    no = [v for v, p in zip(values, positive) if not p]
    a = float(stats.mannwhitneyu(yes, no).statistic / (len(yes) * len(no)))
    q1, q2, n1, n0 = a / (2 - a), 2 * a * a / (1 + a), len(yes), len(no)
    se = ((a * (1 - a) + (n1 - 1) * (q1 - a * a) + (n0 - 1) * (q2 - a * a)) / (n1 * n0)) ** 0.5
    return {"count": count, "seed": seed, "auc": a, "aucError": se, "positives": n1, "negatives": n0}


print(json.dumps({
    "madeWith": f"Python {platform.python_version()}, statsmodels {statsmodels.__version__}, scipy {scipy.__version__}, mpmath {mpmath.__version__}",
    "wilson": [wilson(pair) for pair in SHARES],
    "pairs": [pair_row(*pair) for pair in PAIRS],
    "rises": [{"size": a, "otherSize": b, "expectedRate": p, "rate": rise(a, b, p)} for a, b, p in RISES],
    "holm": [{"p": p, "adjusted": [float(v) for v in multipletests(p, method="holm")[1]]} for p in P_VALUES],
    "bothTails": [{"z": z, "p": float(mpmath.erfc(mpmath.mpf(z) / mpmath.sqrt(2)))} for z in Z],
    "t": [{"t": t, "freedom": f, "p": float(2 * stats.t.sf(t, f)), "t95": float(stats.t.isf(0.025, f))} for t, f in T],
    "money": [money((40, 7), (60, 11)), money((900, 3), (100, 5)), money((2, 1), (3, 9))],
    "areas": [area(40, 5), area(500, 8)],
}, indent=1))
