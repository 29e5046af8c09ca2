import Foundation

/// Where the gazetteer, the base map, the lexicons and the themes lie.
public struct DataDirectory: Sendable {
    public var path: String

    public init(path: String) { self.path = path }

    public var gazetteer: String { path + "/Gazetteer/world.gaz" }
    public var basemap: String { path + "/Gazetteer/basemap.pmtiles" }
    public var lexicon: String { path + "/Lexicon" }
    public var themes: String { path + "/Themes" }

    /// `$SITMAP_DATA`, then `share/sitmap` beside the `bin` of the running program, then the checkout that it was built in.
    public static func locate() throws(SitmapError) -> DataDirectory {
        if let path = ProcessInfo.processInfo.environment["SITMAP_DATA"], !path.isEmpty {
            let directory = DataDirectory(path: path)
            guard directory.isComplete else {
                throw SitmapError(.noInput, "SITMAP_DATA is \(path), but there is no Gazetteer/world.gaz in it")
            }
            return directory
        }
        for directory in candidates() where directory.isComplete { return directory }
        throw SitmapError(
            .noInput,
            "the data directory was not found: neither share/sitmap beside the program's bin nor a checkout above it; "
                + "run `make install`, or set SITMAP_DATA to the folder that holds Gazetteer/")
    }

    private static func candidates() -> [DataDirectory] {
        guard let program = executablePath() else { return [] }
        let bin = (program as NSString).deletingLastPathComponent
        var candidates = [DataDirectory(path: (bin as NSString).deletingLastPathComponent + "/share/sitmap")]
        var folder = bin
        while folder.count > 1 {
            folder = (folder as NSString).deletingLastPathComponent
            candidates.append(DataDirectory(path: folder == "/" ? "" : folder))
        }
        return candidates
    }

    private static func executablePath() -> String? {
        guard let first = Bundle.main.executablePath else { return nil }
        return URL(fileURLWithPath: first).resolvingSymlinksInPath().path
    }

    private var isComplete: Bool { access(gazetteer, R_OK) == 0 }
}
