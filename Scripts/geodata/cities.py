"""The populated places that step 2 wrote, as the later steps need them."""
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class City:
    id: int
    name: str
    alternates: tuple[str, ...]
    lat: float
    lon: float
    country: str
    admin1: str
    population: int


def read_cities(path: Path) -> list[City]:
    cities = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            alternates = tuple(cells[3].split(",")) if cells[3] else ()
            cities.append(
                City(
                    int(cells[0]), cells[1], alternates, float(cells[4]), float(cells[5]), cells[8], cells[10],
                    int(cells[14] or 0)))
    return cities
