import Cartography

extension Path {
    /// The `d` attribute (SVG 2, section 9.3): relative commands on a grid of hundredths, so that rounding never adds
    /// up. Nil when a coordinate is no number.
    func svgData() -> [UInt8]? {
        for point in points where !(point.x.isFinite && point.y.isFinite) { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(points.count * 8)
        var pen = (x: 0, y: 0)
        var start = pen
        var last: Command?
        var next = 0

        func grid(_ point: Point) -> (x: Int, y: Int) { (SVGNumber(point.x).units, SVGNumber(point.y).units) }
        func append(_ point: (x: Int, y: Int), needsSpace: Bool) {
            let dx = point.x - pen.x
            let dy = point.y - pen.y
            if needsSpace, dx >= 0 { out.append(UInt8(ascii: " ")) }
            SVGNumber(units: dx).append(to: &out)
            if dy >= 0 { out.append(UInt8(ascii: " ")) }
            SVGNumber(units: dy).append(to: &out)
        }

        for command in commands {
            let letter: UInt8
            let count: Int
            switch command {
            case .move: (letter, count) = (UInt8(ascii: "m"), 1)
            case .line: (letter, count) = (UInt8(ascii: "l"), 1)
            case .curve: (letter, count) = (UInt8(ascii: "c"), 3)
            case .close: (letter, count) = (UInt8(ascii: "z"), 0)
            }
            let repeated = last == command && command != .move && command != .close
            if !repeated { out.append(letter) }
            var end = pen
            for step in 0..<count {
                end = grid(points[next])
                append(end, needsSpace: repeated || step > 0)
                next += 1
            }
            pen = command == .close ? start : end
            if command == .move { start = end }
            last = command
        }
        return out
    }
}
