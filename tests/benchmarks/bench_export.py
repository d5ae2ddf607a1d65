"""P10: 100,000 points as csv and as a workbook, beside csv.writer and XlsxWriter by themselves.

Run with `python -m tests.benchmarks.bench_export`, byte code compiled. The peers write the same
cells, without a guard against formulas, heights, or a mark where a text is too long. Then the same
workbook is written in a job beside a window: how long its event loop stood still at most, beside
that of a loop with nothing to do.
"""

import csv
import random
import sys
import tempfile
import time
from datetime import date, datetime
from io import BytesIO, StringIO
from resource import RUSAGE_SELF, getrusage

import xlsxwriter
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QTimer

from consultatie.table_export.csv_file import csv_bytes
from consultatie.table_export.values import Row, Table, day, long_text, number, text
from consultatie.table_export.xlsx import workbook_of
from tests.benchmarks.bench_paper import STEM, say
from tests.benchmarks.pairs import measure
from ui.jobs import Jobs

POINTS = 100_000
PAIRS = {"csv": 7, "xlsx": 3}
TODAY = date(2026, 11, 23)


def points(count: int) -> Table:
    """Points with their reactions, as the list of them is written."""
    chance = random.Random(count)
    texts = [" ".join(chance.choices(STEM, k=chance.randint(20, 80))) for _ in range(500)]
    columns = (
        text("Dossier"), text("Aanvraag", 40), text("Raad", 28), text("Nr", 8), number("Bladzijde"),
        long_text("Punt"), text("Uitkomst"), long_text("Reactie"), day("Gegeven op"),
    )  # fmt: skip
    rows: list[Row] = []
    for place in range(count):
        said = (chance.choice(texts), "gedeeltelijk overgenomen", chance.choice(texts))
        rows.append(
            ("SORA", "Transitieplan", "OR Halte Werk", str(place), place % 90, *said, TODAY)
        )
    return Table("punten", "Punten en reacties", columns, tuple(rows), tuple(range(count)))


def plain_csv(table: Table) -> bytes:
    """By csv.writer alone."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.heading for column in table.columns])
    writer.writerows(table.rows)
    return out.getvalue().encode("utf-8-sig")


def plain_xlsx(table: Table) -> bytes:
    """By XlsxWriter alone, with typed dates, wrapped texts and a filter."""
    out = BytesIO()
    with tempfile.TemporaryDirectory() as folder:
        options = {"constant_memory": True, "tmpdir": folder, "strings_to_urls": False}
        with xlsxwriter.Workbook(out, options) as book:
            sheet = book.add_worksheet()
            words = book.add_format({"text_wrap": True, "valign": "top"})
            days = book.add_format({"num_format": "dd-mm-yyyy", "valign": "top"})
            sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
            for line, row in enumerate(table.rows, 1):
                for place, value in enumerate(row):
                    if isinstance(value, int):
                        sheet.write_number(line, place, value, words)
                    elif isinstance(value, date):
                        moment = datetime(value.year, value.month, value.day)  # noqa: DTZ001
                        sheet.write_datetime(line, place, moment, days)
                    else:
                        sheet.write_string(line, place, str(value), words)
    return out.getvalue()


def main(count: int) -> None:
    """Print the ratios and the gap."""
    say(f"{count} points")
    _say_ratios(points(count))
    say(f"  longest gap of the event loop: {_gap(count)} ms, idle {_gap(0)} ms (goal 50)")
    say(f"  peak memory: {getrusage(RUSAGE_SELF).ru_maxrss // 1024} MiB, all of the above")


def _say_ratios(table: Table) -> None:
    asked = (
        ("csv / csv.writer", lambda: csv_bytes(table), lambda: plain_csv(table), 1.0, "csv"),
        ("xlsx / XlsxWriter", lambda: _workbook(table), lambda: plain_xlsx(table), 1.1, "xlsx"),
    )
    for name, ours, other, goal, kind in asked:
        found = measure(ours, other, PAIRS[kind], time.process_time)
        say(f"  {found.line(name, goal).rstrip()}")


def _workbook(table: Table) -> bytes:
    return workbook_of((table,), (), TODAY).content


def _gap(count: int) -> int:
    """The longest silence of a timer of a millisecond while a workbook is made beside it.

    With its rows, which come and go in the job, as those of a register do.
    """
    app = QCoreApplication.instance() or QCoreApplication([])
    loop, clock = QEventLoop(), QElapsedTimer()
    gaps: list[int] = []
    clock.start()
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: gaps.append(clock.restart()))
    timer.start()
    jobs = Jobs(app)

    def work(_progress: object) -> bytes:
        if not count:
            time.sleep(1)
            return b""
        return _workbook(points(count))

    jobs.run(work, on_done=lambda _made: loop.quit(), on_error=lambda _error: loop.quit())
    loop.exec()
    timer.stop()
    return max(gaps)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else POINTS)
