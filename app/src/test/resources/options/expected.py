"""Computes the tables in this folder with numpy and scipy, without any code of the engine.

Each case is a design (NAME.yaml) and one table of what `index run` must write for it (NAME.csv); cases.csv lists them
with the table they are about and the tolerance. Run from this folder: python3 expected.py
"""
import csv
import math
import random

import numpy as np
from scipy.optimize import linprog

NAN = float("nan")
random.seed(20)

IND = ["a", "b", "c", "d", "e", "f"]
SIGN = {"a": 1, "b": -1, "c": 1, "d": 1, "e": -1, "f": 1}
PILLAR = {"one": ["a", "b", "c"], "two": ["d", "e", "f"]}
WEIGHT = {"a": 1.0, "b": 2.0, "c": 1.0, "d": 1.0, "e": 1.0, "f": 3.0, "one": 2.0, "two": 3.0}
DENOMINATOR = {"a": ("pop", 1000.0), "f": ("area", 1.0)}


def make_cross():
    rows = []
    for i in range(14):
        region = "" if i == 12 else "alone" if i == 13 else ["n", "s", "w"][i % 3]
        values = {
            "a": round(random.lognormvariate(3, 1), 3),
            "b": round(random.gauss(50, 12), 3),
            "c": round(random.gauss(0, 4), 3),
            "d": round(random.uniform(0, 100), 2),
            "e": float(random.choice([1, 2, 2, 3, 5])),
            "f": round(random.lognormvariate(1, 0.7), 4),
        }
        rows.append(dict(unit="U%02d" % (i + 1), region=region, pop=round(random.uniform(1, 90), 2),
                         area=round(random.uniform(10, 400), 1), **values))
    for unit, code in [(2, "a"), (2, "b"), (5, "c"), (7, "d"), (7, "e"), (9, "f"), (13, "a"), (4, "e"), (7, "f"),
                       (12, "d")]:
        rows[unit][code] = NAN
    rows[3]["d"] = 0.0
    rows[3]["c"] = 0.0
    rows[6]["d"] = 0.0
    rows[0]["pop"] = 0.0
    rows[1]["pop"] = NAN
    rows[8]["a"] = rows[10]["a"] = 900.0  # two tied outliers
    rows[11]["a"] = 700.0
    rows[5]["b"] = -400.0
    return rows


def make_panel():
    rows = []
    for u in "PQRS":
        for t in [2015, 2016, 2018, 2019, 2023]:
            rows.append(dict(unit=u, period=t, **{c: round(random.gauss(20, 6), 3) for c in IND}))
    gaps = [("P", 2015, "a"), ("P", 2018, "a"), ("P", 2023, "a"), ("Q", 2016, "a"), ("Q", 2018, "a"), ("R", 2015, "b"),
            ("R", 2016, "b"), ("R", 2018, "b"), ("R", 2023, "b"), ("S", 2015, "c"), ("S", 2016, "c"), ("S", 2018, "c"),
            ("S", 2019, "c"), ("S", 2023, "c"), ("P", 2019, "d"), ("P", 2023, "d"), ("Q", 2015, "f"), ("Q", 2019, "f")]
    for row in rows:
        for u, t, c in gaps:
            if row["unit"] == u and row["period"] == t:
                row[c] = NAN
    return rows


CROSS, PANEL = make_cross(), make_panel()


def cell(v):
    return v if isinstance(v, str) else "" if math.isnan(v) else repr(v) if isinstance(v, float) else str(v)


