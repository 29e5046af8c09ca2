"""The base map: Mapbox vector tiles with the layer names of the Protomaps schema, in a PMTiles archive."""
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import shapely

from geodata import paths
from geodata.geojson import write_feature_lines
from geodata.gshhg import read_rivers
from geodata.map_layers import Land
from geodata.natural_earth import read_disputed_lines
from geodata.reservoirs import sketched
from geodata.store import read_store
from geodata.tables import read_table
from geodata.water import Rivers, lakes_at, named
from geodata.zoom import LARGEST, Zoom
from steps.step05_shores import LAKES, LAND
from steps.step06_rivers import COURSES

RIVER_LINES = paths.GSHHG / "binned_river_f.nc"
RESERVOIRS = paths.GAZETTEER / "reservoirs.tsv"
WATERS = paths.GAZETTEER / "waters.tsv"
BASEMAP = paths.GAZETTEER / "basemap.pmtiles"
INPUTS = [LAND, LAKES, RIVER_LINES, COURSES, RESERVOIRS, WATERS, paths.WORLD_MAP, paths.GEONAMES / "countries.json"]
OUTPUTS = [BASEMAP]

LAYERS = ("earth", "countries", "water", "boundaries")
REGIONS_FROM = 3  # the smallest zoom that shows borders of regions
ATTRIBUTION = "GSHHG 2.3.7; Natural Earth"


def run() -> None:
    folder = paths.DATA / "layers"
    for file in folder.glob("*.geojsonl"):
        file.unlink()
    land = Land(*read_store(LAND))
    lakes = with_reservoirs(*read_store(LAKES))
    rivers = Rivers(read_rivers(RIVER_LINES), *read_store(COURSES))
    countries = json.loads((paths.GEONAMES / "countries.json").read_text(encoding="utf-8"))
    disputes = np.array([line for _, line in read_disputed_lines(paths.WORLD_MAP)])
    for level in range(LARGEST, -1, -1):
        zoom = Zoom(level)
        here = land.at(zoom)
        write(folder, "earth", zoom, [({"kind": "earth"}, polygon) for polygon in here.earth()])
        write(folder, "countries", zoom, [
            (country_properties(code, countries), shapely.MultiPolygon(parts))
            for code, parts in here.countries() if code
        ])
        write(folder, "boundaries", zoom, [
            (properties, line) for properties, line in here.borders(disputes)
            if properties["kind"] == "country" or level >= REGIONS_FROM
        ])
        write(folder, "water", zoom, [*lakes_at(zoom, *lakes), *rivers.at(zoom)])
        print(f"  zoom {level}", flush=True)
    tiles(folder)


def with_reservoirs(rows: list[dict], lakes: np.ndarray) -> tuple[list[dict], np.ndarray]:
    courses = {row["name"]: course for row, course in zip(*read_store(COURSES))}
    younger = [sketched(reservoir, courses[reservoir["river"]]) for reservoir in read_table(RESERVOIRS)]
    lakes = np.concatenate([lakes, younger])
    return named(rows + [{"kind": "lake"}] * len(younger), lakes, read_table(WATERS)), lakes


def country_properties(code: str, countries: dict) -> dict[str, str]:
    return {"iso2": code, "iso3": countries[code]["iso3"], "name": countries[code]["name"]}


def write(folder: Path, layer: str, zoom: Zoom, features: list) -> None:
    write_feature_lines(
        folder / f"{layer}-{zoom.level}.geojsonl",
        ((zoom.feature(properties), geometry) for properties, geometry in features if not geometry.is_empty))


def tiles(folder: Path) -> None:
    """Everything is thinned already, so tippecanoe only cuts; run where its file names are relative, because it
    writes its command line into the archive."""
    sources = [
        f"--named-layer={layer}:layers/{layer}-{level}.geojsonl" for layer in LAYERS for level in range(LARGEST + 1)
    ]
    command = [
        Path(sys.executable).parent / "tippecanoe", "--force", "--quiet", "--output=basemap.pmtiles",
        "--name=sitmap base map", f"--attribution={ATTRIBUTION}", "--minimum-zoom=0", f"--maximum-zoom={LARGEST}",
        "--buffer=8", "--no-line-simplification", "--no-tiny-polygon-reduction", "--no-feature-limit",
        "--no-tile-size-limit", "--preserve-input-order", "--no-tile-stats", *sources
    ]
    subprocess.run(command, cwd=folder.parent, check=True)
    os.replace(folder.parent / BASEMAP.name, BASEMAP)
