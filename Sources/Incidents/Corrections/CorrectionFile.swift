import Yams

/// Reads corrections from YAML: a list `corrections` whose items name what they do.
///
///     corrections:
///       - event: 39f871bcb30b2f36      # set columns of the GeoJSON, or place
///         place: Azaz, Syria
///         fatalities: 5
///       - reject: 5d0c9f0d2f1c77aa
///       - merge: [1b6e…, 99ac…]
///       - split: 77aa01c2d3e4f506
///         into: [{place: Sarmin}, {place: Binnish}]
///       - add: {sub_event_type: Attack, event_date: 2024-03-07, place: "36.58, 37.04"}
public enum CorrectionFile {
    /// The corrections, and an issue for each item that cannot be understood. Throws where the file is no YAML.
    public static func read(_ text: String, name: String) throws(InputIssue) -> ([Correction], [InputIssue]) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text, .basic)
        } catch {
            throw InputIssue(location: name, problem: "no valid YAML: \(error)")
        }
        guard let root else { return ([], []) }
        guard let listed = root.mapping?["corrections"] else {
            throw InputIssue(
                location: name, problem: "has no list “corrections:”; `sitmap review` writes one to start from")
        }
        // An empty list, as in a template with every line still commented out.
        guard let items = listed.sequence else { return ([], []) }
        var corrections: [Correction] = []
        var issues: [InputIssue] = []
        for item in items {
            let location = "\(name):\(item.mark?.line ?? 1)"
            do {
                corrections.append(Correction(action: try action(item), location: location))
            } catch {
                issues.append(InputIssue(location: location, problem: error.description))
            }
        }
        return (corrections, issues)
    }

    private static func action(_ item: Node) throws(PropertyError) -> Correction.Action {
        guard let fields = item.mapping else { throw PropertyError(description: "a correction is a group of keys") }
        if let id = fields["event"] { return .edit(try identifier(id), try edit(item, besides: ["event"])) }
        if let id = fields["reject"] {
            try only(["reject"], in: fields)
            return .reject(try identifier(id))
        }
        if let ids = fields["merge"] {
            try only(["merge"], in: fields)
            guard let sequence = ids.sequence, sequence.count >= 2 else {
                throw PropertyError(description: "merge takes two event_ids or more: [first, second]")
            }
            return .merge(try sequence.map(identifier))
        }
        if let id = fields["split"] {
            try only(["split", "into"], in: fields)
            guard let parts = fields["into"]?.sequence, parts.count >= 2 else {
                throw PropertyError(description: "split takes two parts or more: into: [{place: …}, {place: …}]")
            }
            return .split(try identifier(id), try parts.map { part throws(PropertyError) in try edit(part) })
        }
        if let added = fields["add"] {
            try only(["add"], in: fields)
            return .add(try edit(added))
        }
        throw PropertyError(description: "a correction begins with event, reject, merge, split or add")
    }

    private static func only(_ keys: Set<String>, in fields: Node.Mapping) throws(PropertyError) {
        for key in fields.keys.compactMap(\.scalar?.string) where !keys.contains(key) {
            throw PropertyError(
                description: "“\(key)” does not belong here, only \(keys.sorted().joined(separator: ", "))")
        }
    }

    private static func identifier(_ node: Node) throws(PropertyError) -> String {
        guard let id = node.scalar?.string, !id.isEmpty else {
            throw PropertyError(description: "an event_id is needed, as in the GeoJSON")
        }
        return id
    }

    private static func edit(_ node: Node, besides: Set<String> = []) throws(PropertyError) -> IncidentEdit {
        guard let fields = node.mapping else {
            throw PropertyError(description: "a group of keys is needed, such as {place: …}")
        }
        var edit = IncidentEdit()
        for (key, value) in fields {
            guard let name = key.scalar?.string, !besides.contains(name) else { continue }
            guard let text = value.scalar?.string else { throw PropertyError(description: "\(name) takes one value") }
            if name == "place" {
                edit.place = text
                continue
            }
            guard let column = IncidentColumn.all.first(where: { $0.name == name }), column.write != nil else {
                let known = ["place"] + IncidentColumn.all.filter { $0.write != nil }.map(\.name)
                throw PropertyError(description: "unknown key “\(name)”; there are \(known.joined(separator: ", "))")
            }
            edit.values.append((column, ["", "~", "null"].contains(text) ? nil : .string(text)))
        }
        guard edit.place != nil || !edit.values.isEmpty else { throw PropertyError(description: "nothing is changed") }
        // What is wrong with a value is told now, not when the incident is met.
        var probe = Incident(eventID: "", number: 0, subEventType: nil)
        try edit.apply(to: &probe)
        return edit
    }
}
