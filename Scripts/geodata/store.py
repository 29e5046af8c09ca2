"""Geometries with properties between two steps: one JSON line each, the geometry as hexadecimal WKB."""
import json
from pathlib import Path

import numpy as np
import shapely


def write_store(path: Path, rows: list[dict], geometries: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for row, geometry in zip(rows, shapely.to_wkb(geometries, hex=True, byte_order=1)):
            file.write(json.dumps(row | {"wkb": geometry}, ensure_ascii=False) + "\n")


def read_store(path: Path) -> tuple[list[dict], np.ndarray]:
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return rows, shapely.from_wkb([row.pop("wkb") for row in rows])
