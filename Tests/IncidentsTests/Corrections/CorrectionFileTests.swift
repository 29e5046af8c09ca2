import Testing

@testable import Incidents

@Suite struct CorrectionFileTests {
    private func read(_ yaml: String) throws -> (count: Int, issues: [String]) {
        let (corrections, issues) = try CorrectionFile.read(yaml, name: "fixes.yaml")
        return (corrections.count, issues.map(\.description))
    }

    @Test func everyActionIsRead() throws {
        let read = try read(
            """
            corrections:
              - event: aa
                fatalities: 3
              - reject: bb
              - merge: [cc, dd]
              - split: ee
                into: [{place: Sarmin}, {place: "36.1, 36.9"}]
              - add: {sub_event_type: Attack, event_date: 2024-03-07}
            """)
        #expect(read.count == 5)
        #expect(read.issues.isEmpty)
    }

    @Test(arguments: [
        ("- event: aa\n    fatalities: many", "fixes.yaml:2: fatalities must be a whole number, not “many”"),
        ("- event: aa", "fixes.yaml:2: nothing is changed"),
        ("- reject: aa\n    place: X", "fixes.yaml:2: “place” does not belong here, only reject"),
        ("- merge: [aa]", "fixes.yaml:2: merge takes two event_ids or more: [first, second]"),
        ("- drop: aa", "fixes.yaml:2: a correction begins with event, reject, merge, split or add"),
    ])
    func anItemThatCannotBeUnderstoodIsNamedAndTheOthersStay(_ item: String, _ issue: String) throws {
        let read = try read("corrections:\n  \(item)\n  - reject: zz\n")
        #expect(read.count == 1)
        #expect(read.issues == [issue])
    }

    @Test func anUnknownKeyNamesTheKnownOnes() throws {
        let issue = try #require(try read("corrections:\n  - event: aa\n    deaths: 3\n").issues.first)
        #expect(issue.contains("unknown key “deaths”; there are place, "))
        #expect(issue.contains("fatalities"))
    }

    @Test func aTemplateWithNothingTakenUpCorrectsNothing() throws {
        #expect(try read("corrections:\n  # - reject: aa\n").count == 0)
        #expect(try read("# nothing\n").count == 0)
    }

    @Test(arguments: ["corrections: [", "- reject: aa"])
    func aFileOfAnotherFormThrows(_ yaml: String) {
        #expect(throws: InputIssue.self) { try CorrectionFile.read(yaml, name: "fixes.yaml") }
    }
}
