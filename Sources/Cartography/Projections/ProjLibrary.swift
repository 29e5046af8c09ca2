import Foundation

/// The functions of PROJ (https://proj.org/development/reference/functions.html) that user-defined projections need,
/// loaded at run time.
struct ProjLibrary: Sendable {
    typealias Context = OpaquePointer
    typealias Transformation = OpaquePointer
    typealias Numbers = UnsafeMutablePointer<Double>

    let createContext: @convention(c) () -> Context?
    let setLogLevel: @convention(c) (Context?, CInt) -> CInt
    let createTransformation:
        @convention(c) (Context?, UnsafePointer<CChar>, UnsafePointer<CChar>, OpaquePointer?) -> Transformation?
    let normalize: @convention(c) (Context?, Transformation) -> Transformation?
    let create: @convention(c) (Context?, UnsafePointer<CChar>) -> OpaquePointer?
    let projString: @convention(c) (Context?, OpaquePointer, CInt, OpaquePointer?) -> UnsafePointer<CChar>?
    let transform:
        @convention(c) (
            Transformation, CInt, Numbers, Int, Int, Numbers, Int, Int, Numbers?, Int, Int, Numbers?, Int, Int
        ) -> Int
    let givesDegrees: @convention(c) (Transformation, CInt) -> CInt
    let destroy: @convention(c) (OpaquePointer?) -> OpaquePointer?
    let destroyContext: @convention(c) (Context?) -> Context?

    /// Nil where PROJ is not installed. Loaded once.
    static let shared = ProjLibrary()

    private init?() {
        let versions = (20...30).reversed()
        let names =
            versions.map { "libproj.so.\($0)" } + ["libproj.so", "libproj.dylib"]
            + versions.map { "libproj.\($0).dylib" } + ["/opt/homebrew/lib/libproj.dylib"]
        guard let library = DynamicLibrary(anyOf: names),
            let createContext = library.function("proj_context_create", as: type(of: createContext)),
            let setLogLevel = library.function("proj_log_level", as: type(of: setLogLevel)),
            let createTransformation = library.function(
                "proj_create_crs_to_crs", as: type(of: createTransformation)),
            let normalize = library.function("proj_normalize_for_visualization", as: type(of: normalize)),
            let create = library.function("proj_create", as: type(of: create)),
            let projString = library.function("proj_as_proj_string", as: type(of: projString)),
            let transform = library.function("proj_trans_generic", as: type(of: transform)),
            let givesDegrees = library.function("proj_degree_output", as: type(of: givesDegrees)),
            let destroy = library.function("proj_destroy", as: type(of: destroy)),
            let destroyContext = library.function("proj_context_destroy", as: type(of: destroyContext))
        else { return nil }
        self.createContext = createContext
        self.setLogLevel = setLogLevel
        self.createTransformation = createTransformation
        self.normalize = normalize
        self.create = create
        self.projString = projString
        self.transform = transform
        self.givesDegrees = givesDegrees
        self.destroy = destroy
        self.destroyContext = destroyContext
    }
}
