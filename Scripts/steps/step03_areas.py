"""Country and admin-1 areas for the index, and the tables of the admin-1 areas that Natural Earth names."""
import json
from collections import defaultdict

import numpy as np
import shapely

from geodata import admin1, paths
from geodata.cities import City, read_cities
from geodata.geojson import write_features
from geodata.natural_earth import Area, read_areas
from geodata.tables import join_names, write_table
from steps.step02_cities import CITIES

AREAS = paths.DATA / "areas.geojson"
ADMIN1 = paths.DATA / "admin1.tsv"
MISSING = paths.DATA / "admin1-unnamed.tsv"
INPUTS = [paths.WORLD_MAP, CITIES, paths.GEONAMES / "countries.json", paths.GEONAMES / "us_states.json",
          *sorted(paths.GAZETTEER.glob("*.tsv"))]  # yapf: disable
OUTPUTS = [AREAS, ADMIN1, MISSING]

SIMPLIFY = 0.02  # degrees: the square root of the triangle that a dropped vertex may span
SMALLEST_PART = 0.0008  # square degrees, about 10 km²: smaller islands go, unless they are all there is

# A group of areas under one code is called after its largest member if that has this share of the group.
PRINCIPAL = 0.75

COLUMNS = ["id", "name", "lat", "lon", "feature_class", "feature_code", "country", "admin1", "alternates", "note", "area"]
NOTE = "Natural Earth 1:10m"


def run() -> None:
    areas = read_areas(paths.WORLD_MAP)
    cities = read_cities(CITIES)
    codes = admin1.codes_of(areas, cities)
    known = admin1.known_ids()
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (area, code) in enumerate(zip(areas, codes)):
        if area.country:
            groups[area.country, code].append(index)
    simple = shapely.coverage_simplify(np.array([area.geometry for area in areas]), SIMPLIFY)
    write_areas(areas, simple, groups, known)
    write_admin1(areas, groups, known)
    write_missing(groups, cities, areas, known)


def write_areas(areas: list[Area], simple: np.ndarray, groups: dict, known: dict) -> None:
    countries = json.loads((paths.GEONAMES / "countries.json").read_text(encoding="utf-8"))
    features = []
    for iso2 in sorted({area.country for area in areas} - {""}):
        country = countries[iso2]
        members = [i for i, area in enumerate(areas) if area.country == iso2]
        properties = {
            "id": country["geonameid"], "kind": "country", "iso2": iso2, "iso3": country["iso3"], "name": country["name"]
        }
        features.append((properties, merged(simple[members])))
    for (iso2, code), members in sorted(groups.items()):
        if not code:
            continue
        own = principal(members, areas)
        properties = {
            "id": admin1.area_id(iso2, code, known), "kind": "admin1", "iso2": iso2, "admin1": code,
            "name": "" if own is None else areas[own].name
        }
        features.append((properties, merged(simple[members])))
    ids = [properties["id"] for properties, _ in features]
    if len(set(ids)) != len(ids):
        raise SystemExit(f"areas share an id: {sorted({i for i in ids if ids.count(i) > 1})}")
    write_features(AREAS, features, decimals=4)


def principal(members: list[int], areas: list[Area]) -> int | None:
    """The area that gives a group its name, if one is nearly all of it."""
    largest = max(members, key=lambda index: areas[index].geometry.area)
    whole = sum(areas[index].geometry.area for index in members)
    return largest if areas[largest].geometry.area >= PRINCIPAL * whole else None


def merged(parts: np.ndarray) -> shapely.MultiPolygon:
    """The union of simplified areas without their common edges and without the smallest islands."""
    polygons = shapely.get_parts(shapely.get_parts(shapely.coverage_union_all(parts)))
    largest = max(polygons, key=lambda polygon: polygon.area)
    return shapely.MultiPolygon([p for p in polygons if p.area >= SMALLEST_PART or p is largest])


def write_admin1(areas: list[Area], groups: dict, known: dict) -> None:
    """A row for each area that Natural Earth names: ADM1 where it is one, ADM2 where GeoNames' ADM1 is larger, and
    ADM1H where GeoNames has divided it since."""
    rows: dict[int, dict[str, object]] = {}
    for (iso2, code), members in sorted(groups.items()):
        for index in sorted(members, key=lambda index: -areas[index].geometry.area):
            area = areas[index]
            if code and index == principal(members, areas):
                identifier, feature_code = admin1.area_id(iso2, code, known), "ADM1"
            else:
                key = f"{iso2}.{code}.{area.name}.{area.properties['fips']}"
                identifier, feature_code = admin1.stable_id(key), "ADM2" if code else "ADM1H"
            names = names_of(area)
            if not names:
                continue
            row = row_of(identifier, feature_code, code, area, names)
            # An area in two pieces of one name stands once, at its larger piece.
            if rows.setdefault(identifier, row)["name"] != row["name"]:
                raise SystemExit(f"admin1.tsv: {row['name']} and {rows[identifier]['name']} share the id {identifier}")
    order = lambda row: (row["country"], row["admin1"], row["feature_code"], row["name"], row["id"])  # noqa: E731
    write_table(ADMIN1, COLUMNS, sorted(rows.values(), key=order))


def row_of(identifier: int, feature_code: str, code: str, area: Area, names: list[str]) -> dict[str, object]:
    point = inner_point(area.geometry)
    return {
        "id": identifier, "name": names[0], "lat": f"{point.y:.4f}", "lon": f"{point.x:.4f}", "feature_class": "A",
        "feature_code": feature_code, "country": area.country, "admin1": code, "alternates": join_names(names[1:]),
        "note": NOTE, "area": identifier if feature_code == "ADM1" else ""
    }  # yapf: disable


def names_of(area: Area) -> list[str]:
    """The area's names, its own first: a bracket is another name, a `|` separates names."""
    found: list[str] = []
    label = area.properties["woe_label"].split(",")[0]
    for field in (area.name, area.properties["gn_name"], area.properties["woe_name"], label):
        for name in field.replace("|", "(").replace(")", "(").split("("):
            name = name.strip().removesuffix("general").strip()
            if name and name not in found:
                found.append(name)
    return found


def inner_point(geometry: shapely.Geometry) -> shapely.Point:
    """The centroid of the largest part if that lies inside it, otherwise a point that does."""
    largest = max(shapely.get_parts(geometry), key=lambda polygon: polygon.area)
    return largest.centroid if largest.contains(largest.centroid) else shapely.point_on_surface(largest)


def write_missing(groups: dict, cities: list[City], areas: list[Area], known: dict) -> None:
    """The admin-1 codes of populated places that have no name from here, for whoever writes the curated names."""
    named = {key for key, members in groups.items() if principal(members, areas) is not None}
    places: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        if city.admin1 not in ("", "00"):
            places[city.country, city.admin1].append(city)
    rows = []
    for (country, code), found in sorted(places.items()):
        if (country, code) in named:
            continue
        largest = sorted(found, key=lambda city: (-city.population, city.id))[:3]
        rows.append({
            "id": admin1.area_id(country, code, known), "country": country, "admin1": code, "places": len(found),
            "lat": f"{sum(c.lat for c in found) / len(found):.3f}", "lon": f"{sum(c.lon for c in found) / len(found):.3f}",
            "largest": join_names([city.name for city in largest]),
            "parts": join_names([areas[i].name for i in groups.get((country, code), [])]),
            "has_area": "yes" if (country, code) in groups else "no",
        })  # yapf: disable
    write_table(MISSING, ["id", "country", "admin1", "places", "lat", "lon", "has_area", "largest", "parts"], rows)
