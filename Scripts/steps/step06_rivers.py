"""Named rivers as lines: the towns of Gazetteer/rivers.tsv joined along GSHHG's river network."""
import sys
import unicodedata
from collections import defaultdict

import numpy as np
import shapely

from geodata import paths
from geodata.cities import City, read_cities
from geodata.geojson import write_features
from geodata.gshhg import read_rivers
from geodata.river_network import RiverNetwork, Waypoint, distance
from geodata.store import read_store, write_store
from geodata.tables import join_names, read_table, write_table
from steps.step02_cities import CITIES
from steps.step05_shores import LAKES

TABLE = paths.GAZETTEER / "rivers.tsv"
RIVER_LINES = paths.GSHHG / "binned_river_f.nc"
LINES = paths.DATA / "rivers.geojson"
ROWS = paths.DATA / "rivers.tsv"
INPUTS = [TABLE, RIVER_LINES, LAKES, CITIES]
COURSES = paths.DATA / "river-courses.jsonl"  # every vertex of the network, for the base map
OUTPUTS = [LINES, ROWS, COURSES]

TOWN_REACH, POINT_REACH = 12.0, 20.0  # km from a town, and from a point given by coordinates, to the river
MOST_STRAIGHT = 0.3  # of the course may lie where GSHHG has no river
WINDING = 2.2, 40.0  # a leg may be this many times as long as the straight line, and this many km on top
LONGEST = 1.2  # times the stated length, which is that of the whole river; the course may lack its upper part
SIMPLIFY = 0.002  # degrees

COLUMNS = ["id", "name", "lat", "lon", "feature_class", "feature_code", "country", "alternates", "note", "west", "south",
           "east", "north", "line"]  # yapf: disable


def run() -> None:
    towns = towns_by_name(read_cities(CITIES))
    _, lakes = read_store(LAKES)
    network = RiverNetwork(read_rivers(RIVER_LINES), lakes)
    courses, rows, failures = [], [], []
    for river in read_table(TABLE):
        where = f"{TABLE}:{river['#line']}: {river['name']}"
        try:
            course = course_of(river, network, towns)
        except LookupError as error:
            failures.append(f"{where}: {error}")
            rows.append(point_row(river, towns))
            continue
        courses.append(({"id": int(river["id"]), "name": river["name"]}, course))
        rows.append(row_of(river, course))
    if failures:
        print("\n".join(failures), file=sys.stderr)
        print(f"{len(failures)} of {len(rows)} rivers have no course yet and stay points", file=sys.stderr)
    thin = [(properties, shapely.simplify(course, SIMPLIFY)) for properties, course in courses]
    write_features(LINES, thin, decimals=4)
    write_store(COURSES, [properties for properties, _ in courses], [course for _, course in courses])
    write_table(ROWS, COLUMNS, rows)


def course_of(river: dict[str, str], network: RiverNetwork, towns: dict) -> shapely.LineString:
    stops = [stop.strip() for stop in river["course"].split(";")]
    waypoints = waypoints_of(stops, river["countries"].split(","), towns)
    course = network.course(waypoints)
    problems = []
    if course.length > LONGEST * float(river["length_km"]):
        problems.append(f"the course has {course.length:.0f} km, length_km says {river['length_km']}")
    points = positions(waypoints)
    direct = float(distance(points[:-1], points[1:]).sum())
    if course.length > WINDING[0] * direct + WINDING[1]:
        problems.append(f"{course.length:.0f} km wind between waypoints that are {direct:.0f} km apart")
    if course.straight > MOST_STRAIGHT * course.length:
        problems.append(f"{course.straight:.0f} of {course.length:.0f} km have no river")
    if problems:
        raise LookupError("; ".join(problems))
    return shapely.LineString(course.points)


def waypoints_of(stops: list[str], countries: list[str], towns: dict) -> list[Waypoint]:
    """Where the stops are: of several towns of a name those that make the way the shortest. A LookupError names a stop
    that is no place."""
    choices = [waypoints_at(stop, countries, towns) for stop in stops]
    shortest = np.zeros(len(choices[0]))
    origins: list[np.ndarray] = []
    for before, here in zip(choices, choices[1:]):
        legs = distance(np.repeat(positions(before), len(here), axis=0), np.tile(positions(here), (len(before), 1)))
        totals = legs.reshape(len(before), len(here)) + shortest[:, None]
        origins.append(np.argmin(totals, axis=0))
        shortest = totals.min(axis=0)
    chosen = [int(np.argmin(shortest))]
    for origin in reversed(origins):
        chosen.append(int(origin[chosen[-1]]))
    return [options[index] for options, index in zip(choices, reversed(chosen))]


def waypoints_at(stop: str, countries: list[str], towns: dict) -> list[Waypoint]:
    """`lat,lon`, or the towns of that name in the river's countries, or `town@CC`; the largest first. A town that is
    called so comes before all that are so called too."""
    if "," in stop:
        lat, lon = map(float, stop.split(","))
        return [Waypoint(lat, lon, POINT_REACH)]
    name, _, country = stop.partition("@")
    found = [city for city in towns[fold(name)] if city.country in ([country] if country else countries)]
    if not found:
        raise LookupError(f"no town {name} in {country or ', '.join(countries)}")
    found = [city for city in found if fold(city.name) == fold(name)] or found
    found.sort(key=lambda city: (-city.population, city.id))
    return [Waypoint(town.lat, town.lon, TOWN_REACH) for town in found]


def positions(waypoints: list[Waypoint]) -> np.ndarray:
    return np.array([(waypoint.lon, waypoint.lat) for waypoint in waypoints])


def towns_by_name(cities: list[City]) -> dict[str, list[City]]:
    towns: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        for name in {fold(city.name), *map(fold, city.alternates)}:
            towns[name].append(city)
    return towns


def fold(name: str) -> str:
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return "".join(c for c in "".join(letters).casefold().replace("-", " ") if c.isalnum() or c == " ").strip()


def row_of(river: dict[str, str], line: shapely.LineString) -> dict[str, object]:
    middle = line.interpolate(0.5, normalized=True)
    west, south, east, north = line.bounds
    countries = river["countries"].split(",")
    return {
        "id": river["id"], "name": river["name"], "lat": f"{middle.y:.4f}", "lon": f"{middle.x:.4f}",
        "feature_class": "H", "feature_code": "STM", "country": countries[0] if len(countries) == 1 else "",
        "alternates": join_names(river["alternates"].split("|")), "note": "GSHHG 2.3.7", "west": f"{west:.4f}",
        "south": f"{south:.4f}", "east": f"{east:.4f}", "north": f"{north:.4f}", "line": river["id"]
    }  # yapf: disable


def point_row(river: dict[str, str], towns: dict) -> dict[str, object]:
    """A river whose course was not found: its name still resolves, to the middle one of its towns."""
    countries = river["countries"].split(",")
    stops = [stop.strip() for stop in river["course"].split(";")]
    known = [stop for stop in stops if "," in stop or towns[fold(stop.partition("@")[0])]]
    waypoints = waypoints_of(known, countries, towns)
    middle = waypoints[len(waypoints) // 2]
    return {
        "id": river["id"], "name": river["name"], "lat": f"{middle.lat:.4f}", "lon": f"{middle.lon:.4f}",
        "feature_class": "H", "feature_code": "STM", "country": countries[0] if len(countries) == 1 else "",
        "alternates": join_names(river["alternates"].split("|")), "note": "a town on its bank"
    }  # yapf: disable
