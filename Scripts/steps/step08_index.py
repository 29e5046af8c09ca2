"""The place index out of all tables, compiled by sitmap itself."""
import subprocess

from geodata import paths

INDEX = paths.REPOSITORY / "Gazetteer" / "world.gaz"
# Later sources win where two describe the same place.
GENERATED = ["cities500.txt", "admin1.tsv", "us-counties.tsv", "rivers.tsv"]
CURATED = ["countries.tsv", "admin1-names.tsv", "regions.tsv", "waters.tsv", "terrain.tsv", "sites.tsv", "demonyms.tsv",
           "press-names.tsv"]
GEOMETRIES = ["areas.geojson", "rivers.geojson"]
SOURCES = [
    *(paths.DATA / name for name in GENERATED), *(paths.REPOSITORY / "Gazetteer" / name for name in CURATED),
    *(paths.DATA / name for name in GEOMETRIES)
]
INPUTS = [*SOURCES, *sorted((paths.REPOSITORY / "Sources" / "PlaceIndex").rglob("*.swift"))]
OUTPUTS = [INDEX]


def run() -> None:
    build = ["swift", "build", "-c", "release", "--product", "sitmap"]
    subprocess.run(build, cwd=paths.REPOSITORY, check=True)
    sitmap = paths.REPOSITORY / ".build" / "release" / "sitmap"
    subprocess.run([sitmap, "gazetteer", "build", "-o", INDEX, *SOURCES], check=True)
    subprocess.run([sitmap, "gazetteer", "verify", INDEX], check=True)
