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
LONGEST_JUMP = 15.0  # km from one loose end to another
JUMP_PRICE = 5.0
SHORE_REACH = 2.5  # km from a lake's shore within which a river's end flows into it
SHORE_SPACING = 0.01  # degrees between the points of a shore
LARGEST_LAKE = 40_000  # vertices

# What a kilometre costs, by GSHHG's level: the main stream is cheaper than what joins it.
PRICE = {0: 1.0, 1: 1.0, 2: 1.05, 3: 1.15, 4: 1.3, 5: 1.2, 6: 1.3, 7: 1.4, 8: 2.5, 9: 3.0, 10: 3.0}
LAKE_PRICE = 1.1

# Where the network has a hole, the course goes straight: from a waypoint to the next river, or to the next waypoint.
STRAIGHT_PRICE = 6.0
LONGEST_STRAIGHT = 90.0  # km between two waypoints
NO_RIVER = 10.0  # km that a waypoint without a river counts as being away from one

AWAY_PRICE = 3.0  # times the distance from a waypoint to the course
MOST_CANDIDATES = 10
MARGIN = 1.0  # degrees around the waypoints
SEARCH_LIMIT = 12.0  # times the straight distance between two waypoints


@dataclass(frozen=True)
class Waypoint:
    lat: float
    lon: float
    reach: float  # km within which the river must be


@dataclass(frozen=True)
class Course:
    points: np.ndarray  # longitude, latitude
    length: float  # km
    straight: float  # km of it where the network has no river
    away: list[float]  # km from each waypoint; NO_RIVER where the course goes straight through it


class RiverNetwork:

    def __init__(self, rivers: list[River], lakes: np.ndarray):
        self.points, self.line, edges, prices, ends = river_edges(rivers)
        bridge_gaps(self.points, self.line, ends, edges, prices)
        join_ends(self.points, ends, edges, prices)
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

    def course(self, waypoints: list[Waypoint]) -> Course:
        """The cheapest way past all waypoints in turn. A LookupError says between which two there is none."""
        here = Surroundings(self, waypoints)
        candidates = [here.candidates(number) for number in range(len(waypoints))]
        cost = candidates[0][1] * AWAY_PRICE
        trails: list[list[tuple[int, list[int]]]] = []
        for number in range(1, len(waypoints)):
            origins, (targets, away) = candidates[number - 1][0], candidates[number]
            limit = float(cost.min()) + SEARCH_LIMIT * (10 + here.straight(number))
            cost, trail = advance(here.graph, origins, cost, targets, away, limit)
            if not np.isfinite(cost).any():
                raise LookupError(f"no way from waypoint {number} to waypoint {number + 1}")
            trails.append(trail)
        return here.trace(trails, candidates, int(np.argmin(cost)))


