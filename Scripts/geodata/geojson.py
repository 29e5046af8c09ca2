"""Writing GeoJSON the same way every time: one feature a line, fixed decimals, sorted as given."""
import json
from pathlib import Path

import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry


def write_features(path: Path, features: list[tuple[dict, BaseGeometry]], decimals: int = 5) -> None:
    """Writes (properties, geometry) pairs as a FeatureCollection; WGS 84 longitude, latitude in degrees."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        for index, (properties, geometry) in enumerate(features):
            file.write(",\n" if index else "")
            file.write(feature_text(properties, geometry, decimals))
        file.write("\n]}\n")


def write_feature_lines(path: Path, features) -> None:
    """Writes newline-delimited features with all digits, the form that tippecanoe reads in parallel. The property
    `#tippecanoe` becomes the member by which a feature tells it its zooms."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        for properties, geometry in features:
            feature = {"type": "Feature", "properties": visible(properties)}
            if "#tippecanoe" in properties:
                feature["tippecanoe"] = properties["#tippecanoe"]
            head = json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
            file.write(f'{head[:-1]},"geometry":{shapely.to_geojson(geometry)}}}\n')


def visible(properties: dict) -> dict:
    return {key: value for key, value in properties.items() if not key.startswith("#")}


def feature_text(properties: dict, geometry: BaseGeometry, decimals: int) -> str:
    feature = {"type": "Feature", "properties": properties, "geometry": rounded(mapping(geometry), decimals)}
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


def rounded(value, decimals: int):
    if isinstance(value, dict):
        return {key: rounded(part, decimals) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(part, decimals) for part in value]
    return round(value, decimals) + 0.0 if isinstance(value, float) else value


def read_features(path: Path) -> list[tuple[dict, BaseGeometry]]:
    collection = json.loads(path.read_text(encoding="utf-8"))
    return [(f["properties"], shapely.geometry.shape(f["geometry"])) for f in collection["features"]]
