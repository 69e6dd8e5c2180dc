"""What a benchmark found, for people (80 columns) and for programs (JSON)."""

import statistics

from . import ours

HUGO, FLOOR, PARALLEL_FLOOR = "Hugo, cold build", "C floor, one process", "C floor, a process per core"
CONTENDERS = [HUGO, FLOOR, PARALLEL_FLOOR]
PEAK_LIMIT = 250_000_000
# What is to be reached: the scenario, its share of the other's time, the other, and how that is said.
TARGETS = [
    (ours.COLD, 1 / 8, HUGO, "cold build at most 1/8 of Hugo's"),
    (ours.COLD, 1.5, FLOOR, "cold build at most 1.5 x the floor (one process)"),
    (ours.UNCHANGED, 1 / 60, HUGO, "nothing changed: at most 1/60 of Hugo's"),
    (ours.BODY_EDITED, 1 / 40, HUGO, "one post edited: at most 1/40 of Hugo's"),
]


class Results:
    """The runs of every scenario, in the order of their first round."""

    def __init__(self):
        self.runs = {}

    def add(self, name, run):
        """Keeps a run."""
        self.runs.setdefault(name, []).append(run)

    def median(self, name):
        """The median of a scenario's seconds by the clock; None if it was not run."""
        return statistics.median(run.wall for run in self.runs[name]) if name in self.runs else None

    def ratio(self, name, other):
        """A scenario's median, in medians of another; None without the other."""
        return self.median(name) / self.median(other) if other in self.runs else None

    def summary(self, name):
        """All that is told of a scenario: medians, except for the least time and the greatest peak."""
        runs = self.runs[name]
        return {
            "name": name,
            "wallSeconds": [round(run.wall, 4) for run in runs],
            "medianSeconds": round(self.median(name), 4),
            "minimumSeconds": round(min(run.wall for run in runs), 4),
            "processorSeconds": round(statistics.median(run.cpu for run in runs), 4),
            "peakBytes": max(run.peak for run in runs),
            "filesWritten": int(statistics.median(run.files for run in runs)),
            "bytesWritten": int(statistics.median(run.bytes for run in runs)),
            "ratioToHugo": _rounded(self.ratio(name, HUGO)),
            "ratioToFloor": _rounded(self.ratio(name, FLOOR)),
            "ratioToParallelFloor": _rounded(self.ratio(name, PARALLEL_FLOOR)),
        }

    def targets(self):
        """Each target, what was measured, and whether it was reached; None without Hugo."""
        told = []
        for name, limit, other, words in TARGETS:
            ratio = self.ratio(name, other)
            told.append(_target(words, limit, ratio, None if ratio is None else _ratio_words(ratio, limit)))
        peak = max(run.peak for name, runs in self.runs.items() if name not in CONTENDERS for run in runs)
        told.append(_target("peak memory at most 250 MB", PEAK_LIMIT, peak, f"{peak / 1e6:.0f} MB"))
        return told


def _target(words, limit, measured, told):
    reached = None if measured is None else measured <= limit
    return {"target": words, "limit": limit, "measured": measured, "told": told, "reached": reached}


def _rounded(ratio):
    return None if ratio is None else round(ratio, 5)


def _ratio_words(ratio, limit):
    return f"1/{1 / ratio:.1f}" if limit < 1 else f"{ratio:.2f} x"


def print_results(results, verdicts, own_peak):
    """Prints the table, the comparisons with cold builds, and the targets."""
    print(f"{'':29}{'median':>8}{'min':>8}{'/Hugo':>8}{'/floor':>7}{'MB peak':>7}{'files':>7}{'MB':>6}")
    for name in results.runs:
        print(_row(results.summary(name), own_peak))
    print("\nSeconds by the clock; ratios of medians to Hugo's cold build and to the floor of one process;")
    print("MB: written, to output and cache. ‘<’ before a peak: it is less than the runner's own.")
    parallel = results.ratio(ours.COLD, PARALLEL_FLOOR)
    print(f"The cold build takes {parallel:.2f} x the floor with a process per core.")
    print("\nThe output after the last round of each, beside a cold build elsewhere:")
    for name, difference in verdicts.items():
        print(f"  {name:29}equal to a cold build: {'yes' if difference is None else 'NO, ' + difference}")
    print("\nTargets")
    for target in results.targets():
        verdict = {True: "reached", False: "missed", None: "not measured: no Hugo"}[target["reached"]]
        print(f"  {target['target']:50}{target['told'] or '':>7}  {verdict}")


def _row(row, own_peak):
    peak, mark = row["peakBytes"], ""
    if peak <= own_peak:
        peak, mark = own_peak, "<"
    hugo, floor = row["ratioToHugo"], row["ratioToFloor"]
    return (
        f"{row['name']:29}{row['medianSeconds']:8.3f}{row['minimumSeconds']:8.3f}"
        f"{'-' if hugo is None else f'1/{1 / hugo:.1f}':>8}{'-' if floor is None else f'{floor:.2f}':>7}"
        f"{mark + str(round(peak / 1e6)):>7}{row['filesWritten']:7}{row['bytesWritten'] / 1e6:6.1f}"
    )


def print_pages(counts, hugo_counts):
    """Prints how many files of each kind were made. Returns whether both made equally many."""
    print(f"\n{'files made':29}{'ours':>8}{'Hugo':>8}")
    for name in counts:
        if counts[name] or hugo_counts and hugo_counts[name]:
            print(f"  {name:27}{counts[name]:8}{hugo_counts[name] if hugo_counts else '-':>8}")
    if hugo_counts:
        print("  equal numbers: " + ("yes" if counts == hugo_counts else "NO"))
    print()
