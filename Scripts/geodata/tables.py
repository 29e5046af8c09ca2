"""Reading and writing the gazetteer's tables: tab-separated text with a header line."""
from pathlib import Path


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a table, each with its line number under `#line`. Lines that start with `#` are comments."""
    rows: list[dict[str, str]] = []
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) != len(header):
            raise SystemExit(f"{path}:{number}: {len(cells)} columns where the header has {len(header)}")
        rows.append(dict(zip(header, cells)) | {"#line": str(number)})
    return rows


def write_table(path: Path, columns: list[str], rows: list[dict[str, object]]) -> None:
    """Writes `rows` under a header of `columns`; what a row lacks stays empty."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("\t".join(columns) + "\n")
        for row in rows:
            file.write("\t".join(clean(row.get(column, "")) for column in columns) + "\n")


def clean(value: object) -> str:
    """One cell: no tabs, no line breaks, no runs of spaces."""
    return " ".join(str(value).split())


def join_names(names: list[str]) -> str:
    """The `alternates` cell: each name once, in the order given, without the separator inside a name."""
    return "|".join(dict.fromkeys(name.replace("|", " ").strip() for name in names if name and name.strip()))
