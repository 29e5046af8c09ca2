import Testing

@testable import Cartography

@Suite struct ScaleBarTests {
    @Test(arguments: [(730.0, 500.0), (230, 200), (199, 100), (1, 1), (0.04, 0.02), (12_000, 10_000)])
    func lengthsAreRound(_ room: Double, _ length: Double) throws {
        let bar = try #require(ScaleBar.roundBar(upTo: room))
        #expect(abs(bar.length - length) < 1e-9 * length)
    }

    @Test(arguments: [0, -1, Double.nan, .infinity]) func noRoomNoBar(_ room: Double) {
        #expect(ScaleBar.roundBar(upTo: room) == nil)
    }

    @Test(arguments: [(0.02, "0.02"), (0.5, "0.5"), (2.5, "2.5"), (100, "100"), (1000, "1000"), (10_000, "10,000")])
    func numbers(_ value: Double, _ text: String) {
        #expect(ScaleBar.text(value) == text)
    }

    @Test func itsLengthIsTrue() {
        let typesetter = Typesetter(measuring: FixedWidthMeasuring(), theme: Theme())
        let block = ScaleBar(typesetter: typesetter, metresPerPoint: 500).block(maxWidth: 300)
        // 300 units are 150 km: the bar has 100 km, 200 units.
        let boxes = block.items.compactMap { item -> Path? in
            guard case .shape(let shape) = item else { return nil }
            return shape.path
        }
        let kilometres = boxes.prefix(4).flatMap { $0.points.map(\.x) }
        #expect(kilometres.max() == 200)
    }
}
