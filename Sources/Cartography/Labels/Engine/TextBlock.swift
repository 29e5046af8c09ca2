/// One or more lines of text set as one block. Sizes are those of the ink, so that labels can stand close.
struct TextBlock {
    struct Line {
        var string: String
        var font: Font
        /// Ink relative to the start of the baseline.
        var ink: Rect
        /// From the top of the block's ink to the baseline.
        var baseline: Double
    }

    private(set) var lines: [Line]
    let width: Double
    let height: Double

    /// Nil where nothing is inked. Lines stand `leading` times their font size apart.
    init?(_ strings: [(String, Font)], measuring: any TextMeasuring, leading: Double = 1.1) {
        var lines: [Line] = []
        var baseline = 0.0
        for (string, font) in strings {
            let ink = measuring.extents(of: string, font: font).ink
            guard ink.width > 0, ink.height > 0 else { continue }
            if !lines.isEmpty { baseline += font.size * leading }
            lines.append(Line(string: string, font: font, ink: ink, baseline: baseline))
        }
        guard let first = lines.first else { return nil }
        let top = lines.map { $0.baseline + $0.ink.minY }.min() ?? first.ink.minY
        let bottom = lines.map { $0.baseline + $0.ink.maxY }.max() ?? first.ink.maxY
        for index in lines.indices { lines[index].baseline -= top }
        self.lines = lines
        width = lines.map(\.ink.width).max() ?? 0
        height = bottom - top
    }

    /// From the top of the block to the line that stands at the middle of the marker: half-way up the small letters for
    /// one line, the block's middle for several.
    var optical: Double {
        guard lines.count == 1, let line = lines.first else { return height / 2 }
        return line.baseline - line.font.size * 0.33
    }

    /// The lines as scene items, with the block's ink filling `box`.
    func items(in box: Rect, alignment: TextItem.Anchor, style: LabelStyle) -> [SceneItem] {
        lines.map { line in
            let slack = box.width - line.ink.width
            let left =
                switch alignment {
                case .start: box.minX
                case .middle: box.minX + slack / 2
                case .end: box.maxX - line.ink.width
                }
            return .text(
                TextItem(
                    line.string, font: line.font, color: style.color, halo: style.halo,
                    at: Point(x: left - line.ink.minX, y: box.minY + line.baseline)))
        }
    }
}

extension String {
    /// This name on `count` lines of nearly the same length, broken at spaces and after hyphens; nil where it has too
    /// few words.
    func wrapped(into count: Int) -> [String]? {
        var words: [String] = []
        var word = ""
        for character in self {
            if character == " " {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
                if character == "-" {
                    words.append(word)
                    word = ""
                }
            }
        }
        if !word.isEmpty { words.append(word) }
        guard count > 1, words.count >= count else { return nil }
        return Self.balanced(words, into: count)
    }

    /// Breaks words into lines so that the longest line is as short as it can be; the first such way.
    private static func balanced(_ words: [String], into count: Int) -> [String] {
        func joined(_ part: ArraySlice<String>) -> String {
            part.dropFirst().reduce(part.first ?? "") { $0.hasSuffix("-") ? $0 + $1 : $0 + " " + $1 }
        }
        guard count > 1 else { return [joined(words[...])] }
        var best: [String] = []
        var bestLength = Int.max
        for first in 1...(words.count - count + 1) {
            let lines = [joined(words[..<first])] + balanced(Array(words[first...]), into: count - 1)
            let length = lines.map(\.count).max() ?? 0
            if length < bestLength {
                best = lines
                bestLength = length
            }
        }
        return best
    }

    /// Whether its letters may be drawn apart: not in scripts whose letters join or stack.
    var allowsLetterspacing: Bool {
        !unicodeScalars.contains { scalar in
            switch scalar.value {
            // Arabic to Thaana and N'Ko, Indic to Myanmar, Khmer and Mongolian, Arabic presentation forms.
            case 0x0600...0x08FF, 0x0900...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: true
            default: false
            }
        }
    }
}
