"""Reservoirs that are younger than GSHHG's data: sketched along the drowned valley, with the area of `reservoirs.tsv`.

A reservoir is narrow at its head and widens towards its dam.
"""
import numpy as np
import shapely
import shapely.ops

KM = 111.195  # in a degree of latitude
HEAD_WIDTH = 0.15  # of the width at the widest place
WIDEST = 0.75  # of the way from the head to the dam
STEP = 0.4  # km between the circles that make the outline
SMOOTH = 0.15  # km


def sketched(row: dict[str, str], course: shapely.LineString) -> shapely.Polygon:
    """The outline in degrees. A LookupError says that the river's course does not lead from the head to the dam."""
    middle = float(row["dam_lat"])
    scale = np.array([np.cos(np.radians(middle)) * KM, KM])
    line = shapely.transform(course, lambda points: points * scale)
    dam, head = (shapely.Point(np.array([float(row[f"{end}_lon"]), float(row[f"{end}_lat"])]) * scale)
                 for end in ("dam", "head"))
    if max(line.distance(dam), line.distance(head)) > 10:
        raise LookupError(f"{row['name']}: the dam or the head is not at the {row['river']}")
    valley = shapely.ops.substring(line, line.project(head), line.project(dam))
    way = np.linspace(0, 1, max(2, int(valley.length / STEP)))
    centres = shapely.line_interpolate_point(valley, way, normalized=True)
    profile = np.interp(way, [0, WIDEST, 1], [HEAD_WIDTH, 1, 0.7])
    narrow, wide = 0.05, 20.0
    for _ in range(30):
        width = (narrow + wide) / 2
        outline = shapely.union_all(shapely.buffer(centres, profile * width))
        narrow, wide = (width, wide) if outline.area < float(row["area_km2"]) else (narrow, width)
    return shapely.transform(shapely.simplify(outline, SMOOTH), lambda points: points / scale)
