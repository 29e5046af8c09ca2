/// Numbers as SVG wants them: fixed to hundredths, without exponent, locale or trailing zeros.
struct SVGNumber {
    /// Hundredths.
    let units: Int

    init(_ value: Double) {
        units = Int((min(max(value, -1e12), 1e12) * 100).rounded())
    }

    init(units: Int) {
        self.units = units
    }

    func append(to out: inout [UInt8]) {
        var magnitude = units.magnitude
        if units < 0 { out.append(UInt8(ascii: "-")) }
        let fraction = magnitude % 100
        magnitude /= 100
        if magnitude > 0 || fraction == 0 { out.append(contentsOf: String(magnitude).utf8) }
        guard fraction > 0 else { return }
        out.append(UInt8(ascii: "."))
        out.append(UInt8(ascii: "0") + UInt8(fraction / 10))
        if fraction % 10 > 0 { out.append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
    }
}
