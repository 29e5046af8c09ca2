"""Named rivers as lines: the towns of Gazetteer/rivers.tsv joined along GSHHG's river network."""
import sys
import unicodedata
from collections import defaultdict

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
FARTHEST_TOWN = 9.0  # km that a town may be from the course
SHORTEST, LONGEST = 0.5, 1.3  # of the stated length: the network knows few meanders and lacks many sources
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
            continue
        courses.append(({"id": int(river["id"]), "name": river["name"]}, course))
        rows.append(row_of(river, course))
    if failures:
        print("\n".join(failures), file=sys.stderr)
        raise SystemExit(f"{len(failures)} of {len(failures) + len(rows)} rivers have no course: mend their towns")
    thin = [(properties, shapely.simplify(course, SIMPLIFY)) for properties, course in courses]
    write_features(LINES, thin, decimals=4)
    write_store(COURSES, [properties for properties, _ in courses], [course for _, course in courses])
    write_table(ROWS, COLUMNS, rows)


def course_of(river: dict[str, str], network: RiverNetwork, towns: dict) -> shapely.LineString:
    stops = [stop.strip() for stop in river["course"].split(";")]
    waypoints = [waypoint_of(stop, river["countries"].split(","), towns) for stop in stops]
    try:
        points, away = network.course(waypoints)
    except LookupError as error:
        raise LookupError(f"{error} ({'; '.join(stops)})") from error
    length = float(distance(points[:-1], points[1:]).sum())
    stated = float(river["length_km"])
    if not SHORTEST * stated <= length <= LONGEST * stated:
        raise LookupError(f"the course has {length:.0f} km, length_km says {stated:.0f}")
    far = [f"{stop} {km:.1f} km" for stop, km in zip(stops, away) if km > FARTHEST_TOWN and "," not in stop]
    if far:
        raise LookupError(f"far from the course: {', '.join(far)}")
    return shapely.LineString(points)


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
