"""Land cut into regions: a coverage whose outer edge is the shoreline and whose inner edges are borders."""
import numpy as np
import shapely

from .shores import parted

LARGE = 2000  # vertices from which a piece of land is asked about each region, rather than the other way round


def cut_by_regions(land: np.ndarray, regions: np.ndarray, grid: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Polygons, and for each the number of the land and of the region that it is a part of, in that order."""
    sizes = shapely.get_num_coordinates(land)
    pieces: list[tuple[int, int, shapely.Geometry]] = []
    cut_small(land, np.flatnonzero(sizes < LARGE), regions, pieces)
    for number in np.flatnonzero(sizes >= LARGE):
        cut_large(land[number], number, regions, pieces)
    # Every side of a cut rounds to the same point, which keeps the coverage without gaps.
    rounded = shapely.set_precision([piece[2] for piece in pieces], grid, mode="pointwise")
    lands, owners, polygons = [], [], []
    for index in sorted(range(len(pieces)), key=lambda index: pieces[index][:2]):
        for polygon in parted(rounded[index:index + 1]):
            lands.append(pieces[index][0])
            owners.append(pieces[index][1])
            polygons.append(polygon)
    return np.array(polygons), np.array(lands), np.array(owners)


def cut_small(land: np.ndarray, numbers: np.ndarray, regions: np.ndarray, pieces: list) -> None:
    tree = shapely.STRtree(land[numbers])
    for owner, region in enumerate(regions):
        shapely.prepare(region)
        near = numbers[np.sort(tree.query(region))]
        whole = shapely.contains_properly(region, land[near])
        pieces += [(number, owner, land[number]) for number in near[whole]]
        across = near[~whole]
        across = across[shapely.intersects(region, land[across])]
        pieces += [(number, owner, shapely.intersection(region, land[number])) for number in across]
        shapely.destroy_prepared(region)


def cut_large(polygon: shapely.Polygon, number: int, regions: np.ndarray, pieces: list) -> None:
    shapely.prepare(polygon)
    for owner in np.sort(shapely.STRtree(regions).query(polygon)):
        region = regions[owner]
        if shapely.contains_properly(polygon, region):
            pieces.append((number, owner, region))
        elif shapely.intersects(polygon, region):
            pieces.append((number, owner, shapely.intersection(polygon, region)))
    shapely.destroy_prepared(polygon)
