import Foundation
import Testing

struct FindTests {
    @Test func aNameGivesRankedPlacesAsJSON() throws {
        let outcome = try SitmapBinary.run(["find", "Tripoli", "--country", "LB", "--json"])
        #expect(outcome.status == 0)
        let answers = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
        let first = try #require(answers.first)
        #expect(
            Set(first.keys) == [
                "name", "lat", "lon", "country", "admin1", "feature_class", "feature_code", "geonameid", "population",
                "mgrs",
                "match", "score",
            ])
        #expect(first["country"] as? String == "LB")
        #expect(abs((first["lat"] as? Double ?? 0) - 34.43) < 0.1)
    }

    @Test(arguments: ["36.3855, 38.86228", "37SDA8764826716", "36°23′07.8″N 38°51′44.2″E", "geo:36.3855,38.86228"])
    func aCoordinateIsAName(text: String) throws {
        let outcome = try SitmapBinary.run(["find", text, "--json"])
        let answers = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
        #expect(answers.count == 1)
        #expect(answers.first?["country"] as? String == "SY")
        #expect(answers.first?["match"] as? String == "coordinates")
        #expect((answers.first?["mgrs"] as? String)?.hasPrefix("37SDA876") == true)
    }

    @Test func anImpossibleCoordinateExits65() throws {
        let outcome = try SitmapBinary.run(["find", "95.5, 38.2"])
        #expect(outcome.status == 65)
        #expect(outcome.messages.contains("latitude 95.5 is outside"))
    }

    @Test func manyNamesKeepTheirOrder() throws {
        let lines = (0..<300).map { #"{"query":"\#($0 % 2 == 0 ? "Homs" : "Beirut")"}"# }.joined(separator: "\n")
        let outcome = try SitmapBinary.run(["find", "--jsonl"], input: Data(lines.utf8))
        let answers = outcome.text.split(separator: "\n")
        #expect(answers.count == 300)
        for (index, answer) in answers.enumerated() {
            #expect(answer.hasPrefix(index % 2 == 0 ? #"{"query":"Homs""# : #"{"query":"Beirut""#))
        }
    }

    @Test func whatIsNoQueryIsToldAndTheOthersAnswered() throws {
        let long = String(repeating: "a", count: 1_000_000)
        let lines = [
            #"{"query":"\ud800"}"#, #"{"query":5}"#, "no json", #"{"query":"Homs","near":"95,3"}"#,
            #"{"query":"\u0000"}"#, #"{"query":"🗺️"}"#, #"{"query":"\u200fحلب\u200f"}"#, #"{"query":"\#(long)"}"#,
            #"{"query":"Homs"}"#,
        ]
        let outcome = try SitmapBinary.run(["find", "--jsonl"], input: Data(lines.joined(separator: "\n").utf8))
        #expect(outcome.status == 65)
        let answers = outcome.text.split(separator: "\n")
        #expect(answers.count == 5)
        #expect(answers[0].hasSuffix(#""results":[]}"#))
        #expect(answers[2].contains(#""name":"Aleppo""#))
        #expect(answers[4].contains(#""name":"Homs""#))
        let messages = outcome.messages.split(separator: "\n")
        #expect(messages.count == 4)
        #expect(messages[0].contains("line 1: is no JSON object"))
        #expect(messages[3].contains("latitude 95.0 is outside"))
    }
}
