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
from geodata.river_network import NO_RIVER, RiverNetwork, Waypoint, distance
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
FARTHEST_TOWN = 9.0  # km that a town may be from the course
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
    waypoints = [waypoint_of(stop, river["countries"].split(","), towns) for stop in stops]
    course = network.course(waypoints)
    problems = []
    if course.length > LONGEST * float(river["length_km"]):
        problems.append(f"the course has {course.length:.0f} km, length_km says {river['length_km']}")
    points = np.array([(waypoint.lon, waypoint.lat) for waypoint in waypoints])
    direct = float(distance(points[:-1], points[1:]).sum())
    if course.length > WINDING[0] * direct + WINDING[1]:
        problems.append(f"{course.length:.0f} km wind between waypoints that are {direct:.0f} km apart")
    if course.straight > MOST_STRAIGHT * course.length:
        problems.append(f"{course.straight:.0f} of {course.length:.0f} km have no river")
    problems += [f"{stop} is {km:.1f} km away" for stop, km in zip(stops, course.away)
                 if km > FARTHEST_TOWN and km != NO_RIVER and "," not in stop]
    if problems:
        raise LookupError("; ".join(problems))
    return shapely.LineString(course.points)


def waypoint_of(stop: str, countries: list[str], towns: dict) -> Waypoint:
    """`lat,lon`, or a town of the river's countries, or `town@CC`. Of several towns of one name the largest."""
    if "," in stop:
        lat, lon = map(float, stop.split(","))
        return Waypoint(lat, lon, POINT_REACH)
    name, _, country = stop.partition("@")
    found = [city for city in towns[fold(name)] if city.country in ([country] if country else countries)]
    if not found:
        raise LookupError(f"no town {name} in {country or ', '.join(countries)}")
    town = max(found, key=lambda city: (fold(city.name) == fold(name), city.population, -city.id))
    return Waypoint(town.lat, town.lon, TOWN_REACH)


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
    stops = []
    for stop in river["course"].split(";"):
        try:
            stops.append(waypoint_of(stop.strip(), river["countries"].split(","), towns))
        except LookupError:
            continue
    middle = stops[len(stops) // 2]
    countries = river["countries"].split(",")
    return {
        "id": river["id"], "name": river["name"], "lat": f"{middle.lat:.4f}", "lon": f"{middle.lon:.4f}",
        "feature_class": "H", "feature_code": "STM", "country": countries[0] if len(countries) == 1 else "",
        "alternates": join_names(river["alternates"].split("|")), "note": "a town on its bank"
    }  # yapf: disable
