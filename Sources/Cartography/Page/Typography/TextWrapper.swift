/// Breaks text into lines that fit a width.
struct TextWrapper {
    let measuring: any TextMeasuring

    func width(_ text: String, _ font: Font) -> Double { measuring.extents(of: text, font: font).width }

    /// Lines no wider than `width`, broken at spaces, within a word only where it alone is too wide.
    ///
    /// - Parameter limit: most lines; what is left over shows as an ellipsis at the end of the last.
    func lines(_ text: String, font: Font, width: Double, limit: Int = .max) -> [String] {
        guard limit > 0 else { return [] }
        let space = self.width(" ", font)
        var lines: [String] = []
        var line = ""
        var used = 0.0
        for word in words(of: text, font: font, width: width) {
            let length = self.width(word, font)
            if !line.isEmpty, used + space + length > width {
                lines.append(line)
                // One line more than allowed shows that something is left.
                if lines.count > limit { break }
                line = ""
                used = 0
            }
            used += (line.isEmpty ? 0 : space) + length
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty, lines.count <= limit { lines.append(line) }
        guard lines.count > limit else { return lines }
        let last = lines[limit - 1] + " " + lines[limit]
        return lines[..<(limit - 1)] + [ellipsized(last, font: font, width: width)]
    }

    /// The same number of lines, made about equally long: for titles.
    func balancedLines(_ text: String, font: Font, width: Double, limit: Int) -> [String] {
        let lines = self.lines(text, font: font, width: width, limit: limit)
        guard lines.count > 1, lines.count < limit || lines.last?.hasSuffix("…") == false else { return lines }
        var (low, high) = (width / Double(lines.count), width)
        while high - low > 8 {
            let middle = (low + high) / 2
            if self.lines(text, font: font, width: middle, limit: lines.count + 1).count > lines.count {
                low = middle
            } else {
                high = middle
            }
        }
        return self.lines(text, font: font, width: high, limit: limit)
    }

    /// One line: the text, or as much of it as fits before an ellipsis.
    func ellipsized(_ text: String, font: Font, width: Double) -> String {
        if self.width(text, font) <= width { return text }
        let characters = Array(text)
        var (low, high) = (0, characters.count)
        func cut(_ count: Int) -> String {
            var end = count
            while end > 0, characters[end - 1] == " " || characters[end - 1] == "," { end -= 1 }
            return String(characters[..<end]) + "…"
        }
        while low < high {
            let middle = (low + high + 1) / 2
            if self.width(cut(middle), font) <= width { low = middle } else { high = middle - 1 }
        }
        return cut(low)
    }

    private func words(of text: String, font: Font, width: Double) -> [String] {
        text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
            // Far longer than any line can be: measure no more than needed.
            if word.count < 200, self.width(String(word), font) <= width { return [String(word)] }
            return pieces(of: word, font: font, width: width)
        }
    }

    private func pieces(of word: Substring, font: Font, width: Double) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if !piece.isEmpty, self.width(piece + String(character), font) > width {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
