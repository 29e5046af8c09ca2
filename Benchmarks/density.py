#!/usr/bin/python3
"""Label density: the same towns named by sitmap and by Mapnik, in one run.

usage: Benchmarks/density.py INDEX

Runs LabelDensity (build it first: swift build -c release --package-path Benchmarks --product LabelDensity), then Mapnik (Debian:
python3-mapnik) over the same towns, most populous first, in the same font and size, eight directions, with all dots as obstacles and
without dots. Each name has a colour of its own: a name whose colour is on the picture was placed.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

FONT = pathlib.Path("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
WIDTH, HEIGHT = 1600, 1200
DOTS = """<MarkersSymbolizer width="4" height="4" fill="black" stroke-width="0" allow-overlap="true"/>"""
STYLE = """<Map background-color="white" srs="epsg:3857">
<Style name="towns"><Rule>{dots}
<TextSymbolizer face-name="Noto Sans Regular" size="12" fill="[colour]" dx="4" dy="4" placement-type="simple"
 placements="E,NE,SE,W,NW,SW,N,S" allow-overlap="false">[name]</TextSymbolizer>
</Rule></Style></Map>"""


def colour(rank):
    """Apart by more than antialiasing mixes; never grey."""
    return (rank % 64 * 4, rank // 64 % 64 * 4, 2)


def towns_of(index):
    program = pathlib.Path(__file__).parent / ".build/release/LabelDensity"
    if not program.exists():
        sys.exit(f"{program} is missing: swift build -c release --package-path Benchmarks --product LabelDensity")
    with tempfile.NamedTemporaryFile(suffix=".tsv") as file:
        print(subprocess.run([program, index, file.name], check=True, capture_output=True, text=True).stdout, end="")
        lines = pathlib.Path(file.name).read_text(encoding="utf-8").splitlines()
    return [(name, float(x), float(y)) for name, x, y in (line.split("\t") for line in lines)]


def mapnik_run(mapnik, towns, dots):
    mapnik.register_fonts(str(FONT.parent))
    context = mapnik.Context()
    for field in ("name", "colour"):
        context.push(field)
    source = mapnik.MemoryDatasource()
    for rank, (name, x, y) in enumerate(towns):
        feature = mapnik.Feature(context, rank)
        feature["name"] = name
        feature["colour"] = "#%02x%02x%02x" % colour(rank)
        feature.geometry = mapnik.Geometry.from_wkt(f"POINT({x} {y})")
        source.add_feature(feature)
    page = mapnik.Map(WIDTH, HEIGHT)
    mapnik.load_map_from_string(page, STYLE.format(dots=DOTS if dots else ""))
    layer = mapnik.Layer("towns", page.srs)
    layer.datasource = source
    layer.styles.append("towns")
    page.layers.append(layer)
    page.zoom_to_box(mapnik.Box2d(0, 0, WIDTH, HEIGHT))
    best = float("inf")
    for _ in range(3):
        image = mapnik.Image(WIDTH, HEIGHT)
        start = time.perf_counter()
        mapnik.render(page, image)
        best = min(best, time.perf_counter() - start)
    pixels = image.tostring()
    seen = {pixels[at : at + 3] for at in range(0, len(pixels), 4)}
    placed = [rank for rank in range(len(towns)) if bytes(colour(rank)) in seen]
    important = sum(rank < 100 for rank in placed)
    kind = "with all dots as obstacles" if dots else "without dots"
    print(f"Mapnik {kind}: {len(placed)} of {len(towns)} names, {important} of the largest 100, {best * 1000:.0f} ms")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    towns = towns_of(sys.argv[1])
    try:
        import mapnik
    except ImportError:
        sys.exit("Mapnik is not installed (Debian: apt-get install python3-mapnik)")
    for dots in (True, False):
        mapnik_run(mapnik, towns, dots)


main()
