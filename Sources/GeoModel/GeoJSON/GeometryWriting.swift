extension JSONWriter {
    /// A geometry object of RFC 7946, longitude first, six decimals (11 cm).
    public mutating func value(_ geometry: Geometry) {
        object(inline: true) { writer in
            writer.key("type")
            writer.value(geometry.typeName)
            if case .collection(let members) = geometry {
                writer.key("geometries")
                writer.array { writer in
                    for member in members {
                        writer.element()
                        writer.value(member)
                    }
                }
                return
            }
            writer.key("coordinates")
            switch geometry {
            case .point(let point): writer.position(point)
            case .multiPoint(let points), .lineString(let points): writer.positions(points)
            case .multiLineString(let lines), .polygon(let lines): writer.lines(lines)
            case .multiPolygon(let polygons):
                writer.array { writer in
                    for polygon in polygons {
                        writer.element()
                        writer.lines(polygon)
                    }
                }
            case .collection: break
            }
        }
    }

    private mutating func position(_ point: Coordinate) {
        array(inline: true) { writer in
            writer.element()
            writer.value(point.longitude)
            writer.element()
            writer.value(point.latitude)
        }
    }

    private mutating func positions(_ points: [Coordinate]) {
        array { writer in
            for point in points {
                writer.element()
                writer.position(point)
            }
        }
    }

    private mutating func lines(_ lines: [[Coordinate]]) {
        array { writer in
            for line in lines {
                writer.element()
                writer.positions(line)
            }
        }
    }
}

extension Geometry {
    /// The `type` of RFC 7946.
    public var typeName: String {
        switch self {
        case .point: "Point"
        case .multiPoint: "MultiPoint"
        case .lineString: "LineString"
        case .multiLineString: "MultiLineString"
        case .polygon: "Polygon"
        case .multiPolygon: "MultiPolygon"
        case .collection: "GeometryCollection"
        }
    }
}