def write(name, columns, rows):
    with open(name, "w", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(columns)
        out.writerows([[cell(r[c]) for c in columns] for r in rows])


CASES = []


def case(name, sheet, design, table, columns, rows=None, tolerance=1e-12):
    """table: column -> numbers for `rows`."""
    rows = CROSS if rows is None else rows
    keys = ["unit", "period"] if "period" in rows[0] else ["unit"]
    panel = "period" in rows[0]
    text = "data: %s.csv\nframework: framework.csv\n%s" % ("panel" if panel else "cross", design.strip() + "\n")
    with open(name + ".yaml", "w") as f:
        f.write(text)
    write(name + ".csv", keys + columns,
          [dict({k: r[k] for k in keys}, **{c: float(table[c][i]) for c in columns}) for i, r in enumerate(rows)])
    CASES.append(dict(name=name, sheet=sheet, tolerance=tolerance))


def col(rows, c):
    return np.array([r[c] for r in rows], float)


def data(rows):
    return {c: col(rows, c) for c in IND}


def each(x, f):
    return {c: f(c, x[c]) for c in IND}


def per_period(rows, x, f):
    out = {c: np.full(len(rows), NAN) for c in IND}
    times = col(rows, "period")
    for t in np.unique(times):
        at = times == t
        for c in IND:
            out[c][at] = f(c, x[c][at])
    return out


# --- normalisation -------------------------------------------------------------------------------------------------
def low_rank(v):
    return np.array([NAN if math.isnan(q) else 1 + np.sum(v < q) for q in v])


NORM = {
    "min-max": ("{method: min-max, lower: 1, upper: 100}",
                lambda v: 1 + 99 * (v - np.nanmin(v)) / (np.nanmax(v) - np.nanmin(v))),
    "z-score": ("{method: z-score, mean: 100, deviation: 10}",
                lambda v: 100 + 10 * (v - np.nanmean(v)) / np.nanstd(v, ddof=1)),
    "rank": ("rank", low_rank),
    "borda": ("borda", lambda v: low_rank(v) - 1),
    "percentile-rank": ("{method: percentile-rank, factor: 100}",
                        lambda v: 100 * (low_rank(v) - 1) / (np.sum(~np.isnan(v)) - 1)),
    "fraction-of-max": ("fraction-of-max", lambda v: v / np.nanmax(v)),
    "distance-to-max": ("distance-to-max",
                        lambda v: 1 - (np.nanmax(v) - v) / (np.nanmax(v) - np.nanmin(v))),
}


def design(text):
    return "normalisation: " + text


for key, (text, f) in NORM.items():
    case("norm-" + key, "normalised", design(text), each(data(CROSS), lambda c, v: f(SIGN[c] * v)), IND)
    case("norm-" + key + "-pooled", "normalised", design(text),
         each(data(PANEL), lambda c, v: f(SIGN[c] * v)), IND, PANEL)
    inner = text[1:-1] if text.startswith("{") else "method: " + text
    case("norm-" + key + "-per-period", "normalised", design("{%s, scope: per-period}" % inner),
         per_period(PANEL, data(PANEL), lambda c, v: f(SIGN[c] * v)), IND, PANEL)


def to_reference(cap):
    def f(c, v):
        x = SIGN[c] * v
        r, lo = x[2], np.nanmin(x)
        y = 1 - (r - x) / (r - lo) if r > lo else np.full(len(x), NAN)
        return np.minimum(y, 1) if cap else y
    return f


x = data(CROSS)
case("norm-reference", "normalised", design("{method: distance-to-reference, reference: U02}"),
     each(x, lambda c, v: (lambda q, r, lo: 1 - (r - q) / (r - lo) if r > lo else np.full(len(q), NAN))(
         SIGN[c] * v, (SIGN[c] * v)[1], np.nanmin(SIGN[c] * v))), IND)
case("norm-reference-capped", "normalised", design("{method: distance-to-reference, reference: U02, capped: true}"),
     each(x, lambda c, v: (lambda q, r, lo: np.minimum(1 - (r - q) / (r - lo), 1) if r > lo else np.full(len(q), NAN))(
         SIGN[c] * v, (SIGN[c] * v)[1], np.nanmin(SIGN[c] * v))), IND)
TARGET = {"a": 800.0, "b": 20.0, "c": 5.0, "d": 90.0, "e": 1.5, "f": 4.0}


def to_target(c, v):
    if SIGN[c] > 0:
        return (v - np.nanmin(v)) / (TARGET[c] - np.nanmin(v))
    return (np.nanmax(v) - v) / (np.nanmax(v) - TARGET[c])


case("norm-target", "normalised", design("distance-to-target"), each(x, to_target), IND)
case("norm-target-capped", "normalised", design("{method: distance-to-target, capped: true}"),
     each(x, lambda c, v: np.minimum(1, to_target(c, v))), IND)
POSTS = {"a": (10.0, 500.0), "b": (0.0, 60.0), "c": (-5.0, 5.0), "d": (5.0, 95.0), "e": (1.0, 4.0), "f": (1.0, 6.0)}


def posts(c, v, cut):
    lo, hi = POSTS[c]
    y = (v - lo) / (hi - lo) if SIGN[c] > 0 else (hi - v) / (hi - lo)
    return 10 * (np.clip(y, 0, 1) if cut else y)


case("norm-goalposts", "normalised", design("{method: goalposts, factor: 10}"), each(x, lambda c, v: posts(c, v, True)),
     IND)
case("norm-goalposts-open", "normalised", design("{method: goalposts, factor: 10, truncated: false}"),
     each(x, lambda c, v: posts(c, v, False)), IND)
case("norm-by-indicator", "normalised", design("""
  method: min-max
  indicators:
    a: {method: z-score, mean: 5, deviation: 2}
    e: rank
    d: {method: fixed, lower: -10, upper: 110, factor: 50}
"""), {**each(x, lambda c, v: (lambda q: 100 * (q - np.nanmin(q)) / (np.nanmax(q) - np.nanmin(q)))(SIGN[c] * v)),
       "a": 5 + 2 * (x["a"] - np.nanmean(x["a"])) / np.nanstd(x["a"], ddof=1),
       "e": low_rank(-x["e"]), "d": 50 * (x["d"] + 10) / 120}, IND)


# --- imputation ----------------------------------------------------------------------------------------------------
def fill(v, w):
    return np.where(np.isnan(v), w, v)


case("impute-mean", "imputed", "imputation: mean", each(x, lambda c, v: fill(v, np.nanmean(v))), IND)
case("impute-median", "imputed", "imputation: median", each(x, lambda c, v: fill(v, np.nanmedian(v))), IND)
p = data(PANEL)
case("impute-mean-pooled", "imputed", "imputation: mean", each(p, lambda c, v: fill(v, np.nanmean(v))), IND, PANEL)
case("impute-mean-per-period", "imputed", "imputation: {method: mean, scope: per-period}",
     per_period(PANEL, p, lambda c, v: fill(v, np.nanmean(v))), IND, PANEL)
case("impute-median-per-period", "imputed", "imputation: {method: median, scope: per-period}",
     per_period(PANEL, p, lambda c, v: fill(v, np.nanmedian(v))), IND, PANEL)
GROUP = np.array([r["region"] for r in CROSS])


def by_group(v, f):
    y = v.copy()
    for i in np.where(np.isnan(v))[0]:
        same = v[(GROUP == GROUP[i]) & ~np.isnan(v)] if GROUP[i] else np.array([])
        y[i] = f(same) if len(same) else f(v[~np.isnan(v)])
    return y


case("impute-group-mean", "imputed", "imputation: {method: group-mean, group: region}",
     each(x, lambda c, v: by_group(v, np.mean)), IND)
case("impute-group-median", "imputed", "imputation: {method: group-median, group: region}",
     each(x, lambda c, v: by_group(v, np.median)), IND)


def across(groups, f):
    pos = {}
    for c in IND:
        q = SIGN[c] * x[c]
        pos[c] = (q - np.nanmin(q)) / (np.nanmax(q) - np.nanmin(q))
    y = {}
    for codes in groups:
        for c in codes:
            q = SIGN[c] * x[c]
            lo, hi = np.nanmin(q), np.nanmax(q)
            y[c] = x[c].copy()
            for i in np.where(np.isnan(x[c]))[0]:
                others = [pos[k][i] for k in codes if not math.isnan(pos[k][i])]
                y[c][i] = SIGN[c] * (lo + f(others) * (hi - lo)) if others else NAN
    return y


case("impute-across-2", "imputed", "imputation: {method: across-indicators, level: 2}",
     across(PILLAR.values(), np.mean), IND)
case("impute-across-3-median", "imputed", "imputation: {method: across-indicators, level: 3, statistic: median}",
     across([IND], np.median), IND)


def regression(k):
    y = {c: x[c].copy() for c in IND}
    m = np.column_stack([x[c] for c in IND])
    for j, c in enumerate(IND):
        size = []
        for o in range(6):
            both = ~np.isnan(m[:, j]) & ~np.isnan(m[:, o])
            size.append(abs(np.corrcoef(m[both, j], m[both, o])[0, 1]))
        order = sorted([o for o in range(6) if o != j], key=lambda o: -size[o])
        for i in np.where(np.isnan(m[:, j]))[0]:
            chosen = [o for o in order if not math.isnan(m[i, o])][:k]
            rows = ~np.isnan(m[:, [j] + chosen]).any(axis=1)
            a = np.column_stack([np.ones(rows.sum()), m[rows][:, chosen]])
            beta = np.linalg.lstsq(a, m[rows, j], rcond=None)[0]
            y[c][i] = beta[0] + m[i, chosen] @ beta[1:]
    return y


case("impute-regression-1", "imputed", "imputation: {method: regression, predictors: 1}", regression(1), IND,
     tolerance=1e-9)
case("impute-regression-3", "imputed", "imputation: {method: regression, predictors: 3}", regression(3), IND,
     tolerance=1e-9)


def em():
    m = np.column_stack([x[c] for c in IND])
    mean0, sd0 = np.nanmean(m, axis=0), np.nanstd(m, axis=0, ddof=1)
    z = (m - mean0) / sd0
    mu, s = np.zeros(6), np.eye(6)
    for _ in range(20000):
        filled, extra = z.copy(), np.zeros((6, 6))
        for i in range(len(z)):
            g = np.isnan(z[i])
            if g.any():
                o = ~g
                b = s[np.ix_(g, o)] @ np.linalg.pinv(s[np.ix_(o, o)])
                filled[i, g] = mu[g] + b @ (z[i, o] - mu[o])
                extra[np.ix_(g, g)] += s[np.ix_(g, g)] - b @ s[np.ix_(o, g)]
        new = filled.mean(axis=0)
        d = filled - new
        sn = (d.T @ d + extra) / len(z)
        moved = max(abs(new - mu).max(), abs(sn - s).max())
        mu, s = new, sn
        if moved < 1e-14:
            break
    return {c: filled[:, j] * sd0[j] + mean0[j] for j, c in enumerate(IND)}


case("impute-em", "imputed", "imputation: {method: multivariate-normal, iterations: 100000, tolerance: 1e-13}", em(),
     IND, tolerance=1e-6)


def along(f):
    y = {c: p[c].copy() for c in IND}
    units, times = np.array([r["unit"] for r in PANEL]), col(PANEL, "period")
    for u in "PQRS":
        at = units == u
        for c in IND:
            y[c][at] = f(times[at], p[c][at])
    return y


def latest(age):
    def f(t, v):
        y = v.copy()
        for i in np.where(np.isnan(v))[0]:
            old = [k for k in range(i) if not math.isnan(v[k])]
            if old and t[i] - t[old[-1]] <= age:
                y[i] = v[old[-1]]
        return y
    return f


def path(kind, ends):
    def f(t, v):
        known = ~np.isnan(v)
        n = known.sum()
        if n == 0 or (n == 1 and kind == "linear"):
            return v
        tk, vk = t[known], v[known]
        if kind == "constant":
            y = np.array([vk[max(np.searchsorted(tk, q, side="right") - 1, 0)] for q in t])
        else:
            y = np.interp(t, tk, vk)
        if ends == "missing":
            y = np.where((t < tk[0]) | (t > tk[-1]), NAN, y)
        return y
    return f


for age in (1, 3):
    case("impute-latest-%d" % age, "imputed", "imputation: {method: latest, max-age: %d}" % age, along(latest(age)),
         IND, PANEL)
for kind in ("constant", "linear", "linear-constant"):
    case("impute-" + kind, "imputed", "imputation: " + kind, along(path(kind, "nearest")), IND, PANEL)
    case("impute-" + kind + "-inside", "imputed", "imputation: {method: %s, ends: missing}" % kind,
         along(path(kind, "missing")), IND, PANEL)


# --- outliers ------------------------------------------------------------------------------------------------------
def shape(v):
    v = v[~np.isnan(v)]
    n = len(v)
    d = v - v.mean()
    g1 = math.sqrt(n) * (d**3).sum() / (d**2).sum() ** 1.5 * math.sqrt(n * (n - 1)) / (n - 2)
    g2 = ((n + 1) * (n * (d**4).sum() / (d**2).sum() ** 2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    return g1, g2


def passes(v, sk=2.0, ku=3.5):
    g1, g2 = shape(v)
    return abs(g1) < sk or g2 < ku


def winsorise(v, most, sk, ku, each=True):
    """All values at an end become the next one inwards; points are the values that were changed, or the turns."""
    y = v.copy()
    changed = np.zeros(len(v), bool)
    turns = -1
    while not passes(y, sk, ku):
        turns += 1
        if (changed.sum() if each else turns) >= most:
            break
        s = np.unique(y[~np.isnan(y)])
        if len(s) < 3:
            break
        if shape(y)[0] >= 0:
            at, to = y == s[-1], s[-2]
        else:
            at, to = y == s[0], s[1]
        changed |= at
        y[at] = to
    return y


def shifted_log(v):
    lo, hi = np.nanmin(v), np.nanmax(v)
    return np.log(v - lo + 0.01 * (hi - lo))


def mirrored_log(v):
    lo, hi = np.nanmin(v), np.nanmax(v)
    return shifted_log(v) if shape(v)[0] >= 0 else -np.log(hi + 0.01 * (hi - lo) - v)


def to_one(v):
    return v - np.nanmin(v) + 1


def if_needed(v):
    return v if np.nanmin(v) > 0 else to_one(v)


def box_cox(lam, shift):
    return lambda v: np.log(shift(v)) if lam == 0 else (shift(v) ** lam - 1) / lam


for most in (0, 1, 2, 3, 5):
    def treat(c, v, most=most, sk=1.0, ku=1.0):
        y = winsorise(v, most, sk, ku)
        return y if passes(y, sk, ku) else shifted_log(v)
    case("treat-points-%d" % most, "treated", "treatment: {max-points: %d, skewness: 1, kurtosis: 1}" % most,
         each(x, treat), IND)
case("treat-ties-together", "treated",
     "treatment: {max-points: 2, skewness: 1, kurtosis: 1, curve: none, ties: together}",
     each(x, lambda c, v: winsorise(v, 2, 1, 1, each=False)), IND)
case("treat-kept", "treated", "treatment: {max-points: 1, skewness: 1, kurtosis: 1, curve: none}",
     each(x, lambda c, v: winsorise(v, 1, 1, 1)), IND)
CURVES = {
    "shifted-log": ("curve: shifted-log", shifted_log),
    "mirrored-log": ("curve: mirrored-log", mirrored_log),
    "plain-log": ("curve: plain-log", lambda v: np.log(to_one(v))),
    "plain-log-if-needed": ("curve: plain-log, shift: when-not-positive", lambda v: np.log(if_needed(v))),
    "box-cox-half": ("curve: box-cox, lambda: 0.5", box_cox(0.5, to_one)),
    "box-cox-0": ("curve: box-cox, lambda: 0", box_cox(0, to_one)),
    "box-cox-minus": ("curve: box-cox, lambda: -0.3, shift: when-not-positive", box_cox(-0.3, if_needed)),
}
for key, (text, f) in CURVES.items():
    case("treat-always-" + key, "treated", "treatment: {method: always, %s}" % text, each(x, lambda c, v: f(v)), IND,
         tolerance=1e-11)
    case("treat-failing-" + key, "treated", "treatment: {method: transform, skewness: 1, kurtosis: 0, %s}" % text,
         each(x, lambda c, v: v if passes(v, 1, 0) else f(v)), IND, tolerance=1e-11)
case("treat-by-indicator", "treated", """
treatment:
  method: none
  indicators:
    a: {method: winsorise, max-points: 2, skewness: 1, kurtosis: 1, curve: none}
    f: {method: always, curve: plain-log}
""", {**x, "a": winsorise(x["a"], 2, 1, 1), "f": np.log(to_one(x["f"]))}, IND, tolerance=1e-11)

# --- denominators and screening --------------------------------------------------------------------------------------
pop, area = col(CROSS, "pop"), col(CROSS, "area")
case("denominate", "denominated", "denominators: on",
     {**x, "a": np.array([NAN if q == 0 else 1000 * v / q for v, q in zip(x["a"], pop)]), "f": x["f"] / area}, IND)
case("denominate-own", "denominated",
     "denominators: {from-framework: false, indicators: {d: area, b: {column: area, factor: 0.5}}}",
     {**x, "d": x["d"] / area, "b": 0.5 * x["b"] / area}, IND)
case("denominate-less", "denominated", "denominators: {indicators: {a: none}}", {**x, "f": x["f"] / area}, IND)
avail = np.mean([~np.isnan(x[c]) for c in IND], axis=0)
nonzero = np.array([np.mean([x[c][i] != 0 for c in IND if not math.isnan(x[c][i])]) for i in range(14)])


def kept(rule):
    rows = [r for i, r in enumerate(CROSS) if rule(i, r["unit"])]
    return {c: col(rows, c) for c in IND}, rows


table, rows = kept(lambda i, u: avail[i] >= 0.8)
case("screen", "screened", "screening: 0.8", table, IND, rows)
table, rows = kept(lambda i, u: u != "U01" and (u == "U08" or (avail[i] >= 0.65 and nonzero[i] >= 0.7)))
case("screen-forced", "screened", "screening: {min-non-zero: 0.7, keep: [U08], drop: [U01]}", table, IND, rows)

# --- aggregation -----------------------------------------------------------------------------------------------------
NUMBERS = each(x, lambda c, v: (lambda q: 1 + 99 * (q - np.nanmin(q)) / (np.nanmax(q) - np.nanmin(q)))(SIGN[c] * v))
NORMAL = "normalisation: {method: min-max, lower: 1, upper: 100}\n"


def means(inner, outer, weights=WEIGHT, need=0.0, x=None):
    x = NUMBERS if x is None else x
    out = {}
    for g, codes in PILLAR.items():
        out[g] = combine(inner, [x[c] for c in codes], [weights[c] for c in codes], need)
    out["index"] = combine(outer, [out["one"], out["two"]], [weights["one"], weights["two"]], need)
    return out


def combine(f, columns, w, need):
    y = []
    for values in zip(*columns):
        there = [(v, q) for v, q in zip(values, w) if not math.isnan(v)]
        if not there or len(there) / len(w) < need:
            y.append(NAN)
            continue
        v, q = np.array(there).T
        y.append(f(v, q / q.sum()) if q.sum() > 0 else NAN)
    return np.array(y)


def power(e):
    return lambda v, q: NAN if (v < 0).any() else 0.0 if e < 0 and (v == 0).any() else (q @ v**e) ** (1 / e)


def strict(f):
    return lambda v, q: NAN if (v <= 0).any() else f(v, q)


def geometric(v, q):
    if (v < 0).any():
        return NAN
    return 0.0 if ((v == 0) & (q > 0)).any() else math.exp(q @ np.log(v))


def harmonic(v, q):
    return NAN if (v < 0).any() else 0.0 if (v == 0).any() else 1 / (q @ (1 / v))


def pareto(sign):
    def f(v, q):
        m = q @ v
        return m - sign * (q @ (v - m) ** 2) / m
    return f


def arithmetic(v, q):
    return q @ v


GROUPS = ["index", "one", "two"]
MEANS = {
    "arithmetic": ("arithmetic", arithmetic),
    "geometric": ("geometric", geometric),
    "harmonic": ("harmonic", harmonic),
    "power-half": ("{method: power, exponent: 0.5}", power(0.5)),
    "power-3": ("{method: power, exponent: 3}", power(3)),
    "power-minus": ("{method: power, exponent: -2}", power(-2)),
    "pareto": ("mazziotta-pareto", pareto(1)),
    "pareto-plus": ("{method: mazziotta-pareto, penalised: false}", pareto(-1)),
}
for key, (text, f) in MEANS.items():
    case("mean-" + key, "aggregated", NORMAL + "aggregation: " + text, means(f, f), GROUPS)
case("mean-threshold", "aggregated", NORMAL + "aggregation: {data-threshold: 0.67}",
     means(arithmetic, arithmetic, need=0.67), GROUPS)
case("mean-levels", "aggregated", NORMAL + "aggregation: {method: arithmetic, levels: {2: geometric}}",
     means(geometric, arithmetic), GROUPS)
own = means(arithmetic, geometric)
own["two"] = combine(harmonic, [NUMBERS[c] for c in PILLAR["two"]], [WEIGHT[c] for c in PILLAR["two"]], 0)
own["index"] = combine(geometric, [own["one"], own["two"]], [2, 3], 0)
case("mean-groups", "aggregated",
     NORMAL + "aggregation: {method: arithmetic, levels: {3: geometric}, groups: {two: harmonic}}", own, GROUPS)
# values as they are: zeros and negative numbers
for key, f in (("geometric", geometric), ("harmonic", harmonic), ("power-half", power(0.5))):
    method = {"power-half": "power, exponent: 0.5"}.get(key, key)
    case("zeros-limit-" + key, "aggregated", "normalisation: none\naggregation: {method: %s}" % method,
         means(f, f, x=x), GROUPS)
    case("zeros-floor-" + key, "aggregated",
         "normalisation: none\naggregation: {method: %s, non-positive: floor, floor: 2.5}" % method,
         means(lambda v, q: f(np.maximum(v, 2.5), q), lambda v, q: f(np.maximum(v, 2.5), q), x=x), GROUPS)
    case("zeros-missing-" + key, "aggregated",
         "normalisation: none\naggregation: {method: %s, non-positive: missing}" % method,
         means(strict(f), strict(f), x=x), GROUPS)


def copeland(columns, w):
    n = len(columns[0])
    y = np.zeros(n)
    for i in range(n):
        if all(math.isnan(v[i]) for v in columns):
            y[i] = NAN
            continue
        for k in range(n):
            both = [(v[i], v[k], q) for v, q in zip(columns, w) if not math.isnan(v[i] + v[k])]
            if both and k != i:
                total = sum(q for _, _, q in both)
                share = sum(q * (1 if a > b else 0.5 if a == b else 0) for a, b, q in both) / total
                y[i] += 1 if share > 0.5 + 1e-12 else -1 if share < 0.5 - 1e-12 else 0
    return y


one = copeland([NUMBERS[c] for c in "abc"], [1, 2, 1])
two = copeland([NUMBERS[c] for c in "def"], [1, 1, 3])
case("copeland", "aggregated", NORMAL + "aggregation: copeland",
     {"one": one, "two": two, "index": copeland([one, two], [2, 3])}, GROUPS)


def doubt(columns, least, most):
    """The whole linear programme for each unit; a unit that lacks a child counts with the rest."""
    m = np.column_stack(columns)
    y = []
    for i in range(len(m)):
        own = ~np.isnan(m[i])
        if not own.any():
            y.append(NAN)
            continue
        v = m[i][own]
        others = np.nan_to_num(m[:, own])
        rows, limit = list(others), [1.0] * len(others)
        for j in range(len(v)):
            part = np.zeros(len(v))
            part[j] = v[j]
            rows += [least * v - part, part - most * v]
            limit += [0.0, 0.0]
        r = linprog(-v, A_ub=np.array(rows), b_ub=limit, bounds=[(0, None)] * len(v), method="highs")
        y.append(-r.fun if r.status == 0 else 0.0)
    return np.array(y)


for key, least, most in (("free", 0.0, 1.0), ("shares", 0.2, 0.6)):
    one = doubt([NUMBERS[c] for c in "abc"], least, most)
    two = doubt([NUMBERS[c] for c in "def"], least, most)
    case("doubt-" + key, "aggregated",
         NORMAL + "aggregation: {method: benefit-of-doubt, min-share: %s, max-share: %s}" % (least, most),
         {"one": one, "two": two, "index": doubt([one, two], least, most)}, GROUPS, tolerance=1e-8)

# --- weights ---------------------------------------------------------------------------------------------------------
case("weights-equal", "aggregated", NORMAL + "weighting: equal",
     means(arithmetic, arithmetic, {c: 1.0 for c in WEIGHT}), GROUPS)
case("weights-replaced", "aggregated", NORMAL + "weighting: {method: replaced, weights: {a: 5, two: 0.5}}",
     means(arithmetic, arithmetic, {**WEIGHT, "a": 5.0, "two": 0.5}), GROUPS)
POINTS = {"first": {"a": 20, "b": 30, "c": 50, "one": 70, "two": 30}, "second": {"a": 1, "b": 1, "d": 3, "f": 1,
                                                                                 "one": 1, "two": 3}}
write("experts.csv", ["expert", "code", "points"],
      [dict(expert=e, code=c, points=str(v)) for e, given in POINTS.items() for c, v in given.items()])
budget = {}
for codes in list(PILLAR.values()) + [["one", "two"]]:
    for c in codes:
        shares = [given.get(c, 0) / sum(given.get(k, 0) for k in codes) for given in POINTS.values()
                  if sum(given.get(k, 0) for k in codes) > 0]
        budget[c] = sum(shares) / len(shares)
case("weights-budget", "aggregated", NORMAL + "weighting: {method: budget, file: experts.csv}",
     means(arithmetic, arithmetic, budget), GROUPS)


def loadings(columns):
    m = np.column_stack(columns)
    m = m[~np.isnan(m).any(axis=1)]
    values, vectors = np.linalg.eigh(np.corrcoef(m.T))
    return vectors[:, -1] ** 2


pca = dict(WEIGHT)
for codes in PILLAR.values():
    pca.update(zip(codes, loadings([NUMBERS[c] for c in codes])))
scores = means(arithmetic, arithmetic, pca)
pca.update(zip(["one", "two"], loadings([scores["one"], scores["two"]])))
case("weights-components", "aggregated", NORMAL + "weighting: principal-component",
     means(arithmetic, arithmetic, pca), GROUPS, tolerance=1e-10)

# --- the tables ------------------------------------------------------------------------------------------------------
write("cross.csv", ["unit", "region", "pop", "area"] + IND, CROSS)
write("panel.csv", ["unit", "period"] + IND, PANEL)
framework = []
for c in IND:
    framework.append(dict(
        code=c, parent="one" if c in "abc" else "two", direction=str(SIGN[c]), weight=WEIGHT[c],
        target=TARGET[c], goalpost_lower=POSTS[c][0], goalpost_upper=POSTS[c][1],
        denominator=DENOMINATOR.get(c, ("",))[0], denominator_factor=DENOMINATOR.get(c, ("", ""))[1]))
empty = dict(target="", goalpost_lower="", goalpost_upper="", denominator="", denominator_factor="")
framework += [dict(code=g, parent="index", direction="1", weight=WEIGHT[g], **empty) for g in PILLAR]
framework.append(dict(code="index", parent="", direction="1", weight="1", **empty))
write("framework.csv", list(framework[0]), framework)
write("cases.csv", ["name", "sheet", "tolerance"], CASES)
print(len(CASES), "cases")
