/// One flat property of an incident: its name, its type, what it means, and how it is read off and put back. Everything
/// that lists properties (GeoJSON, tables, the JSON Schema) goes by ``all``.
struct IncidentColumn: Sendable {
    var name: String
    var kind: PropertyValue.Kind
    var meaning: String
    /// The values allowed, where they are a list.
    var values: [String]?
    var read: @Sendable (Incident) -> PropertyValue?
    /// Nil for what is derived from other properties.
    var write: (@Sendable (inout Incident, PropertyValue?) throws(PropertyError) -> Void)?

    /// The order of the file. A new property is one more line in the group that it belongs to.
    static let all: [IncidentColumn] = identity + what + who + when + place + certainty + harm + source + simplestyle

    static let schemaVersion = 1
}

// MARK: Columns over key paths

extension IncidentColumn {
    typealias Field<T> = WritableKeyPath<Incident, T> & Sendable

    static func text(_ name: String, _ path: Field<String?>, _ meaning: String) -> IncidentColumn {
        IncidentColumn(
            name: name, kind: .string, meaning: meaning, read: { $0[keyPath: path].map(PropertyValue.string) },
            write: { incident, value throws(PropertyError) in incident[keyPath: path] = try value?.string(name) })
    }

    static func text(_ name: String, _ path: Field<String>, _ meaning: String) -> IncidentColumn {
        IncidentColumn(
            name: name, kind: .string, meaning: meaning, read: { .string($0[keyPath: path]) },
            write: { incident, value throws(PropertyError) in incident[keyPath: path] = try value?.string(name) ?? "" })
    }

    static func integer(
        _ name: String, _ path: Field<Int?>, _ meaning: String, in range: ClosedRange<Int>? = nil
    ) -> IncidentColumn {
        IncidentColumn(
            name: name, kind: .integer, meaning: meaning, read: { $0[keyPath: path].map(PropertyValue.integer) },
            write: { incident, value throws(PropertyError) in
                incident[keyPath: path] = try value?.integer(name, in: range)
            })
    }

    static func number(_ name: String, _ path: Field<Double?>, _ meaning: String) -> IncidentColumn {
        IncidentColumn(
            name: name, kind: .number, meaning: meaning, read: { $0[keyPath: path].map(PropertyValue.real) },
            write: { incident, value throws(PropertyError) in incident[keyPath: path] = try value?.real(name) })
    }

    static func boolean(_ name: String, _ path: Field<Bool>, _ meaning: String) -> IncidentColumn {
        IncidentColumn(
            name: name, kind: .boolean, meaning: meaning, read: { .boolean($0[keyPath: path]) },
            write: { incident, value throws(PropertyError) in
                incident[keyPath: path] = try value?.boolean(name) ?? false
            })
    }

    static func date(_ name: String, _ path: Field<CalendarDate?>, _ meaning: String) -> IncidentColumn {
        IncidentColumn(
            name: name, kind: .string, meaning: meaning + " (ISO 8601, YYYY-MM-DD)",
            read: { $0[keyPath: path].map { .string($0.description) } },
            write: { incident, value throws(PropertyError) in incident[keyPath: path] = try value?.date(name) })
    }

    static func derived(
        _ name: String, _ kind: PropertyValue.Kind, _ meaning: String, values: [String]? = nil,
        _ read: @escaping @Sendable (Incident) -> PropertyValue?
    ) -> IncidentColumn {
        IncidentColumn(name: name, kind: kind, meaning: meaning, values: values, read: read, write: nil)
    }
}

// MARK: Values out of files that people edit

extension PropertyValue {
    func string(_ column: String) throws(PropertyError) -> String? {
        switch self {
        case .string(let value): value.isEmpty ? nil : value
        case .integer(let value): String(value)
        case .real(let value): String(value)
        case .boolean(let value): String(value)
        }
    }

    func integer(_ column: String, in range: ClosedRange<Int>?) throws(PropertyError) -> Int? {
        let number: Int
        switch self {
        case .integer(let value): number = value
        case .real(let value):
            guard let whole = Int(exactly: value) else { throw wrong(column, "a whole number") }
            number = whole
        case .string(let text) where text.isEmpty: return nil
        case .string(let text):
            guard let whole = Int(text) else { throw wrong(column, "a whole number") }
            number = whole
        case .boolean: throw wrong(column, "a whole number")
        }
        if let range, !range.contains(number) {
            throw PropertyError(
                description: "\(column) \(number) is outside \(range.lowerBound)…\(range.upperBound)")
        }
        return number
    }

    func real(_ column: String) throws(PropertyError) -> Double? {
        switch self {
        case .integer(let value): return Double(value)
        case .real(let value): return value
        case .string(let text) where text.isEmpty: return nil
        case .string(let text):
            guard let number = Double(text), number.isFinite else { throw wrong(column, "a number") }
            return number
        case .boolean: throw wrong(column, "a number")
        }
    }

    func boolean(_ column: String) throws(PropertyError) -> Bool? {
        switch self {
        case .boolean(let value): return value
        case .integer(let value) where value == 0 || value == 1: return value == 1
        case .string(let text) where text.isEmpty: return nil
        case .string(let text) where ["true", "false"].contains(text.lowercased()): return text.lowercased() == "true"
        default: throw wrong(column, "true or false")
        }
    }

    func date(_ column: String) throws(PropertyError) -> CalendarDate? {
        guard case .string(let text) = self else { throw wrong(column, "a day as YYYY-MM-DD") }
        if text.isEmpty { return nil }
        // QGIS and ogr2ogr write dates with slashes in some formats, and with a time behind them in others.
        let day = text.prefix(10).map { $0 == "/" ? "-" : $0 }
        guard let date = CalendarDate(iso: String(day)) else { throw wrong(column, "a day as YYYY-MM-DD") }
        return date
    }

    private func wrong(_ column: String, _ expected: String) -> PropertyError {
        PropertyError(description: "\(column) must be \(expected), not \(written)")
    }

    /// As it stands in a message.
    var written: String {
        switch self {
        case .string(let value): "“\(value)”"
        case .integer(let value): "\(value)"
        case .real(let value): "\(value)"
        case .boolean(let value): "\(value)"
        }
    }
}
