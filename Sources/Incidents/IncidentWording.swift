/// The short texts that a marker, a table row and a list share.
extension Incident {
    /// "3 · Air/drone strike, Raqqa"
    public var title: String {
        let what = subEventType?.rawValue ?? notes
        let head = number > 0 ? "\(number) · \(what)" : what
        guard let place = place.wording, !place.isEmpty, place != what else { return head }
        return "\(head), \(place)"
    }

    /// "2018-04-14, alleged. Two killed. …"
    public var summary: String {
        var parts: [String] = []
        parts.append([date.wording, status.rawValue].filter { !$0.isEmpty }.joined(separator: ", "))
        if let fatalities { parts.append("Fatalities: \(fatalities)") }
        if !notes.isEmpty { parts.append(notes) }
        if !conflicts.isEmpty { parts.append("Reports differ: \(conflicts.joined(separator: "; "))") }
        return parts.joined(separator: ". ")
    }

    /// Colour of the event type as `#rrggbb`.
    public var markerColor: String {
        let digits = String(EventType.color(eventType), radix: 16, uppercase: false)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

extension IncidentPlace {
    /// "Raqqa", "near Raqqa", "15 km north of Raqqa", "the road between Homs and Palmyra": where the point stands, not only
    /// what it was reckoned from. Nil where no place is named.
    public var wording: String? {
        switch method {
        case "offset", "direction", "between":
            text.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? name
        case "near": name.map { "near \($0)" } ?? text
        default: name ?? text
        }
    }
}

extension IncidentDate {
    /// "2018-04-14", "2018-04-13 to 2018-04-14", "by 2018-04-16", "date open".
    public var wording: String {
        switch (start, end) {
        case (let start?, let end?): start == end ? "\(start)" : "\(start) to \(end)"
        case (nil, let end?): "by \(end)"
        case (let start?, nil): "since \(start)"
        case (nil, nil): "date open"
        }
    }
}

extension EventType {
    /// 0xRRGGBB. Hues that stay apart for the colour-blind (after Okabe and Ito, Color Universal Design, 2008), darkened so
    /// that white numbers stand on them; nil is a point of no event type.
    public static func color(_ type: EventType?) -> Int {
        switch type {
        case .battles: 0xB4_1F_1F
        case .explosions: 0xC7_5B_00
        case .violenceAgainstCivilians: 0x7A_1F_6B
        case .protests: 0x00_72_B2
        case .riots: 0x00_7A_5E
        case .strategicDevelopments: 0x55_55_55
        case nil: 0x33_3F_52
        }
    }
}
