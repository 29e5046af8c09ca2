import Foundation
import Testing

@testable import ReportReading

struct LexiconFileTests {
    private func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).tsv").path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test func readsCellsByColumn() throws {
        let lexicon = try LexiconFile(
            contentsOf: file("# note\nkind\tword\ntitle\tGen\n\n"), columns: ["word", "kind"])
        let row = try #require(lexicon.rows.first)
        #expect(lexicon.cell(row, "word") == "Gen")
        #expect(row.line == 3)
    }

    @Test(arguments: [
        ("word\nGen\n", ":1: has columns word; expected kind, word"), ("kind\tword\nGen\n", ":2: has 1 cells"),
    ])
    func namesTheLine(text: String, problem: String) throws {
        let path = try file(text)
        let error = #expect(throws: LexiconError.self) {
            _ = try LexiconFile(contentsOf: path, columns: ["kind", "word"])
        }
        #expect(error?.description.contains(problem) == true)
    }

    @Test func missingFile() {
        #expect(throws: LexiconError.self) { _ = try LexiconFile(contentsOf: "/no/such/file.tsv", columns: ["a"]) }
    }

    @Test func wordTableIgnoresCase() {
        var table = WordTable<Int>()
        for number in 0..<500 { table.insert("Word\(number)", number) }
        table.insert("word7", 1) { $0 + $1 }
        #expect(table["WORD7"] == 8)
        #expect(table["word499"] == 499)
        #expect(table["word500"] == nil)
        #expect(table.count == 500)
    }
}
