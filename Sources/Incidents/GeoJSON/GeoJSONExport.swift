import GeoModel

/// Incidents as a GeoJSON FeatureCollection (RFC 7946): one feature each, flat properties, null geometry where an incident is
/// not located. What belongs to the whole briefing stands in the foreign member `sitmap` (section 6.1).
public enum GeoJSONExport {
    public static func bytes(_ collection: IncidentCollection) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.key("type")
            writer.value("FeatureCollection")
            writer.key("sitmap")
            writer.object { writer in
                writer.key("title")
                writer.value(optional: collection.title.map(PropertyValue.string))
                writer.key("as_of")
                writer.value(optional: collection.asOf.map { .string($0.description) })
            }
            if let box = GeoBox(enclosing: collection.incidents.flatMap(\.positions)) {
                writer.key("bbox")
                writer.array(inline: true) { writer in
                    for bound in [box.west, box.south, box.east, box.north] {
                        writer.element()
                        writer.value(bound)
                    }
                }
            }
            writer.key("features")
            writer.array { writer in
                for incident in collection.incidents {
                    writer.element()
                    writer.feature(incident)
                }
            }
        }
        return writer.bytes + [0x0A]
    }
}

extension Incident {
    var positions: [Coordinate] { place.coordinate.map { [$0] } ?? [] }
}

extension JSONWriter {
    mutating func feature(_ incident: Incident) {
        object { writer in
            writer.key("type")
            writer.value("Feature")
            if !incident.eventID.isEmpty {
                writer.key("id")
                writer.value(incident.eventID)
            }
            writer.key("geometry")
            if let point = incident.place.coordinate { writer.value(.point(point)) } else { writer.null() }
            writer.key("properties")
            writer.object { writer in
                for column in IncidentColumn.all {
                    writer.key(column.name)
                    writer.value(optional: column.read(incident))
                }
            }
        }
    }

    mutating func value(optional value: PropertyValue?) {
        switch value {
        case .string(let text): self.value(text)
        case .integer(let number): self.value(number)
        case .real(let number): self.value(number)
        case .boolean(let flag): self.value(flag)
        case nil: null()
        }
    }
}
