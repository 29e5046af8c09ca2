import Incidents

/// Incidents out of a GeoJSON file.
public enum IncidentFile {
    /// What was read, and what could not be; throws where the file is no GeoJSON at all.
    public static func read(
        _ bytes: [UInt8], name: String
    ) throws(SitmapError) -> (collection: IncidentCollection, issues: [InputIssue]) {
        do {
            return try GeoJSONImport.read(bytes, name: name)
        } catch {
            throw SitmapError(.badData, error.description)
        }
    }
}
