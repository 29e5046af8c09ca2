/// The functions of SQLite (https://sqlite.org/c3ref/intro.html) that MBTiles need, loaded at run time.
struct SQLiteLibrary: Sendable {
    typealias Database = OpaquePointer
    typealias Statement = OpaquePointer

    let open:
        @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<Database?>, CInt, UnsafePointer<CChar>?) -> CInt
    let close: @convention(c) (Database?) -> CInt
    let prepare:
        @convention(c) (
            Database?, UnsafePointer<CChar>, CInt, UnsafeMutablePointer<Statement?>,
            UnsafeMutablePointer<UnsafePointer<CChar>?>?
        ) -> CInt
    let bind: @convention(c) (Statement?, CInt, Int64) -> CInt
    let step: @convention(c) (Statement?) -> CInt
    let finalize: @convention(c) (Statement?) -> CInt
    let blob: @convention(c) (Statement?, CInt) -> UnsafeRawPointer?
    let count: @convention(c) (Statement?, CInt) -> CInt

    static let row: CInt = 100
    static let done: CInt = 101

    /// Nil where SQLite is not installed. Loaded once.
    static let shared = SQLiteLibrary()

    private init?() {
        let names = ["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib", "/usr/lib/libsqlite3.dylib"]
        guard let library = DynamicLibrary(anyOf: names),
            let open = library.function("sqlite3_open_v2", as: type(of: open)),
            let close = library.function("sqlite3_close_v2", as: type(of: close)),
            let prepare = library.function("sqlite3_prepare_v2", as: type(of: prepare)),
            let bind = library.function("sqlite3_bind_int64", as: type(of: bind)),
            let step = library.function("sqlite3_step", as: type(of: step)),
            let finalize = library.function("sqlite3_finalize", as: type(of: finalize)),
            let blob = library.function("sqlite3_column_blob", as: type(of: blob)),
            let count = library.function("sqlite3_column_bytes", as: type(of: count))
        else { return nil }
        self.open = open
        self.close = close
        self.prepare = prepare
        self.bind = bind
        self.step = step
        self.finalize = finalize
        self.blob = blob
        self.count = count
    }
}
