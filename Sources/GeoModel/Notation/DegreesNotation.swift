import Foundation

/// Latitude and longitude as decimal degrees or degrees, minutes and seconds, with hemispheres, signs or labels.
extension CoordinateScanner {
    func readDegrees(at offset: Int) -> Reading {
        let (labelled, start) = skippingLabel(offset)
        guard let first = readAngle(at: start) else { return nil }
        let (separated, next) = skippingSeparator(first.range.upperBound, behindHemisphere: first.hemisphere != nil)
        let (secondLabelled, secondStart) = skippingLabel(next)
        guard separated || first.hemisphere != nil, let second = readAngle(at: secondStart) else { return nil }
        guard isPair(first, second, labelled: labelled && secondLabelled) else { return nil }
        let range = offset..<second.range.upperBound
        guard endsWord(at: range.upperBound) else { return nil }
        let swapped = first.hemisphere?.isLatitude == false
        let latitude = swapped ? second : first
        let longitude = swapped ? first : second
        do {
            try check(latitude, name: "latitude")
            try check(longitude, name: "longitude")
            let coordinate = try Coordinate(validatingLatitude: latitude.degrees, longitude: longitude.degrees)
            return .success(
                Finding(
                    range: range, kind: .degrees, coordinate: coordinate,
                    uncertaintyMetres: max(latitude.step, longitude.step) * 111_195 / 2))
        } catch {
            return .failure(Impossible(range: range, description: "“\(text(range))”: \(error)"))
        }
    }

    private func check(_ angle: Angle, name: String) throws(AngleError) {
        if let minutes = angle.minutes, minutes >= 60 {
            throw AngleError(description: "\(name) has \(minutes) minutes, not 0…59")
        }
        if let seconds = angle.seconds, seconds >= 60 {
            throw AngleError(description: "\(name) has \(seconds) seconds, not 0…59")
        }
    }

    private struct AngleError: Error, CustomStringConvertible { var description: String }

    private func isPair(_ first: Angle, _ second: Angle, labelled: Bool) -> Bool {
        switch (first.hemisphere, second.hemisphere) {
        case (let a?, let b?): return a.isLatitude != b.isLatitude
        case (nil, nil):
            if labelled || (first.marked && second.marked) { return true }
            guard first.minutes == nil, second.minutes == nil else { return false }
            return strictness == .wholeText || (first.decimals >= 3 && second.decimals >= 3)
        default: return false
        }
    }

    /// `lat`, `latitude`, `lon`, `long`, `lng`, `longitude` with an optional colon or equals sign.
    private func skippingLabel(_ offset: Int) -> (found: Bool, end: Int) {
        for label: StaticString in ["latitude", "longitude", "long", "lat", "lon", "lng"]
        where hasWord(label, at: offset) {
            var end = offset + label.utf8CodeUnitCount
            if end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
            end = skippingSpace(end)
            if end < bytes.count, bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "=") {
                end = skippingSpace(end + 1)
            }
            return end < bytes.count && !bytes[end].isLetter ? (true, end) : (false, offset)
        }
        return (false, offset)
    }

    private func skippingSeparator(_ offset: Int, behindHemisphere: Bool) -> (found: Bool, end: Int) {
        var end = skippingSpace(offset)
        // "12:58N - 060:24E", as piracy reports write: behind a hemisphere a dash is no sign.
        if behindHemisphere, let after = readMark(["-", "–", "—"], at: end) { return (true, skippingSpace(after)) }
        if end < bytes.count, [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/")].contains(bytes[end]) {
            end = skippingSpace(end + 1)
        } else if hasWord("and ", at: end) {
            end = skippingSpace(end + 4)
        }
        return (end > offset, end)
    }
}

/// One of the two angles of a position.
struct Angle {
    enum Hemisphere: UInt8 {
        case north = 0x4E
        case south = 0x53
        case east = 0x45
        case west = 0x57

