"""The base map's features, zoom by zoom, thinned so that the layers fit each other exactly."""
from collections import defaultdict

import numpy as np
import shapely

from .borders import border_lines, shared_edges
from .shores import from_equal_area, to_equal_area
from .zoom import Zoom, dot, thinned


class Land:
    """Land cut by borders: a coverage of polygons that becomes coarser from zoom to zoom."""

    def __init__(self, rows: list[dict], polygons: np.ndarray):
        self.polygons = shapely.transform(polygons, to_equal_area)
        self.land = np.array([row["land"] for row in rows])
        self.country = np.array([row["country"] for row in rows])
        self.regions = sorted({(row["country"], row["code"]) for row in rows})
        number = {region: index for index, region in enumerate(self.regions)}
        self.region = np.array([number[row["country"], row["code"]] for row in rows])
        self.largest_of_land = largest_parts(self.land, shapely.area(self.polygons))

    def at(self, zoom: Zoom) -> "LandAtZoom":
        """Also keeps what it thinned: the next, smaller zoom starts from there."""
        whole_land, dotted_land = self.choose(zoom)
        keep = np.isin(self.land, whole_land)
        thin = shapely.coverage_simplify(self.polygons[keep], zoom.tolerance)
        self.polygons[keep] = thin
        marks = [self.largest_of_land[land] for land in dotted_land.tolist()]
        polygons = shapely.transform(thin, from_equal_area)
        centres = shapely.centroid(shapely.transform(self.polygons[marks], from_equal_area)) if marks else []
        dots = np.array([dot(centre, zoom) for centre in centres], dtype=object)
        return LandAtZoom(
            polygons, self.land[keep], self.country[keep], self.region[keep], self.regions, dots, self.country[marks])

    def choose(self, zoom: Zoom) -> tuple[np.ndarray, np.ndarray]:
        lands = np.array(sorted(self.largest_of_land))
        total = np.bincount(self.land, weights=shapely.area(self.polygons))[lands]
        places = shapely.get_coordinates(shapely.centroid(self.polygons[[self.largest_of_land[n] for n in lands]]))
        whole, dots = thinned(total, places, zoom)
        return lands[whole], lands[dots]


class LandAtZoom:

    def __init__(self, polygons, land, country, region, regions, dots, dot_country):
        self.polygons, self.land, self.country, self.region, self.regions = polygons, land, country, region, regions
        self.dots, self.dot_country = dots, dot_country

    def earth(self) -> list[shapely.Polygon]:
        return [part for _, part in united(self.land.tolist(), self.polygons)] + list(self.dots)

    def countries(self) -> list[tuple[str, list[shapely.Polygon]]]:
        parts: dict[str, list[shapely.Polygon]] = defaultdict(list)
        for (_, country), part in united(list(zip(self.land.tolist(), self.country.tolist())), self.polygons):
            parts[country].append(part)
        for country, square in zip(self.dot_country.tolist(), self.dots):
            parts[country].append(square)
        return sorted(parts.items())

    def borders(self, disputes: np.ndarray) -> list[tuple[dict, shapely.Geometry]]:
        edges, sides = shared_edges(self.polygons, self.region)
        return border_lines(edges, sides, self.regions, disputes)


def united(keys: list, polygons: np.ndarray) -> list[tuple[object, shapely.Polygon]]:
    """The polygons of each key without their common edges. A key never spans two pieces of land: only within one is
    the noding of the parts exact."""
    members: dict[object, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        members[key].append(index)
    whole = []
    for key in sorted(members):
        union = shapely.coverage_union_all(polygons[members[key]]) if len(members[key]) > 1 else polygons[members[key][0]]
        whole += [(key, part) for part in shapely.get_parts(shapely.get_parts(union))]
    return whole


def largest_parts(land: np.ndarray, areas: np.ndarray) -> dict[int, int]:
    """For each piece of land the index of its largest part."""
    best: dict[int, int] = {}
    for index, number in enumerate(land.tolist()):
        if number not in best or areas[index] > areas[best[number]]:
            best[number] = index
    return best
