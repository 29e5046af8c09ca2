import Foundation
import GeoModel

/// Reads incidents back out of GeoJSON: sitmap's own, edited by hand or in a GIS, or anybody's file with points.
///
/// A feature that cannot be taken becomes an issue and the others are read. A file that is no GeoJSON throws.
public enum GeoJSONImport {
    public static func read(_ bytes: [UInt8], name: String) throws(InputIssue) -> (IncidentCollection, [InputIssue]) {
        let root = try parse(bytes, name: name)
        var collection = IncidentCollection()
        var issues: [InputIssue] = []
        if let briefing = root["sitmap"] as? [String: Any] {
            collection.title = briefing["title"] as? String
            collection.asOf = (briefing["as_of"] as? String).flatMap { CalendarDate(iso: $0) }
        }
        for (index, value) in try features(root, name: name).enumerated() {
            do {
                let location = "\(name): feature \(index + 1)"
                var (incident, problems) = try incident(value)
                issues += problems.map {
                    InputIssue(location: location, problem: "\($0.description); the rest was read")
                }
                if incident.number == 0 { incident.number = collection.incidents.count + 1 }
                collection.incidents.append(incident)
            } catch {
                issues.append(InputIssue(location: "\(name): feature \(index + 1)", problem: error.description))
            }
        }
        return (collection, issues)
    }

    private static func parse(_ bytes: [UInt8], name: String) throws(InputIssue) -> [String: Any] {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            let why = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? "malformed"
            throw InputIssue(location: name, problem: "is no JSON: \(why)")
        }
        guard let root = value as? [String: Any], let type = root["type"] as? String else {
            throw InputIssue(
                location: name,
                problem: "is JSON but no GeoJSON: it needs an object with a \"type\" (RFC 7946, section 3)")
        }
        if type == "Topology" {
            throw InputIssue(location: name, problem: "is TopoJSON: convert it first (ogr2ogr out.geojson \(name))")
        }
        return root
    }

    private static func features(_ root: [String: Any], name: String) throws(InputIssue) -> [Any] {
        switch root["type"] as? String {
        case "FeatureCollection":
            guard let features = root["features"] as? [Any] else {
                throw InputIssue(location: name, problem: "is a FeatureCollection without a \"features\" array")
            }
            return features
        case "Feature": return [root]
        default: return [["type": "Feature", "geometry": root, "properties": NSNull()] as [String: Any]]
        }
    }

    /// One feature, and what in its properties could not be taken. Somebody else's file may use the same names for other
    /// things: what does not fit there is none of ours.
    private static func incident(_ value: Any) throws(PropertyError) -> (Incident, [PropertyError]) {
        guard let feature = value as? [String: Any], feature["type"] as? String == "Feature" else {
            throw PropertyError(description: "is no Feature object")
        }
        var incident = Incident(eventID: "", number: 0, subEventType: nil)
        if let geometry = feature["geometry"], !(geometry is NSNull) {
            do {
                let geometry = try Geometry(geoJSON: geometry)
                incident.place.coordinate = geometry.middle
                if case .point = geometry {} else { incident.place.extent = geometry }
            } catch {
                throw PropertyError(description: error.description)
            }
        }
        let properties = feature["properties"] as? [String: Any] ?? [:]
        let isForeign = properties["event_id"] == nil && properties["schema_version"] == nil
        var problems: [PropertyError] = []
        for column in IncidentColumn.all {
            guard let write = column.write, let value = properties[column.name] else { continue }
            do {
                try write(&incident, PropertyValue(json: value))
            } catch {
                if !isForeign { problems.append(error) }
            }
        }
        incident.adoptForeign(properties)
        return (incident, problems)
    }
}

extension PropertyValue {
    /// Nil for null and for what is no scalar.
    init?(json value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let number as NSNumber:
            if isJSONBoolean(number) {
                self = .boolean(number.boolValue)
            } else if let whole = Int(exactly: number.doubleValue) {
                self = .integer(whole)
            } else {
                self = .real(number.doubleValue)
            }
        default: return nil
        }
    }
}

/// JSON's true and false come as numbers; only their Objective-C type tells them from 1 and 0.
private func isJSONBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

extension Geometry {
    /// A point to draw a marker at: the point itself, or the mean of the positions.
    var middle: Coordinate? {
        if case .point(let point) = self { return point }
        let points = coordinates
        guard let box = GeoBox(enclosing: points) else { return nil }
        return box.center
    }
}

extension Incident {
    /// Names that other people's files give to what the page shows.
    fileprivate mutating func adoptForeign(_ properties: [String: Any]) {
        func text(_ keys: [String]) -> String? {
            for key in keys {
                for (name, value) in properties.sorted(by: { $0.key < $1.key }) where name.lowercased() == key {
                    if let text = value as? String, !text.isEmpty { return text }
                }
            }
            return nil
        }
        guard eventID.isEmpty, subEventType == nil else { return }
        place.name = place.name ?? text(["name", "label", "place"])
        if notes.isEmpty {
            notes =
                text(["title", "sub_event_type", "event_type", "description", "type", "category"]) ?? place.name ?? ""
        }
        if evidence.source.isEmpty { evidence.source = text(["source"]) ?? "" }
        if date.start == nil, let day = text(["date", "day", "time"]).flatMap({ CalendarDate(iso: $0.prefix(10)) }) {
            date.start = day
            date.end = day
            date.day = day
        }
    }
}