        var isLatitude: Bool { self == .north || self == .south }
        var isNegative: Bool { self == .south || self == .west }
    }

    var range: Range<Int>
    var hemisphere: Hemisphere?
    var negative = false
    var whole: Double
    var minutes: Double?
    var seconds: Double?
    /// A degree sign or word was there.
    var marked = false
    /// Decimals of the last number.
    var decimals = 0

    /// Signed degrees.
    var degrees: Double {
        let value = whole + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600
        return negative || hemisphere?.isNegative == true ? -value : value
    }

    /// Degrees that one step of the last digit is worth.
    var step: Double {
        let unit = seconds != nil ? 1.0 / 3600 : minutes != nil ? 1.0 / 60 : 1
        return unit / pow(10, Double(decimals))
    }
}

extension CoordinateScanner {
    func readAngle(at offset: Int) -> Angle? {
        var end = offset
        let leading = hemisphere(at: end)
        if leading != nil {
            end = skippingSpace(end + 1)
            if starts(with: "°", at: end) { end += 2 }
        }
        var negative = false
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
            negative = bytes[end] == UInt8(ascii: "-")
            end += 1
        } else if starts(with: "−", at: end) || starts(with: "–", at: end) {
            negative = true
            end += 3
        }
        guard let first = readNumber(at: end) else { return nil }
        var angle = Angle(range: offset..<first.end, hemisphere: leading, negative: negative, whole: first.value)
        angle.decimals = first.decimals
        end = first.end
        if first.decimals == 0 { end = readMinutes(into: &angle, at: end) }
        end =
            readMark(["°", "º", "˚", "degrees", "deg"], at: end).map {
                angle.marked = true
                return $0
            } ?? end
        if leading == nil, let (trailing, after) = trailingHemisphere(at: end) {
            angle.hemisphere = trailing
            end = after
        }
        if angle.hemisphere != nil, angle.minutes == nil, !angle.marked {
            expandCompact(&angle, digits: first.digits)
        }
        // Unmarked minutes, as in "36 23 08 N", count only with a hemisphere: otherwise they are other numbers.
        if angle.minutes != nil, angle.hemisphere == nil, !angle.marked { return nil }
        angle.range = offset..<end
        return angle
    }

    /// Reads `° 23′ 08″`, `-23.5`, `:23:08` or ` 23 08` behind the degrees.
    private func readMinutes(into angle: inout Angle, at offset: Int) -> Int {
        var end = offset
        if let after = readMark(["°", "º", "˚", "degrees", "deg"], at: skippingSpace(end)) {
            angle.marked = true
            end = after
        } else if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: ":") {
            guard end + 1 < bytes.count, bytes[end + 1].isDigit else { return offset }
            end += 1
        } else if skippingSpace(end) == end {
            return offset
        }
        let start = skippingSpace(end)
        guard let minutes = readNumber(at: start), minutes.digits <= 2 else {
            return end > offset && angle.marked ? end : offset
        }
        let minuteMark = readMark(["′", "'", "’", "minutes", "min", "m"], at: skippingSpace(minutes.end))
        if !angle.marked || minuteMark == nil {
            // "36 38" without marks is a pair of degrees unless a hemisphere or seconds follow.
            let after = skippingSpace(minutes.end)
            let continues = trailingHemisphere(at: minutes.end) != nil || readSeconds(at: after) != nil
            guard continues || (angle.hemisphere != nil && minutes.end > start) || bytes[offset] == 0x3A else {
                return angle.marked ? end : offset
            }
        }
        angle.minutes = minutes.value
        angle.decimals = minutes.decimals
        end = minuteMark ?? minutes.end
        if minutes.decimals == 0, let seconds = readSeconds(at: end) {
            angle.seconds = seconds.value
            angle.decimals = seconds.decimals
            end = seconds.end
        }
        return end
    }

    private func readSeconds(at offset: Int) -> (value: Double, decimals: Int, end: Int)? {
        var start = skippingSpace(offset)
        if start < bytes.count, bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: "-") { start += 1 }
        guard start > offset || (offset > 0 && !bytes[offset - 1].isDigit), let seconds = readNumber(at: start),
            seconds.digits <= 2
        else { return nil }
        let marked = readMark(["″", "\"", "”", "''", "’’", "seconds", "sec", "s"], at: skippingSpace(seconds.end))
        guard marked != nil || trailingHemisphere(at: seconds.end) != nil else { return nil }
        return (seconds.value, seconds.decimals, marked ?? seconds.end)
    }

    /// `3623N` is 36° 23′, `0385144E` is 38° 51′ 44″: how many digits there are tells, two or three of them for degrees.
    private func expandCompact(_ angle: inout Angle, digits: Int) {
        let degreeDigits = angle.hemisphere?.isLatitude == true ? 2 : 3
        let value = angle.whole
        if digits == degreeDigits + 2 {
            angle.whole = (value / 100).rounded(.down)
            angle.minutes = value - angle.whole * 100
        } else if digits == degreeDigits + 4 {
            angle.whole = (value / 10_000).rounded(.down)
            let rest = value - angle.whole * 10_000
            let minutes = (rest / 100).rounded(.down)
            angle.minutes = minutes
            angle.seconds = rest - minutes * 100
        }
    }

    private func readNumber(at offset: Int) -> (value: Double, digits: Int, decimals: Int, end: Int)? {
        let whole = digits(at: offset)
        guard whole > offset, whole - offset <= 7 else { return nil }
        var end = whole
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), bytes[end + 1].isDigit {
            end = digits(at: end + 1)
        } else if end + 1 < bytes.count, bytes[end] == UInt8(ascii: ","), isDecimalComma(at: end) {
            end = digits(at: end + 1)
        }
        guard end - offset <= 24, let value = number(offset..<end) else { return nil }
        return (value, whole - offset, max(0, end - whole - 1), end)
    }

    /// "36,385° N" has a decimal comma; in "36.385,38.862" and "36,38" it separates.
    private func isDecimalComma(at offset: Int) -> Bool {
        let end = digits(at: offset + 1)
        guard end > offset + 1 else { return false }
        let next = skippingSpace(end)
        return starts(with: "°", at: next) || starts(with: "′", at: next) || starts(with: "″", at: next)
    }

    private func hemisphere(at offset: Int) -> Angle.Hemisphere? {
        guard offset < bytes.count else { return nil }
        return Angle.Hemisphere(rawValue: strictness == .wholeText ? bytes[offset] & 0xDF : bytes[offset])
    }

    private func trailingHemisphere(at offset: Int) -> (Angle.Hemisphere, end: Int)? {
        let start = skippingSpace(offset)
        for (word, hemisphere) in Self.hemisphereWords where hasWord(word, at: start) {
            let end = start + word.utf8CodeUnitCount
            if endsWord(at: end) { return (hemisphere, end) }
        }
        guard let letter = hemisphere(at: start) else { return nil }
        // "3623N03851E" has no gap between the angles.
        let end = start + 1
        return endsWord(at: end) || bytes[end].isDigit ? (letter, end) : nil
    }

    private static let hemisphereWords: [(StaticString, Angle.Hemisphere)] = [
        ("north", .north), ("south", .south), ("east", .east), ("west", .west),
    ]

    private func readMark(_ marks: [StaticString], at offset: Int) -> Int? {
        for mark in marks where hasMark(mark, at: offset) {
            let end = offset + mark.utf8CodeUnitCount
            if bytes[offset].isLetter, end < bytes.count, bytes[end].isLetter { continue }
            return end
        }
        return nil
    }

    private func hasMark(_ mark: StaticString, at offset: Int) -> Bool {
        mark.utf8Start.pointee.isLetter ? hasWord(mark, at: offset) : starts(with: mark, at: offset)
    }
}
