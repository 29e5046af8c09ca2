import Incidents

/// Writes a briefing's files into a folder.
public struct BriefingFiles {
    public var directory: String
    public var formats: [OutputFormat]

    public init(directory: String, formats: [OutputFormat]) {
        self.directory = directory
        self.formats = formats
    }

    /// - Parameters:
    ///   - stem: name of the files without ending.
    ///   - page: asked for only where a format shows one.
    /// - Returns: the paths written, and what a reader should know of the drawing.
    public func write(
        stem: String, collection: IncidentCollection, maker: MapMaker, page: MapPage
    ) throws(SitmapError) -> (paths: [String], warnings: [String]) {
        try OutputFile.makeDirectory(directory)
        var paths: [String] = []
        var warnings: [String] = []
        for format in formats {
            let path = "\(directory)/\(stem).\(format.rawValue)"
            if format == .geojson {
                try OutputFile.write(GeoJSONExport.bytes(collection), to: path)
            } else {
                let rendering = try maker.bytes(of: page, as: format)
                for problem in rendering.problems where !warnings.contains(problem) { warnings.append(problem) }
                try OutputFile.write(rendering.bytes, to: path)
            }
            paths.append(path)
        }
        return (paths, warnings)
    }
}
