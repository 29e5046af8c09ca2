import Foundation
import TestSupport
import Testing

struct CorrectionTests {
    private let report = "Rebels shelled Azaz in Syria on 9 March 2024, killing two people."

    @Test func aReviewTakenUpChangesTheMap() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("report.txt", report)
        let review = try SitmapBinary.run(["review", path])
        #expect(review.status == 0)
        #expect(review.messages.isEmpty)
        let taken = review.text.replacingOccurrences(of: "  #- event", with: "  - event")
            .replacingOccurrences(of: "  #  fatalities: 2", with: "    fatalities: 4")
        let fixes = try folder.file("fixes.yaml", taken)
        let outcome = try SitmapBinary.run(["extract", path, "--corrections", fixes, "--strict"])
        #expect(outcome.status == 0)
        #expect(outcome.messages.isEmpty)
        #expect(outcome.text.contains("\"fatalities\": 4"))
        #expect(outcome.text.contains("\"reviewed\": true"))
    }

    @Test func aCorrectionThatNoLongerAppliesIsReported() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("report.txt", report)
        let fixes = try folder.file("fixes.yaml", "corrections:\n  - reject: 0123456789abcdef\n")
        let lenient = try SitmapBinary.run(["extract", path, "--corrections", fixes])
        #expect(lenient.status == 0)
        #expect(lenient.messages.contains("fixes.yaml:2: no longer applies"))
        #expect(try SitmapBinary.run(["extract", path, "--corrections", fixes, "--strict"]).status == 1)
    }

    @Test func aMissingOrBrokenFileIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("report.txt", report)
        #expect(try SitmapBinary.run(["extract", path, "--corrections", "/nowhere.yaml"]).status == 66)
        let broken = try folder.file("fixes.yaml", "corrections: [")
        #expect(try SitmapBinary.run(["map", path, "--corrections", broken]).status == 65)
    }
}
