/// UPS references in text: the polar grid, where UTM has no zones.
extension CoordinateScanner {
    /// `Z 2426773 1530125`, `UPS Z 2426773mE 1530125mN`, `UPS North 2426773 1530125`; A and B lie in the south, Y and Z in the north, A and
    /// Y west of Greenwich.
    func readUPS(at offset: Int) -> Reading {
        var position = offset
        let isNamed = hasWord("ups", at: position) && endsWord(at: position + 3)
        if isNamed { position = skippingSpace(position + 3) }
        guard let (area, areaEnd) = readPolarArea(at: position, isNamed: isNamed),
            let (easting, afterEasting) = readMetres(at: skippingComma(areaEnd), digits: 6...7, unit: "me"),
            let (northing, end) = readMetres(at: skippingComma(afterEasting), digits: 6...7, unit: "mn")
        else { return nil }
        let range = offset..<end
        func impossible(_ why: String) -> Reading {
            .failure(Impossible(range: range, description: "UPS “\(text(range))” \(why)"))
        }
        if let east = area.east, east != (easting >= 2_000_000) {
            return impossible("has an easting on the other side of 2000000 than its letter")
        }
        let coordinate = UniversalPolarStereographic(north: area.north).inverse(easting: easting, northing: northing)
        // The grid reaches half a degree over the edge of the polar areas, 84° N and 80° S.
        guard area.north ? coordinate.latitude >= 83.5 : coordinate.latitude <= -79.5 else {
            return impossible("lies outside the polar areas (north of 83.5° N, south of 79.5° S)")
        }
        return .success(Finding(range: range, kind: .ups, coordinate: coordinate, uncertaintyMetres: 0.5))
    }

    private typealias PolarSide = (north: Bool, east: Bool?)

    /// One of the four letters in capitals; behind "UPS" also the hemisphere.
    private func readPolarArea(at offset: Int, isNamed: Bool) -> (PolarSide, end: Int)? {
        guard offset < bytes.count else { return nil }
        if isNamed {
            for (word, north) in [("north", true), ("south", false)] as [(StaticString, Bool)]
            where hasWord(word, at: offset) && endsWord(at: offset + 5) {
                return ((north, nil), offset + 5)
            }
        }
        guard endsWord(at: offset + 1) else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "A"): return ((false, false), offset + 1)
        case UInt8(ascii: "B"): return ((false, true), offset + 1)
        case UInt8(ascii: "Y"): return ((true, false), offset + 1)
        case UInt8(ascii: "Z"): return ((true, true), offset + 1)
        case UInt8(ascii: "N") where isNamed: return ((true, nil), offset + 1)
        case UInt8(ascii: "S") where isNamed: return ((false, nil), offset + 1)
        default: return nil
        }
    }
}
