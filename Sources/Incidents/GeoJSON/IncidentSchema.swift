import GeoModel

/// The JSON Schema of the GeoJSON files, made from the columns so that the two cannot drift apart.
public enum IncidentSchema {
    /// JSON Schema, draft 2020-12.
    public static func bytes() -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.pair("$schema", "https://json-schema.org/draft/2020-12/schema")
            writer.pair("title", "sitmap incidents, version \(IncidentColumn.schemaVersion)")
            writer.pair("description", "A GeoJSON FeatureCollection (RFC 7946) with one feature an incident")
            writer.pair("type", "object")
            writer.required(["type", "features"])
            writer.properties { writer in
                writer.constant("type", "FeatureCollection")
                writer.key("features")
                writer.object { writer in
                    writer.pair("type", "array")
                    writer.key("items")
                    writer.object { $0.featureSchema() }
                }
            }
        }
        return writer.bytes + [0x0A]
    }
}

extension JSONWriter {
    fileprivate mutating func pair(_ name: String, _ value: String) {
        key(name)
        self.value(value)
    }

    fileprivate mutating func required(_ names: [String]) {
        key("required")
        array(inline: true) { writer in
            for name in names {
                writer.element()
                writer.value(name)
            }
        }
    }

    fileprivate mutating func properties(_ body: (inout JSONWriter) -> Void) {
        key("properties")
        object(inline: false, body)
    }

    fileprivate mutating func constant(_ name: String, _ value: String) {
        key(name)
        object(inline: true) { $0.pair("const", value) }
    }

    fileprivate mutating func featureSchema() {
        pair("type", "object")
        required(["type", "geometry", "properties"])
        properties { writer in
            writer.constant("type", "Feature")
            writer.key("geometry")
            writer.object { writer in
                writer.pair("description", "A Point (longitude, latitude; WGS 84), or null when not located")
                writer.key("type")
                writer.array(inline: true) { writer in
                    writer.element()
                    writer.value("object")
                    writer.element()
                    writer.value("null")
                }
            }
            writer.key("properties")
            writer.object { writer in
                writer.pair("type", "object")
                writer.required(IncidentColumn.all.map(\.name))
                writer.properties { writer in
                    for column in IncidentColumn.all {
                        writer.key(column.name)
                        writer.object { $0.columnSchema(column) }
                    }
                }
            }
        }
    }

    private mutating func columnSchema(_ column: IncidentColumn) {
        pair("description", column.meaning)
        key("type")
        array(inline: true) { writer in
            writer.element()
            writer.value(column.kind.rawValue)
            writer.element()
            writer.value("null")
        }
        guard let values = column.values else { return }
        key("enum")
        array(inline: true) { writer in
            for value in values {
                writer.element()
                writer.value(value)
            }
            writer.element()
            writer.null()
        }
    }
}
