import GeoModel

/// The same event told by several reports: one incident with several sources.
public enum SameEvent {
    /// Farther apart than this, two points are two places even under one name, in metres.
    static let reach = 5000.0

    /// Joins incidents of different reports where type, place and days agree. An incident takes in at most one of each
    /// report. What the reports say differently stands in ``Incident/conflicts``.
    public static func joined(_ reports: [[Incident]]) -> [Incident] {
        var result: [Incident] = []
        for report in reports {
            var taken: Set<Int> = []
            let known = result.indices
            for incident in report {
                let match = known.first { !taken.contains($0) && isSame(result[$0], incident) }
                if let match {
                    taken.insert(match)
                    result[match].absorb(incident)
                } else {
                    result.append(incident)
                }
            }
        }
        return result
    }

    /// Type, place and days agree: the types are the same, the points lie within five kilometres, the days overlap.
    static func isSame(_ a: Incident, _ b: Incident) -> Bool {
        guard a.subEventType != nil, a.subEventType == b.subEventType, a.evidence.source != b.evidence.source,
            let startA = a.date.start, let endA = a.date.end, let startB = b.date.start, let endB = b.date.end,
            startA <= endB, startB <= endA
        else { return false }
        switch (a.place.coordinate, b.place.coordinate) {
        case (let x?, let y?): return Geodesic.distance(x, y) <= reach
        case (nil, nil): return a.place.iso3 != nil && a.place.iso3 == b.place.iso3
        default: return false
        }
    }
}

extension Incident {
    /// Takes in another telling of the same event: its evidence, what this one leaves open, and where the two differ.
    mutating func absorb(_ other: Incident) {
        conflicts += differences(from: other)
        if evidence.source == other.evidence.source {
            evidence.mentions += other.evidence.mentions.filter { !evidence.mentions.contains($0) }
        } else if !other.evidence.source.isEmpty {
            otherSources.append(other.evidence.reference)
        }
        otherSources += other.otherSources
        actor1 = actor1 ?? other.actor1
        actor2 = actor2 ?? other.actor2
        perpetrator = perpetrator ?? other.perpetrator
        if fatalities == nil {
            fatalities = other.fatalities
            fatalitiesText = other.fatalitiesText
        }
        if place.coordinate == nil, other.place.coordinate != nil { place = other.place }
        if date.start == nil, date.end == nil { date = other.date }
    }

    private func differences(from other: Incident) -> [String] {
        func difference(_ label: String, _ mine: String?, _ theirs: String?) -> String? {
            guard let mine, let theirs, mine.lowercased() != theirs.lowercased() else { return nil }
            return "\(label): \(mine) (\(evidence.source)), \(theirs) (\(other.evidence.source))"
        }
        return [
            difference("fatalities", fatalities.map(String.init), other.fatalities.map(String.init)),
            difference("status", status.rawValue, other.status.rawValue),
            difference("perpetrator", perpetrator, other.perpetrator),
            difference(
                "date", date.start == nil ? nil : date.wording, other.date.start == nil ? nil : other.date.wording),
            difference("location", place.name, other.place.name),
        ].compactMap { $0 }
    }
}

extension Evidence {
    /// `report.txt:120-180`: report and Unicode scalars of the sentence.
    var reference: String { "\(source):\(text.lowerBound)-\(text.upperBound)" }
}
