/// Corrections put to the incidents of a reading.
public struct CorrectionSet: Sendable {
    public var corrections: [Correction]

    public init(_ corrections: [Correction]) { self.corrections = corrections }

    /// The incidents as corrected, in their order, added ones last. A correction whose incident is not there any more
    /// becomes an issue and the others are applied.
    ///
    /// - Parameter place: finds a place by a name or a coordinate; throws in words for a person.
    public func apply(
        to incidents: [Incident], place: (String) throws(InputIssue) -> IncidentPlace
    ) -> (incidents: [Incident], issues: [InputIssue]) {
        var incidents = incidents
        var issues: [InputIssue] = []
        for correction in corrections {
            do {
                try apply(correction, to: &incidents, place)
            } catch {
                issues.append(InputIssue(location: correction.location, problem: error.problem))
            }
        }
        return (incidents, issues)
    }

    private typealias Finder = (String) throws(InputIssue) -> IncidentPlace

    private func apply(
        _ correction: Correction, to incidents: inout [Incident], _ place: Finder
    ) throws(InputIssue) {
        switch correction.action {
        case .edit(let id, let edit):
            let index = try index(of: id, in: incidents)
            incidents[index] = try edited(incidents[index], edit, place)
        case .reject(let id): incidents.remove(at: try index(of: id, in: incidents))
        case .merge(let ids): try merge(ids, in: &incidents)
        case .split(let id, let parts):
            let index = try index(of: id, in: incidents)
            var split: [Incident] = []
            for (order, part) in parts.enumerated() {
                var piece = try edited(incidents[index], part, place)
                // The first part goes on under the old key.
                if order > 0 { piece.eventID = "" }
                split.append(piece)
            }
            incidents.replaceSubrange(index...index, with: split)
            EventIdentity.assignMissing(in: &incidents)
        case .add(let edit):
            var added = Incident(eventID: "", number: 0, subEventType: nil)
            added.evidence.source = correction.location
            incidents.append(try edited(added, edit, place))
            EventIdentity.assignMissing(in: &incidents)
        }
    }

    private func index(of id: String, in incidents: [Incident]) throws(InputIssue) -> Int {
        guard let index = incidents.firstIndex(where: { $0.eventID == id }) else {
            throw InputIssue(
                location: "",
                problem:
                    "no longer applies: there is no incident \(id); its type, place or day is read differently now, "
                    + "or an earlier correction took it away (`sitmap review` lists the present ones)")
        }
        return index
    }

    private func edited(
        _ incident: Incident, _ edit: IncidentEdit, _ place: Finder
    ) throws(InputIssue) -> Incident {
        var result = incident
        do {
            try edit.apply(to: &result)
        } catch {
            throw InputIssue(location: "", problem: error.description)
        }
        if let name = edit.place {
            var found = try place(name)
            found.text = incident.place.text
            result.place = found
        }
        return result
    }

    private func merge(_ ids: [String], in incidents: inout [Incident]) throws(InputIssue) {
        var indices: [Int] = []
        for id in ids { indices.append(try index(of: id, in: incidents)) }
        guard Set(indices).count == indices.count else {
            throw InputIssue(location: "", problem: "an incident is named twice in one merge")
        }
        var first = incidents[indices[0]]
        for other in indices.dropFirst() { first.absorb(incidents[other]) }
        first.reviewed = true
        incidents[indices[0]] = first
        for other in indices.dropFirst().sorted(by: >) { incidents.remove(at: other) }
    }
}
