"""P6: an overview of 10, 200 and 2,000 pages beside typst, LibreOffice and WeasyPrint.

Run with `python -m tests.benchmarks.bench_peers [points ...]`, byte code compiled. The same words
in the same columns with a heading row that returns; only ours is tagged, PDF/A, hyphenated and
numbered. Whole processes take turns; the ratio is the median of the ratios of the pairs, in
seconds of the processor: others may use the cores too. Peak memory is of the largest process.

The peers are no dependency of the project. `BENCH_PEERS` names a Python that has `typst` and
`weasyprint` (`python -m venv x; x/bin/pip install typst weasyprint`); without it that of the
project is tried. What is missing is said, and what takes far longer than ours is stopped.
"""

import compileall
import importlib.util
import os
import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pypdfium2

from consultatie.overviews.content import Paper
from resources import folder
from tests.benchmarks.bench_paper import Sections, paper, say, sections

# Of 10, 200 and 2,000 pages.
SIZES = (15, 320, 3200)
ROUNDS = {15: 5, 320: 3, 3200: 1}
GOAL = 0.5
# Beside ours; with a floor for the starting of a program.
_LIMIT, _LEAST_SECONDS = 25, 60
_HEADS = ("Nr", "Punt", "Reactie", "Uitkomst")
_WIDTHS = ("11mm", "58mm", "66mm", "35mm")
PEERS = os.environ.get("BENCH_PEERS", sys.executable)


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one engine: seconds on the wall and of all cores, and peak memory in MiB."""

    wall: float
    seconds: float
    memory: int


@dataclass(frozen=True, slots=True)
class Engine:
    """How one engine is started in a folder where its source lies."""

    name: str
    command: tuple[str, ...]
    there: bool


def engines() -> tuple[Engine, ...]:
    """Ours first, then the peers."""
    fonts = str(folder("fonts"))
    typst = f"import typst; typst.compile('d.typ', output='typst.pdf', font_paths=[{fonts!r}])"
    weasy = "import weasyprint; weasyprint.HTML('d.html').write_pdf('weasyprint.pdf')"
    office = ("soffice", "--headless", f"-env:UserInstallation=file://{Path.cwd()}/build/lo")
    return (
        Engine("ours", (sys.executable, "-m", "tests.benchmarks.bench_peers", "--ours"), True),
        Engine("typst", (PEERS, "-c", typst), _has("typst")),
        Engine("libreoffice", (*office, "--convert-to", "pdf", "d.fodt"), _is_on_path("soffice")),
        Engine("weasyprint", (PEERS, "-c", weasy), _has("weasyprint")),
    )


def main(sizes: Sequence[int]) -> None:
    """Print the table."""
    for room in ("consultatie", "resources", "tests"):
        compileall.compile_dir(room, quiet=1)
    all_engines = engines()
    for engine in all_engines:
        if not engine.there:
            say(f"{engine.name} is not here, and is left out")
    for points in sizes:
        with tempfile.TemporaryDirectory() as place:
            _report(points, Path(place), [engine for engine in all_engines if engine.there])


def _report(points: int, place: Path, found: Sequence[Engine]) -> None:
    value = paper(points)
    _write_sources(value, place)
    runs: dict[str, list[Run]] = {engine.name: [] for engine in found}
    stopped: dict[str, float] = {}
    for _round in range(ROUNDS.get(points, 1)):
        for engine in found:
            if engine.name in stopped:
                continue
            ours = runs["ours"][-1].wall if runs["ours"] else 0.0
            limit = max(_LIMIT * ours, _LEAST_SECONDS) if ours else 900.0
            run = _run(engine, place, limit)
            if run is None:
                stopped[engine.name] = limit
            else:
                runs[engine.name].append(run)
    say(f"{points} points, {_pages(place / 'ours.pdf')} pages")
    for engine in found:
        say(f"  {_line(engine.name, runs, stopped, place)}")


def _line(name: str, runs: dict[str, list[Run]], stopped: dict[str, float], place: Path) -> str:
    own = runs[name]
    if name in stopped or not own:
        return f"{name:12} stopped after {stopped.get(name, 0):.0f} s"
    wall = statistics.median(run.wall for run in own)
    seconds = statistics.median(run.seconds for run in own)
    memory, pages = max(run.memory for run in own), _pages(place / _output(name))
    told = f"{name:12} {seconds:7.2f} s ({wall:.2f} on the wall) {memory:5d} MiB {pages:5d} pages"
    if name == "ours":
        return told
    pairs = zip(runs["ours"], own, strict=False)
    ratio = statistics.median(mine.seconds / theirs.seconds for mine, theirs in pairs)
    return f"{told}  ours / {name} {ratio:.2f} (goal {GOAL:.2f})"


def _run(engine: Engine, place: Path, limit: float) -> Run | None:
    start = time.perf_counter()
    process = subprocess.Popen(
        engine.command,
        cwd=place,
        env=_surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while True:
        done, status, used = os.wait4(process.pid, os.WNOHANG)
        if done:
            # So that nobody waits for it once more.
            process.returncode = status
            break
        if time.perf_counter() - start > limit:
            os.killpg(process.pid, 9)
            process.wait()
            return None
        time.sleep(0.01)
    seconds = used.ru_utime + used.ru_stime
    return Run(time.perf_counter() - start, seconds, used.ru_maxrss // 1024) if not status else None


def _surroundings() -> dict[str, str]:
    """Without what keeps Python from using byte code that is there."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(Path.cwd())}


