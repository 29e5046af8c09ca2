import PlaceIndex
import TestSupport

// SITMAP_FUZZ=1 swift run -c release --build-path .build/fuzz GazetteerFuzz -max_total_time=10

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Feeds damaged indexes to everything that reads one: whatever the bytes are, it must neither crash nor read beyond them.
@main
enum GazetteerFuzz {
    fileprivate static let whole = (try? SampleGazetteer.bytes()) ?? []

    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runFuzzer(&count, &arguments) { data, count in
            GazetteerFuzz.run(Array(UnsafeBufferPointer(start: data, count: count)))
            return 0
        }
    }

    /// An input is a whole file, or edits of a sound one: two bytes of offset, one of value each. Most inputs are edits, because the checksum of
    /// the header refuses nearly all others.
    private static func run(_ input: [UInt8]) {
        var bytes = whole
        if input.first == 0x8A {
            bytes = input
        } else {
            for at in stride(from: 0, to: input.count - 2, by: 3) {
                bytes[(Int(input[at]) | Int(input[at + 1]) << 8) % bytes.count] = input[at + 2]
            }
        }
        if let gazetteer = try? Gazetteer(bytes: bytes) { GazetteerExercise.run(gazetteer) }
    }
}
