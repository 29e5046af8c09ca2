import Foundation
import GeoModel
import Incidents
import TestSupport
import Testing

@testable import Cartography

/// A map without content: the page around it is what is tested.
struct BlankMap: MapDrawing {
    func grounds(of view: MapView, inset: MapView?) -> (main: BaseMapDrawing, inset: BaseMapDrawing?) {
        (ground(in: view), inset.map(ground))
    }

    private func ground(in view: MapView) -> BaseMapDrawing {
        BaseMapDrawing(
            layers: [], land: PolylineSet(), countries: [], rivers: [], lakes: [], streets: [], edges: PolylineSet(),
            graticule: Graticule(view), showsDisputed: true, hasStreets: false, attribution: "")
    }

    func labels(
        in view: MapView, over ground: BaseMapDrawing, incidents: [Incident], avoiding obstacles: LabelObstacles
    ) -> LabelLayout { LabelLayout() }

    func townsAround(_ view: MapView) -> [FarTown] { [] }

    func locator(in view: MapView, over ground: BaseMapDrawing, around extent: Rect) -> [SceneItem] { [] }
}

@Suite struct PageComposerTests {
    let theme: Theme

    init() throws {
        theme = try ThemeReader(directory: TestFiles.repository.appendingPathComponent("Themes").path).theme("briefing")
    }

    /// Incidents in a row from west to east, every fifth without a place.
    static func incidents(_ count: Int) -> [Incident] { (0..<count).map(incident) }

    private static func incident(_ index: Int) -> Incident {
        let types: [SubEventType?] = [.armedClash, .airStrike, .attack, .peacefulProtest, .mobViolence, .arrests, nil]
        let day = CalendarDate(year: 2024, month: 5, day: 1 + index % 28)
        let point = Coordinate(latitude: Double(34 + index % 3), longitude: 36 + Double(index) * 0.15)
        let place = IncidentPlace(
            coordinate: index % 5 == 4 ? nil : point, name: "Town \(index + 1)", admin1: "North", country: "Syria",
            uncertaintyMetres: 5000)
        return Incident(
            eventID: "e\(index)", number: index + 1, subEventType: types[index % types.count],
            notes: "Fighters and soldiers exchanged fire near the bridge; two houses burnt down.",
            date: IncidentDate(start: day, end: day), place: place, status: IncidentStatus.allCases[index % 5],
            attributedTo: index % 2 == 0 ? "local media" : nil, fatalities: index % 4 == 0 ? index : nil,
            evidence: Evidence(source: "report.txt", quote: "They exchanged fire near the bridge for an hour."))
    }

    func page(_ count: Int, title: String = "Fighting in the north") -> BriefingPage {
        BriefingPage(
            title: title, asOf: CalendarDate(year: 2024, month: 5, day: 30), incidents: Self.incidents(count),
            reports: ["report.txt"], attributions: ["Places: GeoNames (CC BY 4.0)."], handling: "FOR EXERCISE ONLY")
    }

    func compose(_ page: BriefingPage, _ size: PageSize) throws -> PageComposer.Composition {
        try PageComposer(size: size, theme: theme, measuring: FixedWidthMeasuring()).compose(page, map: BlankMap())
    }

    /// Boxes of the letters of upright text outside the map.
    func textBoxes(_ scene: Scene) -> [(string: String, box: Rect)] {
        var boxes: [(string: String, box: Rect)] = []
        for layer in scene.layers where ["page", "frame"].contains(layer.id) {
            for case .text(let text) in layer.items where text.rotation == 0 {
                let ink = FixedWidthMeasuring().extents(of: text.string, font: text.font).ink
                let shift: Double =
                    switch text.anchor {
                    case .start: 0
                    case .middle: 0.5
                    case .end: 1
                    }
                let x = text.position.x - shift * ink.width
                boxes.append(
                    (text.string, Rect(x: x, y: text.position.y + ink.y, width: ink.width, height: ink.height)))
            }
        }
        return boxes
    }

