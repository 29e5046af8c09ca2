"""GSHHG's unnamed rivers as a network in which the course of a named river can be found.

Nodes are the vertices of river lines, which meet in common vertices. Gaps are bridged at a price, and a lake is crossed
along its middle: the Voronoi edges between the points of its shore.
"""
from dataclasses import dataclass

import numpy as np
import shapely
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import QhullError, Voronoi, cKDTree

from .gshhg import River

EARTH_RADIUS = 6371.0  # km
LONGEST_BRIDGE = 4.0  # km across a gap between river lines
BRIDGE_PRICE = 4.0  # times the length
SHORE_REACH = 2.5  # km from a lake's shore within which a river's end flows into it
SHORE_SPACING = 0.01  # degrees between the points of a shore
LARGEST_LAKE = 40_000  # vertices

# What a kilometre costs, by GSHHG's level: the main stream is cheaper than what joins it.
PRICE = {0: 1.0, 1: 1.0, 2: 1.05, 3: 1.15, 4: 1.3, 5: 1.2, 6: 1.3, 7: 1.4, 8: 2.5, 9: 3.0, 10: 3.0}
LAKE_PRICE = 1.1


@dataclass(frozen=True)
class Waypoint:
    lat: float
    lon: float
    reach: float  # km within which the river must be


