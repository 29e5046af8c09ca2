import Foundation

/// What the program says beside its data: on standard error, one line each.
enum Message {
    static func error(_ text: String) { write("sitmap: error: \(text)\n") }
    static func warning(_ text: String) { write("sitmap: \(text)\n") }

    static func lines(_ lines: [String]) { write(lines.map { $0 + "\n" }.joined()) }

    static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