def _output(name: str) -> str:
    return "d.pdf" if name == "libreoffice" else f"{name}.pdf"


def _pages(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


# -- the same words for each engine ----------------------------------------------------------------


def _write_sources(value: Paper, place: Path) -> None:
    bare = sections(value)
    (place / "d.pickle").write_bytes(pickle.dumps(value))
    (place / "d.typ").write_text(_typst(bare), encoding="utf-8")
    (place / "d.html").write_text(_html(bare), encoding="utf-8")
    (place / "d.fodt").write_text(_fodt(bare), encoding="utf-8")


def _typst(value: Sections) -> str:
    def quoted(words: str) -> str:
        return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'

    lines = ['#set text(font: "Source Sans 3", size: 9.5pt)', "#outline()"]
    widths = "columns: (11mm, 1fr, 1.2fr, 35mm)"
    head = "table.header(" + ", ".join(f"[{name}]" for name in _HEADS) + ")"
    for heading, rows in value:
        cells = (
            " + parbreak() + ".join(quoted(words) for _, words in one)
            for line in rows
            for one in line
        )
        lines += [f"#heading({quoted(heading)})", f"#table({widths}, {head}, {', '.join(cells)})"]
    return "\n".join(lines)


def _html(value: Sections) -> str:
    face = (folder("fonts") / "SourceSans3-Regular.ttf").as_uri()
    style = (
        f"@font-face{{font-family:S;src:url({face})}} body{{font:9.5pt S}} "
        "table{width:100%;border-collapse:collapse;table-layout:fixed} td{vertical-align:top}"
    )
    head = "".join(f"<th>{name}</th>" for name in _HEADS)
    wide = "".join(f"<col style='width:{width}'>" for width in _WIDTHS)
    parts = [f"<html lang=nl><head><title>x</title><style>{style}</style></head><body>"]
    for heading, rows in value:
        parts.append(f"<h1>{escape(heading)}</h1><table>{wide}<thead><tr>{head}</tr></thead>")
        parts += [f"<tr>{''.join(map(_html_cell, line))}</tr>" for line in rows]
        parts.append("</table>")
    return "".join(parts)


def _html_cell(one: list[tuple[bool, str]]) -> str:
    return "<td>" + "".join(f"<p>{escape(words)}</p>" for _, words in one) + "</td>"


def _fodt(value: Sections) -> str:
    names = ("office", "style", "text", "table", "fo")
    spaces = [f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in names[:4]]
    spaces.append('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
    columns = "".join("<table:table-column/>" for _ in _HEADS)
    head = "".join(_fodt_cell([(True, name)]) for name in _HEADS)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<office:document {" ".join(spaces)} office:version="1.3"',
        ' office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>',
    ]
    for heading, rows in value:
        parts.append(f'<text:h text:outline-level="1">{escape(heading)}</text:h><table:table>')
        parts.append(f"{columns}<table:table-header-rows><table:table-row>{head}")
        parts.append("</table:table-row></table:table-header-rows>")
        parts += [
            f"<table:table-row>{''.join(map(_fodt_cell, line))}</table:table-row>" for line in rows
        ]
        parts.append("</table:table>")
    return "".join([*parts, "</office:text></office:body></office:document>"])


def _fodt_cell(one: list[tuple[bool, str]]) -> str:
    words = "".join(f"<text:p>{escape(words)}</text:p>" for _, words in one)
    return f'<table:table-cell office:value-type="string">{words}</table:table-cell>'


def _ours() -> None:
    from consultatie.overviews.pdf import save_pdf

    value = pickle.loads(Path("d.pickle").read_bytes())
    save_pdf(value, Path("ours.pdf"))


def _has(module: str) -> bool:
    if sys.executable == PEERS:
        return importlib.util.find_spec(module) is not None
    asked = subprocess.run([PEERS, "-c", f"import {module}"], capture_output=True, check=False)
    return asked.returncode == 0


def _is_on_path(program: str) -> bool:
    return shutil.which(program) is not None


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ours"]:
        _ours()
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
