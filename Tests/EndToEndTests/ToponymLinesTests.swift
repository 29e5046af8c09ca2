import Foundation
import Testing

/// `sitmap toponyms --jsonl`: every line is answered that can be, in the order of the input.
struct ToponymLinesTests {
    @Test func brokenLinesAreToldAndTheOthersAnswered() throws {
        let input = """
            {"id":1,"text":"Fighting in Raqqa."}
            {"id":2,"text":"broken
            []
            {"id":4}

            {"id":"six","text":"Fighting in Aleppo."}
            """
        let outcome = try SitmapBinary.run(["toponyms", "--jsonl"], input: Data(input.utf8))
        #expect(outcome.status == 65)
        #expect(outcome.text.split(separator: "\n").count == 2)
        #expect(outcome.text.contains(#"{"id":"six","toponyms":[{"start":12,"end":18,"#))
        for problem in ["line 2: is no JSON", "line 3: is no JSON object", #"line 4: has no "text""#] {
            #expect(outcome.messages.contains(problem), "\(outcome.messages)")
        }
    }

    /// An invalid sequence and half a surrogate pair count as one scalar each.
    @Test(arguments: [
        (Data(#"{"id":1,"text":"bad "#.utf8) + Data([0xFF, 0xFE]) + Data(#" bytes in Raqqa"}"#.utf8), 16),
        (Data(#"{"id":1,"text":"half \ud800 a pair in Raqqa"}"#.utf8), 17),
        (Data(#"{"id":1,"text":"\\ud800 \udc00\ud83d\ude00 Fighting in Raqqa"}"#.utf8), 22),
        (Data(#"{"id":1,"text":"nul \u0000 in Raqqa"}"#.utf8), 9),
        (Data(#"{"id":1,"text":"👨‍👩‍👧‍👦 Fighting in Raqqa"}"#.utf8), 20),
    ])
    func damagedTextKeepsItsOffsets(line: Data, start: Int) throws {
        let outcome = try SitmapBinary.run(["toponyms", "--jsonl"], input: line)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.text.contains(#""start":\#(start),"end":\#(start + 5),"#), "\(outcome.text)")
    }

    @Test func aWordOfAMegabyteIsPassedOver() throws {
        let text = "in Raqqa " + String(repeating: "a", count: 1_000_000) + " and in Aleppo"
        let outcome = try SitmapBinary.run(["toponyms", "--jsonl"], input: Data(#"{"id":1,"text":"\#(text)"}"#.utf8))
        #expect(outcome.status == 0)
        #expect(outcome.text.contains(#""start":1000017,"end":1000023"#))
    }

    @Test func answersAreTheSameWithAnyNumberOfThreads() throws {
        let lines = (0..<300).map { #"{"id":\#($0),"text":"Line \#($0): shells hit Homs and Idlib in Syria."}"# }
        let input = Data(lines.joined(separator: "\n").utf8)
        let single = try SitmapBinary.run(["toponyms", "--jsonl", "--threads", "1"], input: input)
        let several = try SitmapBinary.run(["toponyms", "--jsonl", "--threads", "4"], input: input)
        #expect(single.output == several.output)
        #expect(single.text.split(separator: "\n").count == 300)
    }

    @Test func rolesFilter() throws {
        let line = #"{"id":1,"text":"Iraqi soldiers left the Washington Institute for Raqqa."}"#
        let outcome = try SitmapBinary.run(["toponyms", "--jsonl", "--roles", "demonym"], input: Data(line.utf8))
        #expect(outcome.text.contains(#""role":"demonym""#))
        #expect(!outcome.text.contains(#""role":"literal""#))
        let wrong = try SitmapBinary.run(["toponyms", "--jsonl", "--roles", "person"])
        #expect(wrong.status == 64)
        #expect(wrong.messages.contains("literal"))
    }

    @Test func explanationsAreInWords() throws {
        let outcome = try SitmapBinary.run(
            ["extract", "--toponyms", "--explain", "-"], input: Data("Fighting went on in Raqqa, Syria.".utf8))
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.text.contains("it lies in the area named beside it: +"), "\(outcome.text)")
        #expect(outcome.text.contains("its best-known meaning is: country: +"))
    }
}
