"""GSHHG's shorelines and rivers out of the binned netCDF files that GMT reads.

The file cuts every line at the edges of bins of one degree. Points are offsets from a bin's south-west corner in 1/65535
of a degree, so that a point on an edge has the same whole number from both sides: lines are put together again exactly,
without a tolerance. Format: Wessel and Smith (1996), and gmt_shore.c of GMT.
"""
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import h5py
import numpy as np

UNIT = 65535  # of a degree
ROUND = 360 * UNIT  # a full turn of longitude
GROUNDING_LINE = 6  # a level of its own; level 5, the ice front, is the coast that maps of Antarctica show


@dataclass(frozen=True)
class Shore:
    """A closed shoreline in degrees; longitudes go on past ±180 where it crosses the antimeridian."""
    id: int
    level: int  # 1 land, 2 lake, 3 island in a lake, 4 pond on such an island, 5 Antarctica's ice front
    area: float  # km²; negative for a river that is wide enough to have two shores
    points: np.ndarray  # closed, unless the line goes round a pole

    @property
    def is_closed(self) -> bool:
        return bool((self.points[0] == self.points[-1]).all())


@dataclass(frozen=True)
class River:
    level: int  # 1 major … ; see `geodata/river_network.py`
    points: np.ndarray


def read_shores(path: Path) -> list[Shore]:
    with h5py.File(path) as file:
        info = file["Embedded_npts_levels_exit_entry_for_a_segment"][:].astype(np.int64)
        polygons = file["Id_of_GSHHS_ID"][:]
        areas = file["The_km_squared_area_of_polygons"][:]
        lines = segments(file, info >> 9)
    levels = (info >> 6) & 7
    pieces: dict[int, list[np.ndarray]] = defaultdict(list)
    level_of: dict[int, int] = {}
    for line, polygon, level in zip(lines, polygons.tolist(), levels.tolist()):
        if level != GROUNDING_LINE:
            pieces[polygon].append(line)
            level_of[polygon] = level
    shores = []
    for polygon in sorted(pieces):
        for chain in chained(pieces[polygon]):
            if len(chain) < 4:  # Antarctica's line has bits of nothing at the edges of bins
                continue
            shores.append(Shore(polygon, level_of[polygon], float(areas[polygon]), unwrapped(chain)))
    return shores


def read_rivers(path: Path) -> list[River]:
    with h5py.File(path) as file:
        lines = segments(file, file["N_points_for_a_segment"][:].astype(np.int64))
        levels = file["Hierarchial_level_of_a_segment"][:].tolist()
    return [River(level, unwrapped(line)) for line, level in zip(lines, levels)]


def segments(file: h5py.File, lengths: np.ndarray) -> list[np.ndarray]:
    """Every segment's points as whole numbers of 1/65535 degree east (0 … 360°) and north."""
    counts = file["N_segments_in_a_bin"][:].astype(np.int64)
    columns = int(file["N_bins_in_360_longitude_range"][0])
    bins = np.repeat(np.arange(len(counts)), counts)
    west = (bins % columns) * UNIT
    south = (89 - bins // columns) * UNIT
    first = file["Id_of_first_point_in_a_segment"][:].astype(np.int64)
    east = file["Relative_longitude_from_SW_corner_of_bin"][:].view(np.uint16).astype(np.int64)
    north = file["Relative_latitude_from_SW_corner_of_bin"][:].view(np.uint16).astype(np.int64)
    lines = []
    for index in range(len(lengths)):
        span = slice(first[index], first[index] + lengths[index])
        lines.append(np.column_stack([(east[span] + west[index]) % ROUND, north[span] + south[index]]))
    return lines


def chained(lines: list[np.ndarray]) -> list[np.ndarray]:
    """Directed lines put together where one ends and another begins."""
    starts: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        starts[tuple(line[0].tolist())].append(index)
    unused = [True] * len(lines)
    chains = []
    for index in range(len(lines)):
        if not unused[index]:
            continue
        chain, here = [], index
        while here is not None:
            unused[here] = False
            chain.append(lines[here] if not chain else lines[here][1:])
            following = starts[tuple(lines[here][-1].tolist())]
            here = next((other for other in following if unused[other]), None)
        chains.append(np.concatenate(chain))
    return chains


def unwrapped(chain: np.ndarray) -> np.ndarray:
    """Degrees, with the first longitude in −180 … 180 and no jump of a full turn between neighbours."""
    lon = chain[:, 0].copy()
    steps = np.diff(lon)
    turns = np.where(steps > ROUND // 2, -1, np.where(steps < -ROUND // 2, 1, 0))
    lon[1:] += np.cumsum(turns) * ROUND
    if lon[0] > ROUND // 2:
        lon -= ROUND
    return np.column_stack([lon, chain[:, 1]]) / UNIT
