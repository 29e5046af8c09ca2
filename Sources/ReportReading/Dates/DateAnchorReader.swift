import Incidents

/// Finds what a report's relative dates count from: the day of publication, or else a date in its own header or
/// dateline; and the period that it says it covers.
enum DateAnchorReader {
    /// Blocks of a report that can be its header.
    private static let headerBlocks = 6
    /// Blocks in which it can state its period.
    private static let periodBlocks = 3

    static func anchor(_ words: WordStream, matches: [[PhraseMatch]], published: CalendarDate?) -> DateAnchor {
        var anchor = DateAnchor(day: published, basis: published.map { "published \($0)" } ?? "")
        let header = headerTimes(words, matches, anchor)
        if anchor.day == nil, let (time, sentence) = header.first(where: { $0.0.isAbsolute }) {
            let isDateline = words.text.blocks[words.text.sentences[sentence].block].kind == .paragraph
            anchor = DateAnchor(day: time.days?.end, basis: isDateline ? "dateline" : "header")
        }
        if let day = anchor.day, let hours = statedHours(words, matches) {
            anchor.period = day.adding(days: -hours)...day
        }
        let settled = header.isEmpty || published != nil ? header : headerTimes(words, matches, anchor)
        for (time, sentence) in settled {
            let block = words.text.sentences[sentence].block
            guard let (start, end) = time.days, start < end, end.daysSinceEpoch - start.daysSinceEpoch <= 31,
                time.isAbsolute || anchor.day != nil, block < periodBlocks, statesPeriod(words, sentence)
            else { continue }
            anchor.period = start...end
            if published == nil { anchor.day = max(end, anchor.day ?? end) }
            break
        }
        return anchor
    }

    /// Days back that a title such as "Summary for the past 24 hours" covers.
    private static func statedHours(_ words: WordStream, _ matches: [[PhraseMatch]]) -> Int? {
        for index in words.sentences.indices.prefix(3)
        where words.text.blocks[words.text.sentences[index].block].kind == .heading {
            for match in matches[index] where match.kind == .span {
                if match.value == "day" { return 1 }
                if match.value == "twodays" { return 2 }
            }
        }
        return nil
    }

    private static func headerTimes(
        _ words: WordStream, _ matches: [[PhraseMatch]], _ anchor: DateAnchor
    ) -> [(TimeExpression, Int)] {
        var found: [(TimeExpression, Int)] = []
        for (index, sentence) in words.sentences.enumerated() {
            guard words.text.sentences[index].block < (anchor.day == nil ? headerBlocks : periodBlocks) else { break }
            // Once the day is known only the period is asked for.
            guard anchor.day == nil || statesPeriod(words, index) else { continue }
            let time = TimeWords(words: words, sentence: sentence, matches: matches[index], anchor: anchor)
            for expression in TimeReader.times(time, matches: matches[index])
            where expression.days != nil {
                found.append((expression, index))
            }
        }
        return found
    }

    /// A range of days is the report's period when it stands in a heading or a line with no sentence around it.
    private static func statesPeriod(_ words: WordStream, _ sentence: Int) -> Bool {
        let block = words.text.blocks[words.text.sentences[sentence].block]
        if block.kind == .heading || block.kind == .keyValue { return true }
        let range = words.sentences[sentence]
        if range.count <= 24, words.text.sentences[sentence].block == 0 { return true }
        // "Week of 6-12 June 2016 (sent Monday 13 June)": a line that is no sentence.
        return range.count <= 16 && words.text.sentences[sentence].block <= 2
            && ![".", "!", "?"].contains(words.string(range.upperBound - 1))
            && words.string(range.lowerBound).first?.isUppercase == true
    }
}
