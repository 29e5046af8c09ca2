import TestSupport
import Testing

@testable import PlaceIndex

struct DamagedIndexTests {
    private let whole: [UInt8]

    init() throws { whole = try SampleGazetteer.bytes() }

    @Test func aWholeIndexIsSound() throws {
        let gazetteer = try Gazetteer(bytes: whole)
        try gazetteer.verify()
        #expect(GazetteerExercise.run(gazetteer) > 0)
    }

    @Test func everyTruncatedIndexIsRefused() {
        for length in stride(from: 0, to: whole.count, by: 7) {
            #expect(throws: GazetteerError.self) { try Gazetteer(bytes: Array(whole.prefix(length))) }
        }
    }

    @Test func foreignFilesAndOtherVersionsAreTold() {
        #expect(throws: GazetteerError.notAGazetteer("index")) { try Gazetteer(bytes: Array("id\tname\n".utf8)) }
        #expect(throws: GazetteerError.notAGazetteer("index")) { try Gazetteer(bytes: []) }
        var newer = whole
        newer[8] = 99
        #expect(throws: GazetteerError.newerVersion("index", found: 99, supported: GazetteerFormat.version)) {
            try Gazetteer(bytes: newer)
        }
        newer[8] = 1
        #expect(throws: GazetteerError.olderVersion("index", found: 1, supported: GazetteerFormat.version)) {
            try Gazetteer(bytes: newer)
        }
        #expect(throws: GazetteerError.self) { try Gazetteer(contentsOf: "/nowhere/world.gaz") }
        #expect(throws: GazetteerError.self) { try Gazetteer(contentsOf: "/tmp") }
    }

    /// Every byte in turn, each in one of eight ways: in the header refused, anywhere else noticed by `verify` unless it is padding, and whatever
    /// the answers are, they come.
    @Test func everyFlippedByteIsRefusedOrSurvived() throws {
        let header =
            GazetteerFormat.headerSize + GazetteerFormat.Section.allCases.count * GazetteerFormat.tableEntrySize
        var damaged = whole
        var noticed = 0
        for at in whole.indices {
            damaged[at] ^= 1 << UInt8(at % 8)
            do {
                let gazetteer = try Gazetteer(bytes: damaged)
                if at % 3 == 0 { GazetteerExercise.run(gazetteer) }
                do { try gazetteer.verify() } catch { noticed += 1 }
            } catch {
                #expect(at < header)
                noticed += 1
            }
            damaged[at] = whole[at]
        }
        // Sections begin at multiples of eight.
        #expect(noticed > whole.count - 8 * (GazetteerFormat.Section.allCases.count + 1))
    }

    /// Runs of bytes overwritten by extreme values, behind a header that fits.
    @Test func overwrittenSectionsAreSurvived() throws {
        var generator = SplitMix(state: 7)
        for _ in 0..<400 {
            var damaged = whole
            let length = 1 + Int(generator.next() % 40)
            let at = 600 + Int(generator.next() % UInt64(whole.count - 640))
            let value: UInt8 = [0, 0x7F, 0x80, 0xFF][Int(generator.next() % 4)]
            damaged.replaceSubrange(at..<at + length, with: repeatElement(value, count: length))
            GazetteerExercise.run(try Gazetteer(bytes: damaged))
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
