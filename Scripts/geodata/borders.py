"""Border lines: the edges that two parts of a coverage share."""
from collections import defaultdict

import numpy as np
import shapely

# Borders between these pairs are disputed along their whole length.
DISPUTED_PAIRS = {("EH", "MA"), ("IL", "PS"), ("RS", "XK"), ("IL", "SY")}
UNDIVIDED = ("AQ", "AQ")  # Natural Earth's parts of Antarctica are ice, not regions
NEAR = 0.05  # degrees within which a border counts as the same line as one of Natural Earth's disputed lines

Side = tuple[str, str]  # country, admin-1 code


def shared_edges(polygons: np.ndarray, parts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Edges (n×2 points) and the numbers of the two different parts on their sides (n×2, ascending)."""
    rings, ring_polygon = shapely.get_rings(polygons, return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    follows = ring[:-1] == ring[1:]
    a, b = points[:-1][follows], points[1:][follows]
    owner = parts[ring_polygon[ring[:-1][follows]]]
    swap = (a[:, 0] > b[:, 0]) | ((a[:, 0] == b[:, 0]) & (a[:, 1] > b[:, 1]))
    first, second = np.where(swap[:, None], b, a), np.where(swap[:, None], a, b)
    edges = np.column_stack([first, second])
    order = np.lexsort((owner, edges[:, 3], edges[:, 2], edges[:, 1], edges[:, 0]))
    edges, owner = edges[order], owner[order]
    twice = np.flatnonzero((edges[:-1] == edges[1:]).all(axis=1) & (owner[:-1] != owner[1:]))
    return edges[twice].reshape(-1, 2, 2), np.column_stack([owner[twice], owner[twice + 1]])


def border_lines(edges: np.ndarray, sides: np.ndarray, regions: list[Side], disputes) -> list[tuple[dict, object]]:
    """Merged lines with `kind` (country or region), `disputed` where they are, and the countries on both sides."""
    disputed = along(edges, disputes)
    groups: dict[tuple, list[int]] = defaultdict(list)
    for index, (left, right) in enumerate(sides.tolist()):
        pair = tuple(sorted((regions[left][0], regions[right][0])))
        codes = () if pair[0] != pair[1] else tuple(sorted((regions[left][1], regions[right][1])))
        groups[pair, codes, bool(disputed[index]) or pair in DISPUTED_PAIRS].append(index)
    lines = []
    for (pair, codes, is_disputed), members in sorted(groups.items()):
        if pair == UNDIVIDED:
            continue
        kind = "region" if codes and not is_disputed else "country"
        properties = {"kind": kind, "country_left": pair[0], "country_right": pair[1]}
        if is_disputed or "" in pair:
            properties["disputed"] = True
        lines.append((properties, shapely.line_merge(shapely.multilinestrings(edges[members].tolist()))))
    return lines


def along(edges: np.ndarray, disputes: np.ndarray) -> np.ndarray:
    """Which edges run along one of the disputed lines: both ends are near the same one."""
    result = np.zeros(len(edges), dtype=bool)
    tree = shapely.STRtree(disputes)
    starts, ends = shapely.points(edges[:, 0]), shapely.points(edges[:, 1])
    edge, line = tree.query(starts, predicate="dwithin", distance=NEAR)
    close = shapely.dwithin(ends[edge], disputes[line], NEAR)
    result[edge[close]] = True
    return result
