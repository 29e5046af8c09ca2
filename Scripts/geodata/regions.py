"""The map's regions: Natural Earth's admin-1 areas, merged where GeoNames' admin-1 is larger."""
from dataclasses import dataclass

from .admin1 import codes_of
from .cities import City
from .natural_earth import Area


@dataclass(frozen=True, order=True)
class Region:
    country: str  # ISO 3166-1 alpha-2, empty for none
    code: str  # GeoNames admin-1 code; the area's own number where there is none


def regions_of(areas: list[Area], cities: list[City]) -> tuple[list[Region], list[int]]:
    """All regions, and for each area the number of its region."""
    codes = codes_of(areas, cities)
    keys = [Region(area.country, code or f"#{index}") for index, (area, code) in enumerate(zip(areas, codes))]
    regions = sorted(set(keys))
    number = {region: index for index, region in enumerate(regions)}
    return regions, [number[key] for key in keys]