class Surroundings:
    """The part of the network around some waypoints, with the waypoints as nodes of their own: where the network has a
    hole, the course goes straight through them."""

    def __init__(self, network: RiverNetwork, waypoints: list[Waypoint]):
        self.network, self.waypoints = network, waypoints
        self.stops = np.array([[waypoint.lon, waypoint.lat] for waypoint in waypoints])
        numbers = np.flatnonzero(self.within(network.points))
        self.points = np.concatenate([network.points[numbers], self.stops])
        self.first_stop = len(numbers)
        self.local = np.full(len(network.points), -1)
        self.local[numbers] = np.arange(len(numbers))
        kept = (self.local[network.edges] >= 0).all(axis=1)
        edges, weights = self.straight_edges()
        a, b = np.concatenate([self.local[network.edges[kept]], edges]).T
        weights = np.tile(np.concatenate([network.weights[kept], weights]), 2)
        self.graph = csr_array((weights, (np.concatenate([a, b]), np.concatenate([b, a]))), shape=(len(self.points), ) * 2)

    def within(self, points: np.ndarray) -> np.ndarray:
        margin = np.array([MARGIN / max(np.cos(np.radians(np.abs(self.stops[:, 1]).max())), 0.2), MARGIN])
        return ((points > self.stops.min(axis=0) - margin) & (points < self.stops.max(axis=0) + margin)).all(axis=1)

    def straight_edges(self) -> tuple[np.ndarray, np.ndarray]:
        edges, weights = [], []
        for number in range(len(self.stops)):
            nodes, away = self.nearest(number, LONGEST_STRAIGHT / 2)
            edges += [(self.first_stop + number, node) for node in nodes]
            weights += list(away * STRAIGHT_PRICE)
            if number and self.straight(number) <= LONGEST_STRAIGHT:
                edges.append((self.first_stop + number - 1, self.first_stop + number))
                weights.append(self.straight(number) * STRAIGHT_PRICE)
        return np.array(edges).reshape(-1, 2), np.array(weights)

    def straight(self, number: int) -> float:
        """Kilometres to a waypoint from the one before."""
        return float(distance(self.stops[number - 1][None], self.stops[number][None])[0])

    def nearest(self, number: int, reach: float) -> tuple[np.ndarray, np.ndarray]:
        """The nearest vertex of each line within reach of a waypoint, and its distance in km."""
        stop = self.stops[number][None]
        found = np.array(self.network.tree.query_ball_point(unit_vectors(stop)[0], chord(reach)), dtype=np.int64)
        found = found[self.local[found] >= 0]
        away = distance(self.network.points[found], np.repeat(stop, len(found), axis=0))
        best: dict[int, tuple[float, int]] = {}
        for index, km in zip(found.tolist(), away.tolist()):
            line = int(self.network.line[index])
            best[line] = min(best.get(line, (np.inf, -1)), (km, index))
        chosen = sorted(best.values())[:MOST_CANDIDATES]
        return self.local[[index for _, index in chosen]] if chosen else np.array([], dtype=int), np.array(
            [km for km, _ in chosen])

    def candidates(self, number: int) -> tuple[np.ndarray, np.ndarray]:
        """Where the course may pass a waypoint: at the rivers near it or, at a price, at the waypoint itself."""
        nodes, away = self.nearest(number, self.waypoints[number].reach)
        return np.append(nodes, self.first_stop + number), np.append(away, NO_RIVER)

    def trace(self, trails, candidates, last: int) -> Course:
        legs, away = [], [float(candidates[-1][1][last])]
        for number in range(len(trails) - 1, -1, -1):
            last, path = trails[number][last]
            legs.append(path)
            away.append(float(candidates[number][1][last]))
        nodes: list[int] = []
        for leg in reversed(legs):
            nodes += leg if not nodes else leg[1:]
        nodes = without_detours(nodes)
        points = self.points[nodes]
        lengths = distance(points[:-1], points[1:])
        at_stop = np.array(nodes) >= self.first_stop
        return Course(points, float(lengths.sum()), float(lengths[at_stop[:-1] | at_stop[1:]].sum()), away[::-1])


def advance(graph, origins, cost, targets, away, limit: float):
    """The cost at each target and, for each, the origin it is reached from and the nodes on the way."""
    reached, previous = dijkstra(graph, indices=origins, return_predecessors=True, limit=limit)
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
    return totals[best, np.arange(len(targets))] + away * AWAY_PRICE, trail


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


def join_ends(points, ends, edges: list, prices: list) -> None:
    """A wider gap, such as a reservoir that the data lacks, is jumped only between two loose ends."""
    vectors = unit_vectors(points[ends])
    _, near = cKDTree(vectors).query(vectors, k=4, distance_upper_bound=chord(LONGEST_JUMP))
    pairs = [(ends[a], ends[b]) for a, row in enumerate(near) for b in row[1:] if b < len(ends)]
    edges.append(np.array(pairs))
    prices.append(np.full(len(pairs), JUMP_PRICE))


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
