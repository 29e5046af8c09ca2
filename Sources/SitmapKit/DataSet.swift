import PlaceIndex

/// The opened data that the stages work on.
public struct DataSet: Sendable {
    public let directory: DataDirectory
    public let gazetteer: Gazetteer

    /// - Parameter gazetteers: indexes of the user's own, which win ties against the world's.
    public init(gazetteers: [String] = []) throws(SitmapError) {
        directory = try DataDirectory.locate()
        do {
            gazetteer = try Gazetteer(contentsOf: gazetteers + [directory.gazetteer])
        } catch {
            throw SitmapError(.badData, error.description)
        }
    }
}
