"""Lakes and rivers of the base map, zoom by zoom."""
import numpy as np
import shapely

from .gshhg import UNIT, River
from .river_network import distance
from .shores import from_equal_area, to_equal_area
from .zoom import Zoom

# GSHHG's levels of rivers: 0 the middle line of a double-lined river, 1 permanent major … 4 minor, 5 to 7
# intermittent, 8 to 10 canals. Each with the first zoom that draws it where it has no name.
FIRST_ZOOM = {0: 4, 1: 4, 2: 5, 3: 6, 4: 7, 5: 6, 6: 7, 7: 7, 8: 6, 9: 7, 10: 7}
INTERMITTENT = (5, 6, 7)
CANALS = (8, 9, 10)
BESIDE = 0.1  # degrees that a point of the tables may lie outside the lake that it names
# The first zoom of a named river, by its length in km.
NAMED_FROM = ((2500, 2), (1500, 3), (700, 4), (300, 5), (0, 6))


def lakes_at(zoom: Zoom, rows: list[dict], lakes: np.ndarray) -> list[tuple[dict, shapely.Geometry]]:
    features = []
    for row, lake in zip(rows, lakes):
        if shapely.area(lake) >= zoom.smallest_lake:
            thin = thinned(lake, zoom)
            if thin.is_valid and not thin.is_empty:
                features.append(({key: row[key] for key in ("kind", "id", "name") if key in row}, thin))
    return features


def named(rows: list[dict], lakes: np.ndarray, waters: list[dict[str, str]]) -> list[dict]:
    """The rows with id and name of the lake or reservoir of the tables that lies in each, or beside it."""
    rows = [dict(row) for row in rows]
    tree = shapely.STRtree(lakes)
    for water in waters:
        if water["feature_code"] not in ("LK", "RSV"):
            continue
        point = shapely.Point(float(water["lon"]), float(water["lat"]))
        near = [index for index in tree.query(point, predicate="dwithin", distance=BESIDE).tolist()
                if rows[index]["kind"] == "lake" and "id" not in rows[index]]
        if near:
            best = min(near, key=lambda index: (not lakes[index].contains(point), -lakes[index].area))
            rows[best] |= {"id": int(water["id"]), "name": water["name"]}
    return rows


class Rivers:
    """Named rivers in one piece, and what GSHHG has beside them; `min_zoom` says how important a river is."""

    def __init__(self, rivers: list[River], rows: list[dict], courses: np.ndarray):
        self.lines: list[tuple[dict, int, shapely.Geometry]] = []
        for row, course in zip(rows, courses):
            points = shapely.get_coordinates(course)
            length = distance(points[:-1], points[1:]).sum()
            first = next(zoom for least, zoom in NAMED_FROM if length >= least)
            self.lines.append(({"kind": "river", "id": row["id"], "name": row["name"], "min_zoom": first}, first, course))
        named = {edge for course in courses for edge in edges_of(shapely.get_coordinates(course))}
        for level, first in sorted(FIRST_ZOOM.items()):
            runs = [run for river in rivers if river.level == level for run in runs_outside(river.points, named)]
            properties = {"kind": "canal" if level in CANALS else "river", "min_zoom": first}
            if level in INTERMITTENT:
                properties["intermittent"] = True
            merged = shapely.line_merge(shapely.multilinestrings([shapely.LineString(run) for run in runs]))
            self.lines += [(properties, first, line) for line in shapely.get_parts(merged)]

    def at(self, zoom: Zoom) -> list[tuple[dict, shapely.Geometry]]:
        return [(properties, thinned(line, zoom)) for properties, first, line in self.lines
                if zoom.level >= first and (line.length > 8 * zoom.unit or "name" in properties)]


def edges_of(points: np.ndarray) -> list[tuple]:
    keys = list(map(tuple, np.round(points * UNIT).astype(np.int64).tolist()))
    return [(a, b) if a < b else (b, a) for a, b in zip(keys, keys[1:])]


def runs_outside(points: np.ndarray, named: set[tuple]) -> list[np.ndarray]:
    """The stretches of a line that are not part of a named river."""
    free = [edge not in named for edge in edges_of(points)]
    if all(free):
        return [points]
    runs, start = [], None
    for index, is_free in enumerate([*free, False]):
        if is_free and start is None:
            start = index
        elif not is_free and start is not None:
            runs.append(points[start:index + 1])
            start = None
    return runs


def thinned(geometry: shapely.Geometry, zoom: Zoom) -> shapely.Geometry:
    flat = shapely.simplify(shapely.transform(geometry, to_equal_area), zoom.unit)
    return shapely.transform(flat, from_equal_area)
