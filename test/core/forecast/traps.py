"""The forecast where doubles go wrong: the papers' formulas as printed, with 60 digits and more.

    python3 traps.py > traps.json        (mpmath)
"""

import json

from mpmath import hyp2f1, log, loggamma, mp, mpf

mp.dps = 60

# name, r, alpha, a, b, x, t_x, T, t
CASES = [
    ("x = 0 with a + b below 1", "0.24", "4.4", "0.2", "0.5", 0, "0", "38.86", "39"),
    ("x = 0 with a + b far below 1", "0.24", "4.4", "0.01", "0.02", 0, "0", "38.86", "39"),
    ("x = 0 on the very first day", "0.24", "4.4", "0.79", "2.4", 0, "0", "0", "39"),
    ("400 purchases, the last one today", "0.24", "4.4", "0.79", "2.4", 400, "100", "100", "39"),
    ("400 purchases, the last one long ago", "0.24", "4.4", "0.79", "2.4", 400, "50", "100", "39"),
    ("3000 purchases and a long horizon", "0.24", "4.4", "0.79", "2.4", 3000, "99", "100", "390"),
    ("z of 0.999", "0.24", "0.03", "0.79", "2.4", 0, "0", "0", "39"),
    ("z of 0.99999", "0.24", "0.0003", "0.79", "2.4", 1, "0.0001", "0.0001", "39"),
    ("z of 0.9999999", "0.5", "0.000001", "1.7", "0.6", 0, "0", "0", "39"),
    ("z of 0.9999999 and almost no dropping out", "0.5", "0.000001", "0.0001", "30", 0, "0", "0", "39"),
    ("z of 0.9999999 and almost only dropping out", "0.5", "0.000001", "30", "0.0001", 0, "0", "0", "39"),
    ("z of 0.99999 with large a and b", "3", "0.0004", "2000", "9000", 0, "0", "0", "39"),
    ("a just below 1", "0.24", "4.4", "0.9999999999", "2.4", 2, "30", "38", "39"),
    ("a of 1", "0.24", "4.4", "1", "2.4", 2, "30", "38", "39"),
    ("a just above 1", "0.24", "4.4", "1.0000001", "2.4", 2, "30", "38", "39"),
    ("a of 1 at x = 0", "0.24", "4.4", "1", "2.4", 0, "0", "38", "39"),
    ("r much above a + b", "100", "40", "0.5", "0.7", 3, "1", "39", "39"),
    ("a huge, so that the first repeat is the last", "0.3", "4", "10000", "1", 0, "0", "38", "39"),
    ("b huge, so that nobody drops out", "0.3", "4", "0.0001", "10000", 5, "30", "38", "39"),
    ("everything huge: one rate for all", "10000", "40000", "5000", "10000", 9, "36", "38", "39"),
    ("everything tiny", "0.0001", "0.001", "0.0001", "0.0001", 1, "3", "38", "39"),
    ("a and b tiny with a large rate", "9", "3", "0.001", "0.001", 12, "37", "38", "390"),
    ("a moment ahead", "0.24", "4.4", "0.79", "2.4", 2, "30", "38", "0.000001"),
]


def expected(r, alpha, a, b, x, tx, T, t):
    if a == 1:
        # The formula is nothing by nothing here; so near to 1 the limit is equal to 30 digits.
        mp.dps = 120
        a = 1 + mpf(10) ** -60
    z = t / (alpha + T + t)
    curve = 1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * hyp2f1(r + x, b + x, a + b + x - 1, z)
    value = (a + b + x - 1) / (a - 1) * curve
    mp.dps = 60
    return value


def alive(r, alpha, a, b, x, tx, T):
    if x == 0:
        return mpf(1)
    return 1 / (1 + a / (b + x - 1) * ((alpha + T) / (alpha + tx)) ** (r + x))


def log_likelihood(r, alpha, a, b, x, tx, T):
    sum_ = (alpha + T) ** -(r + x)
    if x > 0:
        sum_ += a / (b + x - 1) * (alpha + tx) ** -(r + x)
    return (
        loggamma(r + x) - loggamma(r) + r * log(alpha)
        + loggamma(b + x) + loggamma(a + b) - loggamma(b) - loggamma(a + b + x) + log(sum_)
    )


def number(value):
    return float(mp.nstr(value, 20))


cases = []
for name, *texts in CASES:
    values = [mpf(text) for text in texts]
    *history, t = values
    r, alpha, a, b, x, tx, T = history
    is_alive = alive(*history)
    cases.append(
        {
            "name": name,
            "parameters": [float(v) for v in (r, alpha, a, b)],
            "history": [float(v) for v in (x, tx, T)],
            "horizon": float(t),
            "alive": number(is_alive),
            "expected": number(is_alive * expected(*values)),
            "buys": number(is_alive * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x))),
            "logLikelihood": number(log_likelihood(*history)),
        }
    )

GAMMAS = ["1e-300", "1e-9", "0.001", "0.5", "0.9999999", "1", "1.5", "2", "3", "9.99", "10", "10.01", "171", "1e6", "1e15"]
BETAS = [("1e-9", "1e-9"), ("0.5", "0.5"), ("0.0001", "10000"), ("3", "4"), ("9.9", "10.1"), ("9", "1e9"), ("12", "13"), ("10000", "10000"), ("1e6", "1e12")]
print(
    json.dumps(
        {
            "cases": cases,
            "logGamma": [[float(x), number(loggamma(mpf(float(x))))] for x in GAMMAS],
            "logBeta": [
                [float(a), float(b), number(loggamma(mpf(float(a))) + loggamma(mpf(float(b))) - loggamma(mpf(float(a)) + mpf(float(b))))]
                for a, b in BETAS
            ],
        },
        indent=1,
    )
)
