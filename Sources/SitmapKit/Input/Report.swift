import Foundation
import Incidents
import ReportReading

/// A report as it was handed in.
public struct Report: Sendable {
    /// File name without its folders, or `standard input`.
    public var name: String
    /// SHA-256 of the bytes, in hexadecimal.
    public var sha256: String
    public var text: ReportText
    /// Day of publication, where somebody said so.
    public var published: CalendarDate?
    /// What a reader should know of the input, such as bytes that were no UTF-8.
    public var warnings: [String]

    /// A report whose text came out of a larger file.
    public init(text: ReportText, name: String = "", published: CalendarDate? = nil) {
        self.name = name
        self.sha256 = ""
        self.text = text
        self.published = published
        self.warnings = []
    }

    /// Reads a file, or standard input for `-`. What is no text is refused with the way to make it one.
    public init(path: String, published: CalendarDate?) throws(SitmapError) {
        let name = path == "-" ? "standard input" : (path as NSString).lastPathComponent
        try self.init(bytes: try InputFile.read(path), name: name, published: published)
    }

    /// - Parameter name: its ending tells Markdown (`.md`, `.markdown`) and HTML (`.html`, `.htm`, `.xhtml`) apart from plain
    ///   text; HTML is recognised by its beginning as well.
    public init(bytes: [UInt8], name: String, published: CalendarDate? = nil) throws(SitmapError) {
        let utf8 = try TextEncoding.utf8(bytes, name: name)
        self.name = name
        self.sha256 = SHA256.hexadecimal(bytes)
        self.text = ReportText(bytes: utf8.bytes, format: Self.format(name: name, bytes: utf8.bytes))
        self.published = published
        self.warnings = utf8.warning.map { [$0] } ?? []
        guard text.tokens.contains(where: { $0.kind == .word }) else {
            throw SitmapError(.badData, "\(name): there is no text in it")
        }
    }

    private static func format(name: String, bytes: [UInt8]) -> ReportText.Format {
        switch (name as NSString).pathExtension.lowercased() {
        case "md", "markdown": return .markdown
        case "html", "htm", "xhtml": return .html
        default:
            let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
            let start = head.drop { $0.isWhitespace }
            return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? .html : .plain
        }
    }
}
