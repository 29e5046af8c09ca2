"""Natural Earth's admin-1 areas as QGIS ships them, with each area's country as GeoNames (and the UN) sees it."""
from dataclasses import dataclass
from pathlib import Path

import fiona
import numpy as np
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

# Natural Earth files these under the country that holds them or under none; GeoNames gives them a code of their own
# or, for occupied and claimed land, follows the UN. The key is Natural Earth's subunit code, or the area's name where
# the subunit is shared.
COUNTRY_OF_SUBUNIT = {
    "GLP": "GP", "MTQ": "MQ", "GUF": "GF", "REU": "RE", "MYT": "YT",  # overseas departments of France
    "NSV": "SJ", "NJM": "SJ", "BVT": "BV",  # Svalbard and Jan Mayen, Bouvet Island
    "CCK": "CC", "CXR": "CX",  # Australian territories in the Indian Ocean
    "SOL": "SO", "CYN": "CY", "KAB": "KZ", "USG": "CU",  # Somaliland, Northern Cyprus, Baikonur, Guantanamo
    "ESB": "CY", "WSB": "CY",  # British bases: on Cyprus, but part of no GeoNames admin-1 area
    "CLP": "FR",  # Clipperton
    "KAS": "", "PGA": "",  # Siachen glacier, Spratly Islands: no country
}  # yapf: disable
COUNTRY_OF_NAME = {
    ("NL", "Bonaire"): "BQ", ("NL", "St. Eustatius"): "BQ", ("NL", "Saba"): "BQ",
    ("RU", "Crimea"): "UA", ("RU", "Sevastopol"): "UA",  # UN General Assembly resolution 68/262
    ("MA", "Laâyoune - Boujdour - Sakia El Hamra"): "EH", ("MA", "Oued el Dahab"): "EH",  # UN: non-self-governing
}  # yapf: disable


@dataclass(frozen=True)
class Area:
    country: str  # ISO 3166-1 alpha-2 as GeoNames uses it (XK for Kosovo), empty for none
    properties: dict[str, str]
    geometry: BaseGeometry

    @property
    def name(self) -> str:
        return self.properties["name"]


def read_areas(path: Path) -> list[Area]:
    """All admin-1 areas: a valid coverage, shared edges have the same vertices on both sides."""
    with fiona.open(path, layer="states_provinces") as layer:
        records = [(dict(record.properties), shape(record.geometry)) for record in layer]
    areas = []
    for properties, geometry in records:
        properties = {key: repaired(value or "") for key, value in properties.items()}
        areas.append(Area(country_of(properties), properties, shapely.transform(geometry, to_the_edge)))
    if not shapely.coverage_is_valid(np.array([area.geometry for area in areas])):
        raise SystemExit(f"{path}: the admin-1 areas are no valid coverage: edges are not shared exactly")
    return areas


def read_disputed_lines(path: Path) -> list[tuple[dict[str, str], BaseGeometry]]:
    with fiona.open(path, layer="disputed_borders") as layer:
        return [(dict(record.properties), shape(record.geometry)) for record in layer]


def country_of(properties: dict[str, str]) -> str:
    key = (properties["iso_a2"], properties["name"])
    if key in COUNTRY_OF_NAME:
        return COUNTRY_OF_NAME[key]
    if properties["gu_a3"] in COUNTRY_OF_SUBUNIT:
        return COUNTRY_OF_SUBUNIT[properties["gu_a3"]]
    return "" if properties["iso_a2"] == "-1" else properties["iso_a2"]


def to_the_edge(coordinates: np.ndarray) -> np.ndarray:
    """QGIS cut the areas at 179.9° and −89.9°: what was cut there goes on to the antimeridian and the pole."""
    lon, lat = coordinates[:, 0].copy(), coordinates[:, 1].copy()
    lon[lon >= 179.8999] = 180
    lon[lon <= -179.8999] = -180
    lat[lat <= -89.8999] = -90
    return np.column_stack([lon, lat])


def repaired(text: str) -> str:
    """Undoes UTF-8 that was read as Windows-1252 (`TekirdaÄŸ`)."""
    if not any(mark in text for mark in "ÃÄÅÆÐÑâ"):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text
