import Foundation
import Incidents

/// Corrections out of a YAML file.
public enum CorrectionInput {
    /// What was read, and what in it could not be understood.
    public static func read(_ path: String) throws(SitmapError) -> (corrections: CorrectionSet, issues: [InputIssue]) {
        let name = path == "-" ? "standard input" : (path as NSString).lastPathComponent
        let text = String(decoding: try InputFile.read(path), as: UTF8.self)
        do {
            let (corrections, issues) = try CorrectionFile.read(text, name: name)
            return (CorrectionSet(corrections), issues)
        } catch {
            throw SitmapError(.badData, error.description)
        }
    }
}
