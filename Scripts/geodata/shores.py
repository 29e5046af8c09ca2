"""GSHHG's shorelines as polygons within ±180°, thinned to what the base map's largest zoom can show."""
import numpy as np
import shapely

from .gshhg import Shore

# Shores are thinned in these coordinates, in which equal areas on the ground are equal: a degree at the equator.
DEGREE = np.pi / 180


def to_equal_area(coordinates: np.ndarray) -> np.ndarray:
    """Lambert's cylindrical projection, its unit a degree at the equator."""
    return np.column_stack([coordinates[:, 0], np.sin(coordinates[:, 1] * DEGREE) / DEGREE])


def from_equal_area(coordinates: np.ndarray) -> np.ndarray:
    return np.column_stack([coordinates[:, 0], np.arcsin(np.clip(coordinates[:, 1] * DEGREE, -1, 1)) / DEGREE])


def polygons_of(shores: list[Shore], tolerance: float, grid: float) -> np.ndarray:
    """Valid polygons, one for each shore (more where one has a waist of no width).

    `tolerance`: the square root, in degrees at the equator, of the smallest triangle that a vertex may span.
    """
    rings = [shore.points if shore.is_closed else closed_over_the_pole(shore.points) for shore in shores]
    polygons = parted(shapely.make_valid(shapely.polygons([shapely.linearrings(ring) for ring in rings])))
    thin = shapely.coverage_simplify(shapely.transform(polygons, to_equal_area), tolerance)
    flat = shapely.set_precision(shapely.transform(thin, from_equal_area), grid)
    return parted(np.concatenate([within_the_antimeridian(polygon) for polygon in parted(flat)]))


def closed_over_the_pole(points: np.ndarray) -> np.ndarray:
    """Antarctica's ring goes once round the pole: it is closed along the pole, which is a line on the map. The way to
    the pole starts at the southernmost point of the coast: from anywhere else it might cross the coast again."""
    southernmost = int(points[:, 1].argmin())
    turn = [points[-1, 0] - points[0, 0], 0.0]
    points = np.concatenate([points[southernmost:], points[1:southernmost + 1] + turn])
    return np.concatenate([points, [[points[-1, 0], -90.0], [points[0, 0], -90.0], points[0]]])


def within_the_antimeridian(polygon: shapely.Polygon) -> np.ndarray:
    west, _, east, _ = polygon.bounds
    if west >= -180 and east <= 180:
        return np.array([polygon])
    parts = []
    for turn in (-720, -360, 0, 360, 720):
        if east + turn > -180 and west + turn < 180:
            moved = shapely.transform(polygon, lambda points: points + (turn, 0))
            parts.append(shapely.intersection(moved, shapely.box(-180, -90, 180, 90)))
    return np.array([shapely.union_all(parts)])  # a line round the pole is cut in two where it begins


def parted(geometries: np.ndarray) -> np.ndarray:
    """The polygons of a mixture of geometries."""
    parts = shapely.get_parts(shapely.get_parts(geometries))
    return parts[(shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & ~shapely.is_empty(parts)]
