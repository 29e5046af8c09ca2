import Foundation
import PlaceIndex
import ReportReading

// Feeds arbitrary bytes to the decoder, the tokenizer and the toponym reader, as plain text and as the known spans of one.
//
//     SITMAP_FUZZ=1 swift build -c release --product ReadingFuzz --scratch-path .build/fuzz
//     SWIFT_BACKTRACE=enable=no .build/fuzz/release/ReadingFuzz -max_len=4096 Examples

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@main
struct ReadingFuzz {
    private static let reader: ToponymReader? = {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        guard let gazetteer = try? Gazetteer(contentsOf: checkout + "/Gazetteer/world.gaz"),
            let lexicon = try? ToponymLexicon(directory: checkout + "/Lexicon")
        else { return nil }
        return ToponymReader(gazetteer: gazetteer, lexicon: lexicon)
    }()

    static func main() {
        guard reader != nil else {
            FileHandle.standardError.write(Data("Gazetteer/world.gaz or Lexicon/ cannot be read\n".utf8))
            exit(66)
        }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            runDriver(&count, &arguments) { bytes, length in
                ReadingFuzz.test(Array(UnsafeBufferPointer(start: bytes, count: length)))
                return 0
            })
    }

    /// The first two bytes choose a span; the rest is the text.
    private static func test(_ bytes: [UInt8]) {
        guard let reader, bytes.count >= 2 else { return }
        let text = ReportText(bytes: bytes.dropFirst(2))
        for toponym in reader.read(text) {
            precondition(
                !toponym.range.isEmpty && toponym.range.upperBound <= text.bytes.count, "a range out of the text")
            precondition(
                text.string(toponym.range).unicodeScalars.count == toponym.scalars.count, "scalars that don't match")
        }
        let start = min(Int(bytes[0]), text.bytes.count)
        let end = min(start + Int(bytes[1]), text.bytes.count)
        _ = reader.read(text, given: [start..<end])
    }
}
