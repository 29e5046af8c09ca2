"""GeoNames' populated places as a GeoNames dump (the 19 columns of allCountries.txt)."""
import json
import unicodedata

from geodata import paths
from geodata.romanisations import written
from geodata.tables import clean

INPUTS = [paths.GEONAMES / "cities500.json", paths.GEONAMES / "countries.json"]
CITIES = paths.DATA / "cities500.txt"
OUTPUTS = [CITIES]

CITY = 50_000  # inhabitants from which a place keeps names that nobody writes


def run() -> None:
    cities = json.loads(INPUTS[0].read_text(encoding="utf-8"))
    countries = json.loads(INPUTS[1].read_text(encoding="utf-8"))
    capitals = capital_ids(cities.values(), countries.values())
    CITIES.parent.mkdir(parents=True, exist_ok=True)
    with CITIES.open("w", encoding="utf-8", newline="") as file:
        for city in sorted(cities.values(), key=lambda city: city["geonameid"]):
            file.write(dump_line(city, "PPLC" if city["geonameid"] in capitals else "PPL"))


def dump_line(city: dict, feature_code: str) -> str:
    """One line of the dump. What the source lacks (admin-2 and below, elevation, date) stays empty."""
    name = clean(city["name"])
    # Commas separate alternates, so a name with a comma inside cannot be one.
    alternates = [clean(other) for other in city["alternatenames"] if "," not in other]
    # Of a city every name counts: in how many languages it has one tells how often it is meant.
    if city["population"] < CITY:
        alternates = written(alternates, city["countrycode"])
    cells = [
        city["geonameid"], name, ascii_form(name), ",".join(dict.fromkeys(filter(None, alternates))), city["latitude"],
        city["longitude"], "P", feature_code, city["countrycode"], "", city["admin1code"], "", "", "",
        city["population"], "", "", city["timezone"], ""
    ]
    return "\t".join(map(str, cells)) + "\n"


def capital_ids(cities, countries) -> set[int]:
    """The id of each country's capital: the most populous place of that country that bears the capital's name."""
    wanted: dict[str, str] = {country["iso"]: fold(country["capital"]) for country in countries if country["capital"]}
    best: dict[str, tuple] = {}
    for city in cities:
        capital = wanted.get(city["countrycode"])
        if capital is None:
            continue
        if fold(city["name"]) == capital:
            quality = 2
        elif capital in map(fold, city["alternatenames"]):
            quality = 1
        else:
            continue
        key = (quality, city["population"], -city["geonameid"])
        if city["countrycode"] not in best or key > best[city["countrycode"]]:
            best[city["countrycode"]] = key
    return {-key[2] for key in best.values()}


def fold(name: str) -> str:
    letters = (c for c in unicodedata.normalize("NFKD", name.strip()) if not unicodedata.combining(c))
    return "".join(letters).casefold().replace("-", " ").replace("'", "").replace("’", "").replace("‘", "")


def ascii_form(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if c.isascii())
