"""The counties of the United States, with the names that reports use."""
import json

import fiona
from shapely.geometry import shape

from geodata import paths
from geodata.natural_earth import repaired
from geodata.tables import join_names, write_table
from steps.step03_areas import inner_point

COUNTIES = paths.DATA / "us-counties.tsv"
INPUTS = [paths.COUNTIES, paths.GEONAMES / "us_states.json"]
OUTPUTS = [COUNTIES]

COLUMNS = ["id", "name", "lat", "lon", "feature_class", "feature_code", "country", "admin1", "alternates", "note"]
NOTE = "US Census Bureau, cartographic boundaries 2016"
FIRST_ID = -70000  # less the five digits of the county's FIPS code

# The Census Bureau's legal descriptions (LSAD) that are written after the name; and how the press shortens them.
KIND = {"04": "Borough", "05": "Census Area", "06": "County", "12": "City and Borough", "15": "Parish",
        "13": "Municipio", "07": "District", "10": "Island", "03": "Municipality"}  # yapf: disable
SHORT = {"06": "Co.", "15": "Par."}
# Territories are GeoNames countries of their own, without states.
TERRITORIES = {"60": "AS", "66": "GU", "69": "MP", "72": "PR", "78": "VI"}


def run() -> None:
    states = json.loads((paths.GEONAMES / "us_states.json").read_text(encoding="utf-8"))
    postal = {state["fips"]: state["code"] for state in states.values()}
    with fiona.open(paths.COUNTIES) as layer:
        rows = [row_of(dict(record.properties), shape(record.geometry), postal) for record in layer]
    rows.sort(key=lambda row: (row["country"], row["admin1"], row["name"], -row["id"]))
    write_table(COUNTIES, COLUMNS, rows)


def row_of(county: dict, geometry, postal: dict[str, str]) -> dict[str, object]:
    name, kind, state = repaired(county["NAME"]), county["LSAD"], county["STATEFP"]
    if kind == "25":  # an independent city: the populated place has the bare name
        full, others = f"{name} city", [f"City of {name}"]
    elif kind in KIND:
        full, others = f"{name} {KIND[kind]}", [f"{name} {SHORT[kind]}"] if kind in SHORT else []
    else:
        full, others = name, []
    point = inner_point(geometry)
    return {
        "id": FIRST_ID - int(county["GEOID"]), "name": full, "lat": f"{point.y:.4f}", "lon": f"{point.x:.4f}",
        "feature_class": "A", "feature_code": "ADM2", "country": TERRITORIES.get(state, "US"),
        "admin1": postal.get(state, ""), "alternates": join_names(others), "note": NOTE
    }  # yapf: disable
