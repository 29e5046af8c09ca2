"""Regions that cover land and sea without gap or overlap, so that any coast can be cut by them.

Natural Earth's coast and GSHHG's are not the same line. Each admin-1 area therefore keeps its land and gets the sea that
is nearest to its coast (a Voronoi division between the coasts of different areas). What GSHHG calls land inside the
result belongs to the area, with the area's own borders inland.
"""
from collections import defaultdict

import numpy as np
import shapely
from scipy.spatial import Voronoi, cKDTree

SITE_SPACING = 0.05  # degrees between the points of a coast that claim the sea
WRAP = 20  # degrees of coast that are repeated beyond the antimeridian
FAR = 2000  # where four sites stand that bound the division
GRID = 1e-6  # degrees, the precision of every coordinate


def divide(areas: np.ndarray, owners: list[int]) -> tuple[list[int], np.ndarray]:
    """The owners, ascending, and for each its land and sea within ±180° and ±90°.

    `areas`: a valid coverage; `owners[i]` is the number of the region that `areas[i]` belongs to.
    """
    areas = shapely.set_precision(areas, GRID, mode="pointwise")
    sites, site_owners = coast_sites(areas, owners)
    frame = shapely.box(-180, -90, 180, 90)
    lines = [borders_at_sea(sites, site_owners), all_edges(areas), frame.exterior]
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(shapely.union_all(lines, grid_size=GRID))))
    inner = shapely.point_on_surface(faces)
    inside = shapely.contains(frame, inner)
    faces, inner = faces[inside], inner[inside]

    face_owner = np.array(site_owners)[cKDTree(sites).query(shapely.get_coordinates(inner))[1]]
    found, area = shapely.STRtree(areas).query(inner, predicate="within")
    face_owner[found] = np.array(owners)[area]

    members: dict[int, list[int]] = defaultdict(list)
    for index, owner in enumerate(face_owner.tolist()):
        members[owner].append(index)
    numbers = sorted(members)
    return numbers, np.array([shapely.coverage_union_all(faces[members[owner]]) for owner in numbers])


def all_edges(areas: np.ndarray) -> shapely.Geometry:
    """The edges of a coverage, each once, as one multi-line."""
    return shapely.line_merge(shapely.multilinestrings(list(edge_owners(areas))))


def edge_owners(areas: np.ndarray) -> dict[tuple, list[int]]:
    """The areas on either side of each edge: one at the coast, two inland."""
    edges: dict[tuple, list[int]] = defaultdict(list)
    for index, area in enumerate(areas):
        for ring in rings_of(area):
            points = list(map(tuple, shapely.get_coordinates(ring).tolist()))
            for a, b in zip(points, points[1:]):
                edges[(a, b) if a < b else (b, a)].append(index)
    return edges


def rings_of(area: shapely.Geometry) -> np.ndarray:
    return shapely.get_rings(shapely.get_parts(area))


def coast_sites(areas: np.ndarray, owners: list[int]) -> tuple[np.ndarray, list[int]]:
    """Points along each area's coast, the same beyond the antimeridian, and four far away; the owner of each."""
    coasts: dict[int, list[tuple]] = defaultdict(list)
    for edge, sides in edge_owners(areas).items():
        if len(sides) == 1:
            coasts[owners[sides[0]]].append(edge)
    claims: dict[tuple[float, float], set[int]] = defaultdict(set)
    for owner, edges in sorted(coasts.items()):
        for point in shapely.get_coordinates(shapely.segmentize(shapely.linestrings(edges), SITE_SPACING)):
            claims[tuple(point)].add(owner)
    # Where a border reaches the coast, the point is nobody's: the division then starts there.
    single = sorted((point, next(iter(owners))) for point, owners in claims.items() if len(owners) == 1)
    sites = [point for point, _ in single]
    numbers = [owner for _, owner in single]
    for turn in (-360, 360):
        for (lon, lat), owner in single:
            if abs(lon + turn) < 180 + WRAP:
                sites.append((lon + turn, lat))
                numbers.append(owner)
    sites += [(-FAR, -FAR), (-FAR, FAR), (FAR, -FAR), (FAR, FAR)]
    return np.array(sites), numbers + [-1] * 4


def borders_at_sea(sites: np.ndarray, owners: list[int]) -> shapely.Geometry:
    """The edges of the Voronoi division between sites of different owners (some lie on land and do no harm)."""
    division = Voronoi(sites)
    owner = np.array(owners)
    between = owner[division.ridge_points[:, 0]] != owner[division.ridge_points[:, 1]]
    ends = np.array(division.ridge_vertices)[between]
    ends = ends[(ends >= 0).all(axis=1)]
    segments = division.vertices[ends]
    near = (np.abs(segments[:, :, 0]) < 180 + WRAP).any(axis=1) & (np.abs(segments[:, :, 1]) < 90 + WRAP).any(axis=1)
    return shapely.multilinestrings(segments[near].tolist())
