/// Gives incidents their `event_id`: a hash of type, place and day, so that it stays when the report's wording changes
/// elsewhere. Incidents alike in all three are told apart by their order.
public enum EventIdentity {
    public static func assign(to incidents: inout [Incident]) {
        var seen: [String: Int] = [:]
        for index in incidents.indices {
            let key = key(of: incidents[index])
            let order = seen[key, default: 0]
            seen[key] = order + 1
            incidents[index].eventID = hash(order == 0 ? key : "\(key)|\(order)")
        }
    }

    /// Keys for incidents that have none yet, apart from those given already.
    static func assignMissing(in incidents: inout [Incident]) {
        var taken = Set(incidents.map(\.eventID))
        for index in incidents.indices where incidents[index].eventID.isEmpty {
            let key = key(of: incidents[index])
            var order = 0
            var id = hash(key)
            while !taken.insert(id).inserted {
                order += 1
                id = hash("\(key)|\(order)")
            }
            incidents[index].eventID = id
        }
    }

    private static func key(of incident: Incident) -> String {
        let place = incident.place
        let point = place.coordinate.map {
            "\(Int(($0.latitude * 100).rounded())),\(Int(($0.longitude * 100).rounded()))"
        }
        let spot = point ?? place.name ?? "-"
        let when = "\(incident.date.start.map(\.description) ?? "-")/\(incident.date.end.map(\.description) ?? "-")"
        return "\(incident.subEventType?.rawValue ?? "-")|\(spot)|\(when)"
    }

    /// FNV-1a with 64 bits (Fowler, Noll, Vo 1991), in hexadecimal.
    private static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
