import Foundation
import Incidents
import Testing

@testable import Cartography

@Suite struct IncidentPinTests {
    static let types: [EventType?] = EventType.allCases + [nil]

    @Test func everyEventTypeHasAnOutlineOfItsOwn() {
        #expect(Set(Self.types.map(SymbolOutline.init)).count == Self.types.count)
    }

    @Test func everyStatusLooksDifferentEvenInGrey() {
        let palette = SymbolPalette(scheme: .grey)
        let looks = IncidentStatus.allCases.map {
            IncidentPin(number: nil, type: .battles, status: $0, palette: palette).items(at: Point(x: 0, y: 0))
        }
        #expect(Set(looks).count == looks.count)
    }

    @Test(arguments: types) func boundsHoldTheInk(_ type: EventType?) {
        for status in IncidentStatus.allCases {
            let pin = IncidentPin(number: 12, type: type, status: status)
            let bounds = pin.bounds(at: Point(x: 50, y: 50))
            for case .shape(let shape) in pin.items(at: Point(x: 50, y: 50)) {
                let reach = (shape.stroke?.width ?? 0) / 2
                for point in shape.path.points {
                    #expect(bounds.inset(by: reach - 0.01).contains(point))
                }
            }
        }
    }

    @Test func numbersAreLegibleOnTheirColour() {
        for type in Self.types {
            #expect(contrast(SymbolPalette().color(for: type), .white) > 4.0)
        }
    }

    /// Contrast ratio of WCAG 2.1.
    private func contrast(_ a: Color, _ b: Color) -> Double {
        func luminance(_ color: Color) -> Double {
            func linear(_ value: UInt8) -> Double {
                let part = Double(value) / 255
                return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
        }
        let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
        return (high + 0.05) / (low + 0.05)
    }
}

@Suite struct ClusterPinTests {
    @Test(arguments: [
        ([3], "3"), ([1, 2], "1, 2"), ([4, 2, 3], "2–4"), ([1, 2, 3, 7, 9, 10], "1–3, 7, 9, 10"), ([5, 5, 6], "5, 6"),
    ])
    func allNumbersAreNamed(_ numbers: [Int], _ text: String) {
        #expect(ClusterPin(numbers: numbers).text == text)
    }
}

@Suite struct CrowdTests {
    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func lettersGoOnAfterZ(index: Int, letter: String) { #expect(Crowd.letter(index) == letter) }

    @Test func theDiscGrowsWithTheDigitsOfItsCount() {
        let widths = [5, 50, 500].map { CrowdPin(letter: "A", count: $0).bounds(at: Point(x: 0, y: 0)).width }
        #expect(widths == widths.sorted() && Set(widths).count == 3)
    }
}
