import Yams

/// Why a theme cannot be used: file, line, key, what was found and what is allowed.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
}

/// A value of a theme file, which knows where it stands.
struct ThemeValue {
    var node: Node
    var key: String
    var file: String

    func error(_ problem: String) -> ThemeError {
        ThemeError(description: "\(file):\(node.mark?.line ?? 1): \(key): \(problem)")
    }

    private var written: String {
        switch node {
        case .scalar(let scalar): "“\(scalar.string)”"
        case .mapping: "a group of keys"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    func color() throws(ThemeError) -> Color {
        if let text = node.scalar?.string {
            if text == "none" { return Color(0, 0, 0, alpha: 0) }
            if let color = Color(hex: text) { return color }
        }
        throw error("\(written) is no colour; write \"#rrggbb\", \"#rrggbbaa\" (in quotes: # begins a comment) or none")
    }

    func number(in range: ClosedRange<Double>) throws(ThemeError) -> Double {
        guard let text = node.scalar?.string, let number = Double(text), range.contains(number) else {
            throw error("\(written) is no number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func flag() throws(ThemeError) -> Bool { try choice(["true": true, "false": false]) }

    func choice<Value>(_ choices: [String: Value]) throws(ThemeError) -> Value {
        guard let text = node.scalar?.string, let value = choices[text] else {
            throw error("\(written) is not known; choose \(choices.keys.sorted().joined(separator: " or "))")
        }
        return value
    }

    /// Points at all scales, or by level.
    func width() throws(ThemeError) -> ScaledWidth {
        guard let mapping = node.mapping else { return ScaledWidth(try number(in: 0...60)) }
        var widths: [MapScale.Level: Double] = [:]
        for (name, node) in mapping {
            let value = ThemeValue(node: node, key: "\(key).\(name.scalar?.string ?? "?")", file: file)
            guard let level = MapScale.Level(rawValue: name.scalar?.string ?? "") else {
                let levels = MapScale.Level.allCases.map(\.rawValue).joined(separator: ", ")
                throw value.error("not a scale; widths are given for \(levels)")
            }
            widths[level] = try value.number(in: 0...60)
        }
        guard !widths.isEmpty else { throw error("no width is given; write 0 for a line that is not drawn") }
        return ScaledWidth(widths)
    }

    /// Strokes and gaps.
    func lengths() throws(ThemeError) -> [Double] {
        guard let sequence = node.sequence else {
            throw error("\(written) is no list of lengths; write [6, 3], or [] for a solid line")
        }
        var lengths: [Double] = []
        for item in sequence {
            lengths.append(try ThemeValue(node: item, key: key, file: file).number(in: 0...200))
        }
        guard lengths.isEmpty || lengths.reduce(0, +) > 0 else {
            throw error("all lengths are 0; write [] for a solid line")
        }
        return lengths
    }
}

extension Color {
    /// From `#rgb`, `#rrggbb` or `#rrggbbaa`.
    public init?(hex text: String) {
        guard text.first == "#" else { return nil }
        let digits = text.dropFirst().map(\.hexDigitValue)
        guard !digits.contains(nil) else { return nil }
        var values = digits.compactMap { $0 }
        if values.count == 3 { values = values.flatMap { [$0, $0] } }
        guard values.count == 6 || values.count == 8 else { return nil }
        let bytes = stride(from: 0, to: values.count, by: 2).map { (index: Int) -> UInt8 in
            UInt8(values[index] * 16 + values[index + 1])
        }
        self.init(bytes[0], bytes[1], bytes[2], alpha: bytes.count == 4 ? bytes[3] : 255)
    }
}
