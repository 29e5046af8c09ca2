import Foundation

/// Files beside the checkout or inside it that tests read.
public enum TestFiles {
    /// The top of this checkout.
    public static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file of the evaluation material that may lie beside the checkout; nil where it does not.
    public static func shared(_ path: String) -> URL? {
        let url = repository.deletingLastPathComponent().appendingPathComponent("shared").appendingPathComponent(path)
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}
