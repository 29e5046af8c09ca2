import Foundation
import Yams

/// Reads themes. A file names the built-in theme that it changes with `extends` (left out: `briefing`) and gives only the keys
/// that differ; the built-in `briefing` itself gives all.
public struct ThemeReader: Sendable {
    /// The directory of the built-in themes.
    public let directory: String
    /// What everything else extends.
    public static let root = "briefing"

    public init(directory: String) { self.directory = directory }

    /// The names of the built-in themes.
    public var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// A built-in theme by its name, or a theme file by its path.
    public func theme(_ nameOrPath: String) throws(ThemeError) -> Theme {
        if names.contains(nameOrPath) { return try read("\(directory)/\(nameOrPath).yaml", depth: 0) }
        guard FileManager.default.fileExists(atPath: nameOrPath) else {
            throw ThemeError(
                description: "\(nameOrPath): no such theme; there are \(names.joined(separator: ", ")), "
                    + "or give the path of a YAML file")
        }
        return try read(nameOrPath, depth: 0)
    }

    /// Changes a theme by the text of a YAML file.
    func apply(_ text: String, file: String, to theme: Theme) throws(ThemeError) -> Theme {
        try apply(try values(text, file: file), to: theme)
    }

    private func apply(_ values: [ThemeValue], to theme: Theme) throws(ThemeError) -> Theme {
        var theme = theme
        for value in values where value.key != "extends" {
            try ThemeField.byKey[value.key]?.apply(&theme, value)
        }
        return theme
    }

    private func read(_ path: String, depth: Int) throws(ThemeError) -> Theme {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ThemeError(description: "\(path): cannot be read as UTF-8 text")
        }
        let values = try values(text, file: path)
        let isRoot = path == "\(directory)/\(Self.root).yaml"
        let parent = values.first { $0.key == "extends" }
        var theme = Theme()
        if isRoot {
            let given = Set(values.map(\.key))
            if let missing = ThemeField.all.first(where: { !given.contains($0.key) }) {
                throw ThemeError(description: "\(path): \(missing.key) is missing; this theme gives every key")
            }
        } else {
            let name = parent?.node.scalar?.string ?? Self.root
            guard names.contains(name), depth < 4 else {
                let problem = "there is no theme “\(name)” to extend; choose \(names.joined(separator: ", "))"
                throw parent?.error(problem) ?? ThemeError(description: "\(path): \(problem)")
            }
            theme = try read("\(directory)/\(name).yaml", depth: depth + 1)
        }
        theme = try apply(values, to: theme)
        theme.name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        return theme
    }

    /// The values by their dotted keys.
    private func values(_ text: String, file: String) throws(ThemeError) -> [ThemeValue] {
        let root: Node?
        do {
            // Every value is read as text: without rules to guess types by, which cost 20 ms of regular expressions.
            root = try Yams.compose(yaml: text, .basic)
        } catch {
            throw ThemeError(description: "\(file): no valid YAML: \(error)")
        }
        guard let root else { return [] }
        var values: [ThemeValue] = []
        try collect(ThemeValue(node: root, key: "", file: file), into: &values)
        return values
    }

    private func collect(_ value: ThemeValue, into values: inout [ThemeValue]) throws(ThemeError) {
        if value.key == "extends" || ThemeField.byKey[value.key] != nil {
            values.append(value)
            return
        }
        guard let mapping = value.node.mapping else {
            throw value.error(value.key.isEmpty ? "a theme is a list of keys" : unknown(value.key))
        }
        if !value.key.isEmpty, !ThemeField.all.contains(where: { $0.key.hasPrefix(value.key + ".") }) {
            throw value.error(unknown(value.key))
        }
        for (name, node) in mapping {
            let part = name.scalar?.string ?? "?"
            let key = value.key.isEmpty ? part : "\(value.key).\(part)"
            try collect(ThemeValue(node: node, key: key, file: value.file), into: &values)
        }
    }

    /// Names the known keys beside an unknown one.
    private func unknown(_ key: String) -> String {
        let parts = key.split(separator: ".")
        for length in stride(from: parts.count - 1, through: 0, by: -1) {
            let parent = parts.prefix(length).joined(separator: ".")
            let prefix = parent.isEmpty ? "" : parent + "."
            let below = Set(
                ThemeField.all.filter { $0.key.hasPrefix(prefix) }
                    .compactMap { $0.key.dropFirst(prefix.count).split(separator: ".").first.map(String.init) })
            if !below.isEmpty {
                let place = parent.isEmpty ? "a theme" : parent
                return "unknown key; \(place) has \(below.sorted().joined(separator: ", "))"
            }
        }
        return "unknown key"
    }
}
