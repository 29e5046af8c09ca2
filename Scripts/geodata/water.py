"""Lakes and rivers of the base map, zoom by zoom."""
import numpy as np
import shapely

from .gshhg import River
from .shores import from_equal_area, to_equal_area
from .zoom import Zoom

# GSHHG's levels of rivers: 0 the middle line of a double-lined river, 1 permanent major … 4 minor, 5 to 7
# intermittent, 8 to 10 canals. Each with the first zoom that draws it.
FIRST_ZOOM = {0: 3, 1: 3, 2: 4, 3: 5, 4: 6, 5: 6, 6: 7, 7: 7, 8: 6, 9: 7, 10: 7}
INTERMITTENT = (5, 6, 7)
CANALS = (8, 9, 10)


def lakes_at(zoom: Zoom, rows: list[dict], lakes: np.ndarray) -> list[tuple[dict, shapely.Geometry]]:
    features = []
    for row, lake in zip(rows, lakes):
        if shapely.area(lake) >= zoom.smallest_lake:
            thin = thinned(lake, zoom)
            if thin.is_valid and not thin.is_empty:
                features.append(({"kind": row["kind"]}, thin))
    return features


def rivers_at(zoom: Zoom, rivers: list[River]) -> list[tuple[dict, shapely.Geometry]]:
    features = []
    for level in sorted(FIRST_ZOOM):
        if zoom.level < FIRST_ZOOM[level]:
            continue
        lines = [shapely.LineString(river.points) for river in rivers if river.level == level]
        merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(lines)))
        properties = {"kind": "canal" if level in CANALS else "river"}
        if level in INTERMITTENT:
            properties["intermittent"] = True
        features += [(properties, thinned(line, zoom)) for line in merged if line.length > 8 * zoom.unit]
    return features


def thinned(geometry: shapely.Geometry, zoom: Zoom) -> shapely.Geometry:
    flat = shapely.simplify(shapely.transform(geometry, to_equal_area), zoom.unit)
    return shapely.transform(flat, from_equal_area)
