/// MGRS and UTM references in text.
extension CoordinateScanner {
    /// In running text a reference needs four digits at least: "37S DA" alone is more often something else.
    func readMGRS(at offset: Int) -> Reading {
        let zone = digits(at: offset)
        guard zone - offset <= 2 else { return nil }
        guard zone < bytes.count, bytes[zone].isLetter else { return nil }
        let letters = zone + 1
        let square = skippingSpace(letters)
        guard square + 2 <= bytes.count, bytes[square].isLetter, bytes[square + 1].isLetter else { return nil }
        let (end, count) = gridDigits(at: square + 2)
        guard endsWord(at: end), count >= (strictness == .runningText ? 4 : 2) else { return nil }
        let written = text(offset..<end)
        guard strictness == .wholeText || written == written.uppercased() else { return nil }
        // Without a zone only the four letters of the polar areas begin a reference.
        if zone == offset, !"ABYZabyz".utf8.contains(bytes[letters - 1]) { return nil }
        do {
            let coordinate = try MGRS.coordinate(written)
            var side = 100_000.0
            for _ in 0..<(count / 2) { side /= 10 }
            return .success(
                Finding(range: offset..<end, kind: .mgrs, coordinate: coordinate, uncertaintyMetres: side / 2))
        } catch {
            // A word with digits behind it, such as a weapon's name, is no failed reference.
            return zone == offset ? nil : .failure(Impossible(range: offset..<end, description: error.description))
        }
    }

    /// `8764826716`, `87648 26716` and nothing; with how many digits there are.
    private func gridDigits(at offset: Int) -> (end: Int, count: Int) {
        let start = skippingSpace(offset)
        let first = digits(at: start)
        let firstCount = first - start
        guard firstCount > 0 else { return (offset, 0) }
        let second = skippingSpace(first)
        let secondEnd = digits(at: second)
        if second > first, secondEnd - second == firstCount, firstCount <= 5 { return (secondEnd, firstCount * 2) }
        return (first, firstCount)
    }

    /// `37S 487648 4026716`, `UTM zone 37N, 487648 mE 4026716 mN`.
    func readUTM(at offset: Int) -> Reading {
        var position = offset
        if hasWord("utm", at: position) { position = skippingSpace(position + 3) }
        if hasWord("zone", at: position) { position = skippingSpace(position + 4) }
        let zoneEnd = digits(at: position)
        guard (1...2).contains(zoneEnd - position), let zone = Int(text(position..<zoneEnd)) else { return nil }
        position = skippingSpace(zoneEnd)
        guard position < bytes.count, bytes[position].isLetter, endsWord(at: position + 1) else { return nil }
        let band = bytes[position] & 0xDF
        position = skippingComma(position + 1)
        guard let (easting, afterEasting) = readMetres(at: position, digits: 6...6, unit: "me"),
            let (northing, end) = readMetres(at: skippingComma(afterEasting), digits: 5...8, unit: "mn")
        else { return nil }
        let range = offset..<end
        func impossible(_ why: String) -> Reading {
            .failure(Impossible(range: range, description: "UTM “\(text(range))” \(why)"))
        }
        guard (1...60).contains(zone) else { return impossible("has no zone of 1…60") }
        guard band >= UInt8(ascii: "C"), band <= UInt8(ascii: "X"), band != UInt8(ascii: "I"), band != UInt8(ascii: "O")
        else { return impossible("has a latitude band that does not exist (C…X without I and O)") }
        guard (100_000..<900_000).contains(easting), (0...10_000_000).contains(northing) else {
            return impossible("lies outside the grid (easting 100000…900000, northing 0…10000000 m)")
        }
        // "S" is the southern hemisphere in some notations and the band 32…40° N in others: the northing tells.
        let inBandS = (3_500_000..<4_450_000).contains(northing)
        let north = band == UInt8(ascii: "S") ? inBandS : band >= UInt8(ascii: "N")
        let utm = UTM(zone: zone, north: north, easting: easting, northing: northing)
        return .success(Finding(range: range, kind: .utm, coordinate: utm.coordinate, uncertaintyMetres: 0.5))
    }

    func skippingComma(_ offset: Int) -> Int {
        var offset = skippingSpace(offset)
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") { offset = skippingSpace(offset + 1) }
        return offset
    }

    func readMetres(at offset: Int, digits count: ClosedRange<Int>, unit: StaticString) -> (Double, end: Int)? {
        var end = digits(at: offset)
        guard count.contains(end - offset) else { return nil }
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), bytes[end + 1].isDigit { end = digits(at: end + 1) }
        guard end - offset <= 24, let value = number(offset..<end) else { return nil }
        let unitStart = skippingSpace(end)
        if hasWord(unit, at: unitStart), endsWord(at: unitStart + 2) { return (value, unitStart + 2) }
        return endsWord(at: end) ? (value, end) : nil
    }
}