    @Test(arguments: ["screen", "slide", "square", "a4-portrait", "800x600"], [0, 1, 4, 40, 150])
    func noTextIsCutOrCoversAnother(_ name: String, _ count: Int) throws {
        let size = try PageSize(name)
        let composition = try compose(page(count), size)
        let boxes = textBoxes(composition.scene)
        let paper = Rect(x: 0, y: 0, width: size.width, height: size.height)
        for (index, first) in boxes.enumerated() {
            #expect(paper.contains(first.box), "“\(first.string)” leaves the page")
            for second in boxes.dropFirst(index + 1) where first.box.inset(by: 0.2).intersects(second.box) {
                Issue.record("“\(first.string)” covers “\(second.string)”")
            }
        }
    }

    @Test(arguments: ["screen", "a4-portrait"]) func everyPinIsOnTheMap(_ name: String) throws {
        let composition = try compose(page(40), try PageSize(name))
        let numbers = Self.incidents(40).filter { $0.place.coordinate != nil }.map(\.number)
        let incidents = try #require(composition.scene.layers.first { $0.id == "incidents" })
        guard case .clipped(_, let items) = incidents.items[0] else { return }
        var shown: Set<String> = []
        for case .text(let text) in items { shown.formUnion(text.string.split(separator: ", ").map(String.init)) }
        for number in numbers where !shown.contains(String(number)) {
            #expect(shown.contains { $0.contains("–") }, "incident \(number) has neither a pin nor a cluster")
        }
    }

    /// Incidents on a few streets of one town.
    private static func crowd(_ count: Int) -> [Incident] {
        (0..<count).map { index in
            var incident = incident(index)
            incident.place.coordinate = Coordinate(
                latitude: 36 + Double(index * 7 % 40) / 40, longitude: 37 + Double(index * 11 % 40) / 40)
            return incident
        }
    }

    @Test(arguments: ["screen", "a4-portrait", "slide"], [80, 300])
    func theListKeysTheLettersOfCrowds(_ name: String, _ count: Int) throws {
        var page = page(0)
        page.incidents = Self.crowd(count)
        let composition = try compose(page, try PageSize(name))
        func texts(_ items: [SceneItem]) -> [String] {
            items.flatMap { item -> [String] in
                switch item {
                case .text(let text): [text.string]
                case .clipped(_, let items): texts(items)
                default: []
                }
            }
        }
        let map = composition.scene.layers.first { $0.id == "incidents" }.map { texts($0.items) } ?? []
        let list = composition.scene.layers.first { $0.id == "page" }.map { texts($0.items) } ?? []
        let letters = map.filter { $0.allSatisfy(\.isUppercase) }
        #expect(!letters.isEmpty)
        for letter in letters { #expect(list.contains(letter), "\(letter) is not keyed") }
        let keyed = list.filter { $0.contains(" incidents: ") }.compactMap { $0.split(separator: " ").first }
        #expect(keyed.count == letters.count)
        #expect(keyed.compactMap { Int($0) }.reduce(0, +) <= count)
    }

    @Test func whatFindsNoRoomIsCounted() throws {
        let composition = try compose(page(400), try PageSize("slide"))
        #expect(composition.omittedRows > 0)
        let note = "and \(composition.omittedRows) more: see the GeoJSON file"
        #expect(textBoxes(composition.scene).contains { $0.string == note })
        #expect(try compose(page(40), try PageSize("screen")).omittedRows == 0)
    }

    @Test(arguments: ["screen", "a4-portrait"]) func golden(_ name: String) throws {
        let scene = try compose(page(4), try PageSize(name)).scene
        try expectGolden(SceneText.describe(scene), "\(name).txt")
    }

    @Test func samePageSameScene() throws {
        let size = try PageSize("screen")
        #expect(try compose(page(40), size).scene == compose(page(40), size).scene)
    }
}
