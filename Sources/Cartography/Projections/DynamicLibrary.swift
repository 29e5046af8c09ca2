import Foundation

/// A C library that is loaded only when somebody asks for what it does, so that start-up doesn't pay for it.
struct DynamicLibrary: @unchecked Sendable {
    // The handle is never closed and dlsym may be called from any thread.
    private let handle: UnsafeMutableRawPointer

    /// The first of some file names that the system's loader finds; nil where there is none.
    init?(anyOf names: [String]) {
        guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { return nil }
        self.handle = handle
    }

    /// A function of the library as a C function pointer of the given type, which must be the right one.
    func function<Function>(_ name: String, as type: Function.Type) -> Function? {
        dlsym(handle, name).map { unsafeBitCast($0, to: type) }
    }
}
