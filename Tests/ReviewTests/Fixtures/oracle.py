# SPDX-License-Identifier: MIT
"""An independent reckoning of what a review shows, by scipy and Python's own calendar.

Writes oracle.json: intervals and tests for many counts, a made-up log, and what follows from it for a
number of questions. Run once, with scipy 1.17: `python3 oracle.py > oracle.json`.
"""

import json
import random
import statistics
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, timezone

from scipy.stats import binom, binomtest, chi2

SITES = "foot toes calf hamstring quadriceps shin hand forearm flank".split()
TRIGGERS = "cold heat thirst fatigue exertion posture night".split()
HOUR = 3_600_000
EPOCH = date(1970, 1, 1)


# Statistics

def wilson(count, total):
    interval = binomtest(count, total).proportion_ci(0.95, method="wilson")
    return [interval.low, interval.high]


def garwood(count):
    low = chi2.ppf(0.025, 2 * count) / 2 if count else 0.0
    return [low, chi2.ppf(0.975, 2 * count + 2) / 2]


def ranks(n):
    fitting = [r for r in range(1, n // 2 + 1) if binom.cdf(r - 1, n, 0.5) <= 0.025]
    return [fitting[-1], n + 1 - fitting[-1]] if fitting else None


def chance(now, before):
    return binomtest(now, now + before, 0.5).pvalue if now + before else 1.0


def median(values):
    if len(values) < 3:
        return None
    values = sorted(values)
    found = ranks(len(values))
    bounds = [values[found[0] - 1], values[found[1] - 1]] if found else None
    return {"value": statistics.median(values), "count": len(values), "bounds": bounds,
            "range": [values[0], values[-1]]}


def rate(count, units):
    if units < 1:
        return None
    low, high = garwood(count)
    return [count / units, low / units, high / units]


# A made-up log

def made_up_log(seed):
    draw = random.Random(seed)
    start = datetime(2026, 1, 5, tzinfo=timezone.utc)
    sessions, cramps = [], []

    def moment(day):
        # Two months at home, a fortnight in California, one in New Zealand, home by summer time.
        offset = 3600 if day < 70 else -25200 if day < 84 else 43200 if day < 98 else 7200
        when = start + timedelta(days=day) - timedelta(seconds=offset)
        return int(when.timestamp() * 1000), offset

    routines = [("easy-run", "workout"), ("mobility", "mobility"), ("strength", "exercise"),
                ("foot-relief", "relief")]
    for day in range(190):
        # A third of the weeks is a holiday.
        if day // 7 % 3 == 2 and draw.random() < 0.8:
            continue
        for _ in range(draw.choice([0, 0, 1, 1, 1, 2])):
            routine, kind = draw.choice(routines)
            at, offset = moment(day)
            sessions.append({
                "at": at + draw.randrange(24 * HOUR), "offset": offset, "routine": routine,
                "kind": kind, "active": draw.choice(
                    [0, 6000, 59999, 60000, 60001] + 15 * [draw.randrange(4_000_000)]),
                "steps": draw.choice([0, 1, 1, 2, 4, 4, 9, 9, 9]),
                "outcome": draw.choice(["completed", "completed", "stopped", None]),
                "running": draw.random() < 0.02, "deleted": draw.random() < 0.06})
    for number in range(230):
        day = draw.randrange(15, 190)
        at, offset = moment(day)
        hour = draw.choice([2, 3, 3, 4, 5, 11, 13, 22, 23, draw.randrange(24)])
        site = draw.choice(SITES[:1] * 6 + SITES[2:3] * 8 + SITES)
        by_hand = draw.random() < 0.3
        names = ["Draw up", "Lean", "Rub", "Walk"][: 1 + draw.randrange(4)]
        if draw.random() < 0.1:
            names.insert(0, names[-1])
        lasted = draw.choice([None, draw.randrange(700_000), 60_000, 180_000, 600_000, 600_001])
        outcome = draw.choice(["eased"] * 6 + ["passed-on", "ended-session", None])
        rated = lambda: draw.choice([None, draw.randrange(11), draw.randrange(11)])
        when = at + hour * HOUR + draw.randrange(HOUR)
        cramps.append({
            "id": f"{number:016x}", "at": when, "offset": offset, "site": site,
            "relieved": site if draw.random() < 0.9 else "hand",
            "side": draw.choice(["left", "left", "right", "both", None]),
            "session": None if by_hand else {
                "routine": draw.choice(["easy-run", "mobility", "foot-relief"]),
                "deleted": draw.random() < 0.05,
                "outcome": draw.choice(["completed", "stopped", None]),
                "phase": draw.choice(["warm-up", "exercise", "exercise", "cool-down", None])},
            "written": (when + draw.choice([0, 900_000, 900_001, 24 * HOUR, 24 * HOUR + 1])
                        if by_hand and draw.random() < 0.9 else None),
            "conditions": sorted(draw.sample(TRIGGERS + ["suspected-clot", "frequent"],
                                             draw.choice([0, 0, 1, 2, 3]))),
            "onset": rated(), "worst": rated(), "after": rated(), "soreness": rated(),
            "woke": draw.choice([None, True, True, False]), "outcome": outcome, "lasted": lasted,
            "steps": [] if by_hand and draw.random() < 0.5 else [
                {"name": n, "helped": draw.choice([None, None, "yes", "some", "no"])}
                for n in names],
            "easedIn": names[-1] if outcome == "eased" and not by_hand else None,
            "deleted": draw.random() < 0.05})
    for cramp in cramps:
        if cramp["session"]:
            cramp["session"]["kind"] = dict(routines)[cramp["session"]["routine"]]
    return {"sessions": sessions, "cramps": cramps}


# What follows from it

def clock(entry):
    zone = timezone(timedelta(seconds=entry["offset"]))
    return datetime.fromtimestamp(entry["at"] / 1000, zone)


def day_of(entry):
    return clock(entry).date()


def noon_day(entry):
    return (clock(entry) - timedelta(hours=12)).date()


def nights(wakings):
    """Noon to noon; but less than six hours after the last before noon it is still that night."""
    found = set()
    by_day = defaultdict(list)
    for entry in wakings:
        by_day[noon_day(entry)].append(entry["at"])
    for day, moments in by_day.items():
        before = by_day.get(day - timedelta(days=1))
        for at in moments:
            last = max((b for b in before if b <= at), default=None) if before else None
            found.add(day - timedelta(days=1) if last is not None and at - last < 6 * HOUR else day)
    return found


def week_start(day, start):
    back = {"monday": day.weekday(), "sunday": day.isoweekday() % 7,
            "saturday": (day.weekday() + 2) % 7}[start]
    return day - timedelta(days=back)


def passes_session(s, f):
    return (f.get("routine") in (None, s["routine"]) and f.get("kind") in (None, s["kind"])
            and f.get("outcome") in (None, s["outcome"] or "unfinished"))


def passes_cramp(c, f):
    inside = not {"routine", "kind", "outcome"} & f.keys() or (
        c["session"] is not None and passes_session(c["session"], f))
    return (inside and f.get("site") in (None, c["site"])
            and f.get("side") in (None, c["side"] or "unsaid"))


def counts(s):
    return s["kind"] != "relief" and s["active"] >= 60_000 and s["steps"] >= 1


def answer(log, question):
    first, last, today = (date.fromisoformat(question[k]) for k in ("first", "last", "today"))
    start, goal, wanted = question["weekStart"], question["goal"], question["filter"]
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]

    alive = [s for s in log["sessions"] if not s["deleted"] and not s["running"]]
    aching = [c for c in log["cramps"]
              if not c["deleted"] and not (c["session"] and c["session"]["deleted"])]
    first_day = min(d for d in map(day_of, alive + aching) if d <= today)
    sessions = [s for s in alive if passes_session(s, wanted)]
    cramps = [c for c in aching if passes_cramp(c, wanted)]
    after_today = sum(day_of(e) > today for e in sessions + cramps)
    training = [s for s in sessions if counts(s) and day_of(s) <= last]
    woken = nights([c for c in cramps if c["woke"] and day_of(c) <= today])
    inside = sorted((c for c in cramps if first <= day_of(c) <= last),
                    key=lambda c: (c["at"], c["id"]))

    def totals(some):
        some = set(some)
        ours = [s for s in training if day_of(s) in some]
        hurt = [c for c in inside if day_of(c) in some]
        return {"daysTrained": len({day_of(s) for s in ours}), "sessions": len(ours),
                "completed": sum(s["outcome"] == "completed" for s in ours),
                "active": sum(s["active"] for s in ours), "cramps": len(hurt),
                "crampDays": len({day_of(c) for c in hurt}), "nightsWoken": len(woken & some)}

    weeks = []
    for monday in sorted({week_start(d, start) for d in days}):
        some = [d for d in days if week_start(d, start) == monday]
        weeks.append({"first": monday.isoformat(), "totals": totals(some),
                      "full": len(some) == 7 and some[-1] < today})

    # Streaks
    trained = defaultdict(set)
    for s in training:
        trained[week_start(day_of(s), start)].add(day_of(s))
    met = {w for w, d in trained.items() if len(d) >= goal}
    running = week_start(last, start)
    end = running + timedelta(days=6)
    full = running if end <= last and end < today else running - timedelta(days=7)
    now, week = 0, full
    while week in met:
        now, week = now + 1, week - timedelta(days=7)
    if full != running and running in met:
        now += 1
    runs = {}
    for w in met:
        if w - timedelta(days=7) not in met:
            length, week = 0, w
            while week in met:
                length, week = length + 1, week + timedelta(days=7)
            runs[w] = length
    longest = max(runs.values(), default=0)
    best = sorted(w for w, length in runs.items() if length == longest)
    last_full = [full - timedelta(days=7 * n) for n in range(12)
                 if full - timedelta(days=7 * n) >= week_start(first_day, start)]
    streaks = {"ofLast": [sum(w in met for w in last_full), len(last_full)], "now": now,
               "best": [longest, best[0].isoformat(), len(best)] if best else None}

    # The last four full weeks
    comparison = None
    whole = [date.fromisoformat(w["first"]) for w in weeks if w["full"]][-8:]
    if len(whole) == 8 and first_day <= whole[0]:
        span = lambda a: [a + timedelta(days=n) for n in range(28)]
        then, recent = totals(span(whole[0])), totals(span(whole[4]))
        comparison = {"now": recent, "before": then, "chance": [
            chance(recent[k], then[k]) for k in ("daysTrained", "cramps", "nightsWoken")]}
    so_far = None
    this = week_start(today, start)
    if last == today and this - timedelta(days=7) >= first:
        ours = [this + timedelta(days=n) for n in range((today - this).days + 1)]
        theirs = [d - timedelta(days=7) for d in ours]
        so_far = [totals(ours), totals(theirs),
                  totals([this - timedelta(days=7 - n) for n in range(7)])]

    # Pattern
    order = [(week_start(date(2026, 6, 10), start) + timedelta(days=n)).isoweekday()
             for n in range(7)]
    hours = [[sum(noon_day(c).isoweekday() == w and clock(c).hour == (12 + h) % 24 for c in inside)
              for h in range(24)] for w in order]
    at_night = sum(clock(c).hour >= 22 or clock(c).hour < 6 for c in inside)
    answered = [c for c in inside if c["woke"] is not None]
    told = Counter(t for c in inside for t in c["conditions"] if t in TRIGGERS)
    observed = max(0, (last - max(first, first_day)).days + 1)
    total = totals(days)

    # Helps
    def relief(some):
        eased = [c["lasted"] for c in some if c["outcome"] == "eased" and c["lasted"] is not None]
        both = [c for c in some if c["onset"] is not None and c["after"] is not None]
        return {"cramps": len(some), "time": median(eased), "tooLong": sum(t > 600_000 for t in eased),
                "lower": [sum(c["onset"] - c["after"] >= 2 for c in both), len(both)]}

    def steps(some):
        begun = defaultdict(list)
        for c in some:
            if c["relieved"] == c["site"]:
                for name in {s["name"] for s in c["steps"]}:
                    begun[name].append(c)
        found = []
        for name, ours in begun.items():
            led = [c for c in ours if c["session"]]
            said = [next((s["helped"] for s in c["steps"] if s["name"] == name and s["helped"]), None)
                    for c in ours]
            place = statistics.fmean([s["name"] for s in c["steps"]].index(name) for c in ours)
            found.append((place, name, {
                "name": name, "eased": [sum(c["easedIn"] == name for c in led), len(led)],
                "helped": [said.count(w) for w in ("yes", "some", "no", None)]}))
        return [f[2] for f in sorted(found, key=lambda f: (round(f[0], 9), f[1]))]

    by_site = {s: [c for c in inside if c["site"] == s] for s in SITES}
    ordered = sorted((s for s in SITES if by_site[s]), key=lambda s: -len(by_site[s]))

    # Frequency
    def block(a, b):
        t = totals([a + timedelta(days=n) for n in range((b - a).days + 1)])
        length = ((b - a).days + 1) / 28
        return [rate(t[k], length) for k in ("cramps", "crampDays", "nightsWoken")]

    blocks = []
    for n in reversed(range(observed // 28)):
        b = last - timedelta(days=28 * n)
        blocks.append(block(b - timedelta(days=27), b))
    hurt_days = sorted({day_of(c) for c in inside})
    gaps = [(b - a).days - 1 for a, b in zip(hurt_days, hurt_days[1:])]
    stretch = None
    if gaps and max(gaps) > 0:
        at = hurt_days[gaps.index(max(gaps))] + timedelta(days=1)
        stretch = [at.isoformat(), max(gaps)]
    open_stretch = None
    if hurt_days:
        open_stretch = max(0, (min(last, today - timedelta(days=1)) - hurt_days[-1]).days)

    # Answers
    def written(c):
        if c["session"]:
            return "at-once"
        if c["written"] is None:
            return "unknown"
        late = c["written"] - c["at"]
        return "at-once" if late <= 900_000 else "within-24-hours" if late <= 24 * HOUR else "later"

    def ratings(key):
        given = [c[key] for c in inside if c[key] is not None]
        return {"histogram": [given.count(n) for n in range(11)], "median": median(given),
                "missing": len(inside) - len(given)}

    eased = [c["lasted"] for c in inside if c["outcome"] == "eased" and c["lasted"] is not None]
    lengths = [sum(t < 60_000 for t in eased), sum(60_000 <= t < 180_000 for t in eased),
               sum(180_000 <= t <= 600_000 for t in eased), sum(t > 600_000 for t in eased)]
    in_training = [c for c in inside if c["session"] and c["session"]["kind"] != "relief"]
    phases = Counter(c["session"]["phase"] for c in in_training)
    routines = defaultdict(list)
    for s in training:
        if day_of(s) >= first:
            routines[s["routine"]].append(s)

    return {
        "totals": total, "afterToday": after_today, "observed": observed, "weeks": weeks,
        "days": [[totals([d])[k] for k in ("sessions", "active", "cramps", "nightsWoken")]
                 for d in days],
        "iso": [list(d.isocalendar()[:2]) for d in days],
        "tooShort": sum(s["kind"] != "relief" and not counts(s) and first <= day_of(s) <= last
                        for s in sessions),
        "streaks": streaks, "comparison": comparison, "soFar": so_far, "hours": hours,
        "weekdays": [sum(day_of(c).isoweekday() == w for c in inside) for w in order],
        "atNight": [at_night, len(inside)],
        "woke": [sum(c["woke"] for c in answered), len(answered)],
        "nightRate": rate(total["nightsWoken"], observed / 28),
        "triggers": sorted(([t, n] for t, n in told.items()),
                           key=lambda p: (-p[1], TRIGGERS.index(p[0]))),
        "withoutTrigger": sum(not set(c["conditions"]) & set(TRIGGERS) for c in inside),
        "relief": relief(inside),
        "sites": [{"site": s, "relief": relief(by_site[s]), "steps": steps(by_site[s]),
                   "sides": [sum(c["side"] == w for c in by_site[s])
                             for w in ("left", "right", "both", None)]} for s in ordered],
        "frequency": block(max(first, first_day), last) if observed else None, "blocks": blocks,
        "longestStretch": stretch, "openStretch": open_stretch,
        "writing": [sum(written(c) == w for c in inside)
                    for w in ("at-once", "within-24-hours", "later", "unknown")],
        "ratings": [ratings(k) for k in ("onset", "worst", "after", "soreness")],
        "lengths": lengths, "withoutTime": len(inside) - len(eased),
        "without": [sum(c[k] is None for c in inside) for k in ("side", "woke")],
        "tooLong": [day_of(c).isoformat() for c in inside if (c["lasted"] or 0) > 600_000],
        "clotSigns": [day_of(c).isoformat() for c in inside if "suspected-clot" in c["conditions"]],
        "phases": [phases[p] for p in ("warm-up", "exercise", "cool-down", None)],
        "exerciseRate": rate(len(in_training), total["active"] / 36_000_000),
        "routines": [[r, len(s), len({day_of(x) for x in s}), sum(x["active"] for x in s),
                      sum(bool(c["session"]) and c["session"]["routine"] == r for c in inside)]
                     for r, s in sorted(routines.items(), key=lambda p: (-len(p[1]), p[0]))],
    }


def question(first, last, today, start="monday", goal=1, **wanted):
    return {"first": first, "last": last, "today": today, "weekStart": start, "goal": goal,
            "filter": wanted}


log = made_up_log(17)
questions = [
    question("2025-12-01", "2026-07-12", "2026-07-12"),
    question("2026-01-05", "2026-07-08", "2026-07-08", goal=3),
    question("2026-01-04", "2026-06-17", "2026-06-17", "sunday", 2),
    question("2026-03-07", "2026-07-10", "2026-07-10", "saturday", 4),
    question("2026-02-02", "2026-05-03", "2026-07-12", goal=2),
    question("2026-03-18", "2026-04-09", "2026-07-12", "sunday"),
    question("2026-04-13", "2026-07-12", "2026-07-12", site="calf"),
    question("2026-01-05", "2026-07-12", "2026-07-12", side="left"),
    question("2026-01-05", "2026-07-12", "2026-07-12", goal=2, routine="easy-run"),
    question("2026-01-05", "2026-07-12", "2026-07-12", kind="relief"),
    question("2026-01-05", "2026-07-12", "2026-07-12", outcome="stopped", site="foot"),
    question("2026-01-05", "2026-01-12", "2026-01-12"),
]
pairs = [(k, n) for n in list(range(1, 13)) + [44, 103, 1000] for k in sorted({
    0, 1, 2, n // 3, n // 2, n - 1, n}) if k <= n]
small = range(0, 41)
print(json.dumps({
    "wilson": [[k, n] + wilson(k, n) for k, n in pairs],
    "garwood": [[n] + garwood(n) for n in list(small) + [60, 103, 365, 1000, 2500, 20000]],
    "ranks": [[n] + (ranks(n) or []) for n in list(range(0, 121)) + [500, 2001]],
    "chance": [[a, b, chance(a, b)] for a in range(0, 16) for b in range(0, 16)]
    + [[a, b, chance(a, b)] for a, b in [(28, 14), (103, 140), (400, 470), (1000, 1001)]],
    "log": log,
    "questions": [dict(q, answer=answer(log, q)) for q in questions],
}, separators=(",", ":")))
