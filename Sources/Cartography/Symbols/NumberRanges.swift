/// Numbers of incidents as they are written: "1–4, 7, 9". Runs of three and more are closed up.
struct NumberRanges {
    /// "1–4", "7", "9"
    let parts: [String]

    /// - Parameter numbers: ascending.
    init(_ numbers: [Int]) {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound < Int.max, number <= last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...max(last.upperBound, number)
            } else {
                runs.append(number...number)
            }
        }
        parts = runs.flatMap { run in
            run.count > 2 ? ["\(run.lowerBound)–\(run.upperBound)"] : run.map(String.init)
        }
    }

    var text: String { parts.joined(separator: ", ") }

    /// The first parts, until there are as many characters as a limit.
    func text(limit: Int) -> String {
        var text = ""
        for part in parts where text.utf8.count < limit { text += text.isEmpty ? part : ", " + part }
        return text
    }
}
