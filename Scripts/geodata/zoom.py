"""What a base-map tile of a zoom can show."""
from dataclasses import dataclass

import numpy as np
import shapely

LARGEST = 7
TILE_UNITS = 4096


@dataclass(frozen=True)
class Zoom:
    level: int

    @property
    def unit(self) -> float:
        """A tile's resolution, in degrees at the equator."""
        return 360 / 2**self.level / TILE_UNITS

    @property
    def tolerance(self) -> float:
        """The square root of the smallest triangle that a vertex may span. Large zooms are drawn enlarged."""
        return self.unit * (2 if self.level == LARGEST else 3)

    @property
    def smallest_island(self) -> float:
        """Square degrees below which an island becomes a dot or goes."""
        return (4 * self.unit)**2

    @property
    def smallest_lake(self) -> float:
        return (12 * self.unit)**2

    @property
    def dot(self) -> float:
        """The half diagonal of the square that stands for a small island, in degrees."""
        return 3 * self.unit

    @property
    def spacing(self) -> float:
        """Small islands are thinned to one in a square of this side, in degrees."""
        return (6 if self.level == LARGEST else 24) * self.unit

    def feature(self, properties: dict) -> dict:
        """The properties of a feature that is for this zoom alone."""
        return properties | {"#tippecanoe": {"minzoom": self.level, "maxzoom": self.level}}


def thinned(areas: np.ndarray, points: np.ndarray, zoom: Zoom) -> tuple[np.ndarray, np.ndarray]:
    """Which islands of these sizes (square degrees) and places to draw at a zoom: as they are, and as dots.

    Of the islands too small to show, the largest in each square of a grid stays, so that an archipelago is seen.
    """
    whole = areas >= zoom.smallest_island
    cells = np.floor(points / zoom.spacing).astype(np.int64)
    best: dict[tuple[int, int], int] = {}
    for index in np.argsort(-areas, kind="stable").tolist():
        best.setdefault((int(cells[index, 0]), int(cells[index, 1])), index)
    dots = np.zeros(len(areas), dtype=bool)
    dots[list(best.values())] = True
    return whole, dots & ~whole


def dot(point: shapely.Point, zoom: Zoom) -> shapely.Polygon:
    size = zoom.dot
    wide = size / max(np.cos(np.radians(point.y)), 0.05) if abs(point.y) < 60 else size * 2
    west, east = max(point.x - wide, -180), min(point.x + wide, 180)
    return shapely.Polygon([(west, point.y), (point.x, point.y - size), (east, point.y), (point.x, point.y + size)])
