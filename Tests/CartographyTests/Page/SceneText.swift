import Foundation
import Testing

@testable import Cartography

/// A scene as lines of text, for goldens that a person can read.
enum SceneText {
    static func describe(_ scene: Scene) -> String {
        var lines = ["scene \(number(scene.width)) × \(number(scene.height)) “\(scene.title)”"]
        for layer in scene.layers {
            lines.append("layer \(layer.id)")
            lines += layer.items.flatMap { describe($0, indent: "  ") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func describe(_ item: SceneItem, indent: String) -> [String] {
        switch item {
        case .shape(let shape):
            let fill = shape.fill.map { " fill \(color($0))" } ?? ""
            let stroke = shape.stroke.map { stroke in
                " stroke \(color(stroke.color)) \(number(stroke.width))\(stroke.dash.isEmpty ? "" : " dashed")"
            }
            return ["\(indent)shape \(shape.path.points.count) points \(bounds(shape.path))\(fill)\(stroke ?? "")"]
        case .text(let text):
            let font = text.font
            let face = "\(number(font.size))\(font.weight == .bold ? " bold" : "")\(font.italic ? " italic" : "")"
            let turn = text.rotation == 0 ? "" : " turned \(number(text.rotation))"
            let at = "\(number(text.position.x)),\(number(text.position.y))"
            return ["\(indent)text \(at) \(text.anchor) \(face) \(color(text.color))\(turn) “\(text.string)”"]
        case .curvedText(let text):
            return ["\(indent)curved \(text.baseline.count) points “\(text.string)”"]
        case .clipped(let path, let items):
            return ["\(indent)clipped \(bounds(path))"] + items.flatMap { describe($0, indent: indent + "  ") }
        }
    }

    private static func bounds(_ path: Path) -> String {
        let (xs, ys) = (path.points.map(\.x), path.points.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return "–" }
        return "\(number(left)),\(number(top))…\(number(right)),\(number(bottom))"
    }

    private static func color(_ color: Color) -> String {
        String(format: "#%02x%02x%02x", color.red, color.green, color.blue)
            + (color.alpha == 255 ? "" : String(format: "%02x", color.alpha))
    }

    private static func number(_ value: Double) -> String {
        let text = String(format: "%.1f", value)
        let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        return short == "-0" ? "0" : short
    }
}

/// Compares with a committed file; `SITMAP_RECORD_GOLDENS=1` writes it anew.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if ProcessInfo.processInfo.environment["SITMAP_RECORD_GOLDENS"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let lines = text.split(separator: "\n")
    for (index, (found, expected)) in zip(lines, golden).enumerated() where found != expected {
        Issue.record("\(name):\(index + 1): “\(found)” instead of “\(expected)”", sourceLocation: sourceLocation)
        return
    }
    #expect(lines.count == golden.count, "\(name) has another number of lines", sourceLocation: sourceLocation)
}
