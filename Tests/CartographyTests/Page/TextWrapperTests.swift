import Testing

@testable import Cartography

@Suite struct TextWrapperTests {
    let wrapper = TextWrapper(measuring: FixedWidthMeasuring())
    let font = Font(size: 10)
    /// Of so many letters.
    func width(_ letters: Double) -> Double { wrapper.width("m", font) * letters + 0.01 }

    @Test func breaksAtSpaces() {
        #expect(wrapper.lines("air strike near  Raqqa", font: font, width: width(10)) == ["air strike", "near Raqqa"])
        #expect(wrapper.lines("", font: font, width: width(10)).isEmpty)
    }

    @Test func breaksAWordOnlyWhereItIsTooWide() {
        #expect(wrapper.lines("on Llanfairpwll", font: font, width: width(6)) == ["on", "Llanfa", "irpwll"])
    }

    @Test func whatIsLeftOverShowsAsAnEllipsis() {
        #expect(
            wrapper.lines("one two three four", font: font, width: width(8), limit: 2) == ["one two", "three f…"])
        #expect(wrapper.lines("one two three", font: font, width: width(8), limit: 2) == ["one two", "three"])
        #expect(wrapper.lines("one two", font: font, width: width(8), limit: 0).isEmpty)
    }

    @Test func balancedLinesAreAsFewButEven() {
        let text = "a title that is a little too long"
        let plain = wrapper.lines(text, font: font, width: width(30))
        let even = wrapper.balancedLines(text, font: font, width: width(30), limit: 2)
        #expect(plain.count == 2 && even.count == 2)
        #expect(even[0].count < plain[0].count)
        #expect(even.joined(separator: " ") == text)
    }

    @Test func noLineIsWiderThanAsked() {
        let text = "Clashes between two groups near Deir-ez-Zor; bridges, roads and 14 houses were damaged"
        for letters in 3...40 {
            for line in wrapper.lines(text, font: font, width: width(Double(letters))) {
                #expect(line.count <= letters)
            }
        }
    }
}
