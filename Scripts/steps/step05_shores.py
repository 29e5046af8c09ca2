"""Land cut by Natural Earth's borders but with GSHHG's shoreline, and GSHHG's lakes."""
import numpy as np
import shapely

from geodata import coast_regions, paths
from geodata.cities import read_cities
from geodata.cut_land import cut_by_regions
from geodata.gshhg import Shore, read_shores
from geodata.natural_earth import read_areas
from geodata.regions import regions_of
from geodata.shores import polygons_of
from geodata.store import write_store
from steps.step02_cities import CITIES

SHORELINES = paths.GSHHG / "binned_GSHHS_f.nc"
LAND = paths.DATA / "land.jsonl"
LAKES = paths.DATA / "lakes.jsonl"
INPUTS = [SHORELINES, paths.WORLD_MAP, CITIES]
OUTPUTS = [LAND, LAKES]

GRID = coast_regions.GRID
TOLERANCE = 0.0014  # degrees at the equator: twice what a tile of zoom 7 resolves
SMALLEST_ISLAND = 0.03  # km²
SMALLEST_LAKE = 0.3  # km²
SEA = 300_000  # km²: the one lake of this size, the Caspian, is treated as a sea: no country has it as land


def run() -> None:
    shores = read_shores(SHORELINES)
    areas = read_areas(paths.WORLD_MAP)
    regions, owners = regions_of(areas, read_cities(CITIES))
    numbers, coverage = coast_regions.divide(np.array([area.geometry for area in areas]), owners)
    if numbers != list(range(len(regions))) or not shapely.coverage_is_valid(coverage):
        raise SystemExit("the regions do not cover the world without gap and overlap")

    land = land_of(shores)
    polygons, lands, owners = cut_by_regions(land, coverage, GRID)
    rows = [{
        "land": int(number), "area": round(float(shapely.area(land[number])), 9), "country": regions[owner].country,
        "code": regions[owner].code
    } for number, owner in zip(lands, owners)]  # yapf: disable
    write_store(LAND, rows, polygons)
    write_lakes(shores)


def land_of(shores: list[Shore]) -> np.ndarray:
    """Islands and continents, with the seas among the lakes cut out of them."""
    land = polygons_of([s for s in shores if s.level in (1, 5) and s.area >= SMALLEST_ISLAND], TOLERANCE, GRID)
    for sea in polygons_of([s for s in shores if s.level == 2 and s.area >= SEA], TOLERANCE, GRID):
        around = shapely.STRtree(land).query(sea, predicate="within")
        land[around] = shapely.difference(land[around], sea)
        islands = polygons_of([s for s in shores if s.level == 3 and s.area >= SMALLEST_ISLAND], TOLERANCE, GRID)
        land = np.concatenate([land, islands[shapely.contains(sea, islands)]])
    return land


def write_lakes(shores: list[Shore]) -> None:
    """Lakes without their islands; `kind` is river for a river that is wide enough to have two shores."""
    islands = polygons_of([s for s in shores if s.level == 3 and s.area >= SMALLEST_ISLAND], TOLERANCE, GRID)
    tree = shapely.STRtree(islands)
    rows, geometries = [], []
    for shore in shores:
        if shore.level not in (2, 4) or abs(shore.area) < SMALLEST_LAKE:
            continue
        for lake in polygons_of([shore], TOLERANCE, GRID):
            inside = islands[np.sort(tree.query(lake, predicate="intersects"))]
            rows.append({"kind": "river" if shore.area < 0 else "lake", "area": round(float(lake.area), 9)})
            geometries.append(shapely.difference(lake, shapely.union_all(inside)) if len(inside) else lake)
    write_store(LAKES, rows, np.array(geometries))
