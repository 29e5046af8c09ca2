/// `geo:36.3855,38.8623;u=35` (RFC 5870).
extension CoordinateScanner {
    func readGeoURI(at offset: Int) -> Reading {
        guard hasWord("geo:", at: offset) else { return nil }
        var end = offset + 4
        while end < bytes.count, bytes[end].isWordByte || ".,;=-+%:~".utf8.contains(bytes[end]) { end += 1 }
        // A full stop or comma at the end belongs to the sentence.
        while end > offset, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(bytes[end - 1]) {
            end -= 1
        }
        let range = offset..<end
        let parts = text((offset + 4)..<max(offset + 4, end)).split(separator: ";", omittingEmptySubsequences: false)
        let numbers = (parts.first ?? "").split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
        guard (2...3).contains(numbers.count), let latitude = numbers[0], let longitude = numbers[1] else { return nil }
        var uncertainty = 0.5
        for parameter in parts.dropFirst() {
            if parameter.lowercased().hasPrefix("crs="), parameter.lowercased() != "crs=wgs84" {
                return .failure(
                    Impossible(range: range, description: "“\(text(range))” is not in WGS 84: convert it first"))
            }
            if parameter.hasPrefix("u="), let metres = Double(parameter.dropFirst(2)), metres.isFinite, metres >= 0 {
                uncertainty = metres
            }
        }
        do {
            let coordinate = try Coordinate(validatingLatitude: latitude, longitude: longitude)
            return .success(
                Finding(range: range, kind: .geoURI, coordinate: coordinate, uncertaintyMetres: uncertainty))
        } catch {
            return .failure(Impossible(range: range, description: "“\(text(range))”: \(error)"))
        }
    }
}