class RiverNetwork:

    def __init__(self, rivers: list[River], lakes: np.ndarray):
        self.points, self.line, edges, prices, ends = river_edges(rivers)
        bridge_gaps(self.points, self.line, ends, edges, prices)
        self.cross_lakes(lakes, ends, edges, prices)
        self.edges = np.concatenate(edges)
        lengths = distance(self.points[self.edges[:, 0]], self.points[self.edges[:, 1]])
        self.weights = np.maximum(lengths * np.concatenate(prices), 1e-6)
        self.tree = cKDTree(unit_vectors(self.points))

    def cross_lakes(self, lakes: np.ndarray, ends: np.ndarray, edges: list, prices: list) -> None:
        tree = cKDTree(unit_vectors(self.points[ends]))
        for lake in lakes:
            if shapely.get_num_coordinates(lake) > LARGEST_LAKE:
                continue
            shore = shapely.get_coordinates(shapely.segmentize(lake, SHORE_SPACING))
            near = tree.query_ball_point(unit_vectors(shore), chord(SHORE_REACH))
            flowing = ends[sorted({index for found in near for index in found})]
            if len(flowing) >= 2:
                self.cross_lake(lake, shore, flowing, edges, prices)

    def cross_lake(self, lake, shore: np.ndarray, flowing: np.ndarray, edges: list, prices: list) -> None:
        try:
            division = Voronoi(np.unique(shore, axis=0))
        except QhullError:
            return
        ridges = np.array([ridge for ridge in division.ridge_vertices if ridge[0] >= 0])
        if not len(ridges):
            return
        shapely.prepare(lake)
        inside = shapely.contains_xy(lake, division.vertices)
        ridges = ridges[inside[ridges].all(axis=1)]
        used, renumbered = np.unique(ridges, return_inverse=True)
        if not len(used):
            return
        first = len(self.points)
        middle = division.vertices[used]
        self.points = np.concatenate([self.points, middle])
        self.line = np.concatenate([self.line, np.full(len(middle), -1)])
        nearest = cKDTree(unit_vectors(middle)).query(unit_vectors(self.points[flowing]))[1]
        edges += [renumbered.reshape(-1, 2) + first, np.column_stack([flowing, nearest + first])]
        prices += [np.full(len(ridges), LAKE_PRICE), np.full(len(flowing), 1.5)]

    def course(self, waypoints: list[Waypoint], margin: float = 1.0) -> tuple[np.ndarray, list[float]]:
        """The cheapest way past all waypoints in turn: longitudes and latitudes, and each waypoint's distance in km.

        A LookupError says which waypoint has no river near, or between which two there is no way.
        """
        graph, numbers, local = self.surroundings(waypoints, margin)
        candidates = [self.candidates(waypoint, local) for waypoint in waypoints]
        for number, (found, _) in enumerate(candidates):
            if not len(found):
                raise LookupError(f"no river within {waypoints[number].reach:.0f} km of waypoint {number + 1}")
        cost = candidates[0][1] * 3
        trails: list[np.ndarray] = []
        for number in range(1, len(waypoints)):
            cost, trail = advance(graph, candidates[number - 1][0], cost, *candidates[number])
            if not np.isfinite(cost).any():
                raise LookupError(f"no way from waypoint {number} to waypoint {number + 1}")
            trails.append(trail)
        return self.trace(trails, candidates, int(np.argmin(cost)), numbers)

    def surroundings(self, waypoints: list[Waypoint], margin: float):
        lats, lons = [w.lat for w in waypoints], [w.lon for w in waypoints]
        wide = margin / max(np.cos(np.radians(max(map(abs, lats)))), 0.2)
        lon, lat = self.points[:, 0], self.points[:, 1]
        here = (lat > min(lats) - margin) & (lat < max(lats) + margin) & (lon > min(lons) - wide) & (
            lon < max(lons) + wide)
        local = np.full(len(self.points), -1)
        numbers = np.flatnonzero(here)
        local[numbers] = np.arange(len(numbers))
        kept = here[self.edges].all(axis=1)
        a, b = local[self.edges[kept]].T
        size = len(numbers)
        graph = csr_array((np.tile(self.weights[kept], 2), (np.concatenate([a, b]), np.concatenate([b, a]))),
                          shape=(size, size))
        return graph, numbers, local

    def candidates(self, waypoint: Waypoint, local: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The nearest vertex of each line within reach, as local numbers, with the distances in km."""
        centre = unit_vectors(np.array([[waypoint.lon, waypoint.lat]]))[0]
        best: dict[int, tuple[float, int]] = {}
        for index in self.tree.query_ball_point(centre, chord(waypoint.reach)):
            if local[index] < 0:
                continue
            away = float(distance(self.points[index][None], np.array([[waypoint.lon, waypoint.lat]]))[0])
            line = int(self.line[index])
            if line not in best or (away, index) < best[line]:
                best[line] = (away, index)
        found = sorted(best.values())[:12]
        return local[[index for _, index in found]] if found else np.array([]), np.array([away for away, _ in found])

    def trace(self, trails, candidates, last: int, numbers: np.ndarray) -> tuple[np.ndarray, list[float]]:
        legs, distances = [], [float(candidates[-1][1][last])]
        for number in range(len(trails) - 1, -1, -1):
            origin, path = trails[number][last]
            legs.append(path)
            last = origin
            distances.append(float(candidates[number][1][last]))
        nodes: list[int] = []
        for leg in reversed(legs):
            nodes += leg if not nodes else leg[1:]
        return self.points[numbers[without_detours(nodes)]], distances[::-1]


def advance(graph, origins, cost, targets, away):
    """The cost at each target and, for each, the origin it is reached from and the nodes on the way."""
    reached, previous = dijkstra(graph, indices=origins, return_predecessors=True)
    totals = reached[:, targets] + cost[:, None]
    best = np.argmin(totals, axis=0)
    trail = []
    for column, (target, row) in enumerate(zip(targets, best)):
        path = []
        node = int(target)
        while node >= 0 and np.isfinite(totals[row, column]):
            path.append(node)
            node = int(previous[row, node])
        trail.append((int(row), path[::-1]))
    return totals[best, np.arange(len(targets))] + away * 3, trail


def without_detours(nodes: list[int]) -> list[int]:
    """A course that runs up a side stream to a waypoint and back again keeps to the main stream."""
    seen: dict[int, int] = {}
    kept: list[int] = []
    for node in nodes:
        if node in seen:
            for dropped in kept[seen[node] + 1:]:
                del seen[dropped]
            kept = kept[:seen[node] + 1]
        else:
            seen[node] = len(kept)
            kept.append(node)
    return kept


def river_edges(rivers: list[River]):
    """Points, the line of each, edges, prices, and the ends of lines at which no other line goes on."""
    coordinates = np.concatenate([river.points for river in rivers])
    line_of = np.repeat(np.arange(len(rivers)), [len(river.points) for river in rivers])
    level_of = np.repeat([river.level for river in rivers], [len(river.points) for river in rivers])
    keys = np.round(coordinates * 65535).astype(np.int64)
    _, first, node = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    node = node.reshape(-1)
    follows = line_of[:-1] == line_of[1:]
    edges = np.column_stack([node[:-1][follows], node[1:][follows]])
    prices = np.array([PRICE[level] for level in range(11)])[level_of[:-1][follows]]
    degree = np.bincount(edges.ravel(), minlength=len(first))
    return coordinates[first], line_of[first], [edges], [prices], np.flatnonzero(degree == 1)


def bridge_gaps(points, line, ends, edges: list, prices: list) -> None:
    tree = cKDTree(unit_vectors(points))
    found = []
    for end, near in zip(ends, tree.query_ball_point(unit_vectors(points[ends]), chord(LONGEST_BRIDGE))):
        others = [index for index in near if line[index] != line[end]]
        away = distance(points[others], np.repeat(points[end][None], len(others), axis=0))
        best: dict[int, tuple[float, int]] = {}
        for index, length in zip(others, away.tolist()):
            best[line[index]] = min(best.get(line[index], (np.inf, -1)), (length, index))
        found += [(end, index) for _, index in sorted(best.values())[:4]]
    edges.append(np.array(found))
    prices.append(np.full(len(found), BRIDGE_PRICE))


def unit_vectors(lon_lat: np.ndarray) -> np.ndarray:
    lon, lat = np.radians(lon_lat).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def chord(kilometres: float) -> float:
    return 2 * np.sin(kilometres / EARTH_RADIUS / 2)


def distance(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Kilometres between points given as longitude, latitude (haversine)."""
    lon_a, lat_a, lon_b, lat_b = *np.radians(a).T, *np.radians(b).T
    half = np.sin((lat_b - lat_a) / 2)**2 + np.cos(lat_a) * np.cos(lat_b) * np.sin((lon_b - lon_a) / 2)**2
    return 2 * EARTH_RADIUS * np.arcsin(np.sqrt(half))
