"""Ids of admin-1 areas, and the join between Natural Earth's areas and GeoNames' admin-1 codes."""
import json
import zlib
from collections import Counter, defaultdict

import shapely

from . import paths
from .cities import City
from .natural_earth import Area
from .tables import read_table

# An area takes a code if at least this share of its places bears it.
MAJORITY = 0.55


def known_ids() -> dict[tuple[str, str], int]:
    """GeoNames ids of admin-1 areas by (country, admin-1 code), from the US states and from the curated tables."""
    states = json.loads((paths.GEONAMES / "us_states.json").read_text(encoding="utf-8"))
    ids = {("US", state["code"]): state["geonameid"] for state in states.values()}
    for path in sorted(paths.GAZETTEER.glob("*.tsv")):
        for row in read_table(path):
            if row.get("feature_code") == "ADM1" and row.get("admin1") and row.get("country"):
                ids[row["country"], row["admin1"]] = int(row["id"])
    return ids


def area_id(country: str, code: str, known: dict[tuple[str, str], int]) -> int:
    """The GeoNames id where one is known (some codes are GeoNames ids themselves), otherwise `stable_id`."""
    if (country, code) in known:
        return known[country, code]
    if code.isdigit() and len(code) >= 7:
        return int(code)
    return stable_id(f"{country}.{code}")


def stable_id(key: str) -> int:
    """A negative number that depends on the key alone: −(1,000,000 + CRC-32 of the key mod 1,000,000,000)."""
    return -(1_000_000 + zlib.crc32(key.encode("utf-8")) % 1_000_000_000)


def codes_of(areas: list[Area], cities: list[City]) -> list[str]:
    """For each area the GeoNames admin-1 code that most of its places bear; empty where there is no clear answer."""
    tree = shapely.STRtree([area.geometry for area in areas])
    points = shapely.points([city.lon for city in cities], [city.lat for city in cities])
    inside: dict[int, Counter[str]] = defaultdict(Counter)
    for city, area in zip(*tree.query(points, predicate="within")):
        if cities[city].country == areas[area].country:
            inside[int(area)][cities[city].admin1] += 1
    used: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        used[city.country].add(city.admin1)
    return [majority(inside[index]) or code_by_fips(area, used) for index, area in enumerate(areas)]


def majority(counts: Counter[str]) -> str:
    if not counts:
        return ""
    code, count = max(counts.items(), key=lambda item: (item[1], item[0]))
    return code if count >= MAJORITY * counts.total() and code not in ("", "00") else ""


def code_by_fips(area: Area, used: dict[str, set[str]]) -> str:
    """GeoNames' codes are mostly FIPS 10-4, so an area without places may be found by that."""
    code = area.properties["fips"][2:]
    return code if code in used[area.country] and code != "00" else ""
