import PlaceIndex

/// A country named as such or by its adjective: "Russian", "Russia's", "the U.S.".
struct NationMention: Hashable, Sendable {
    /// Items of the word stream.
    var range: Range<Int>
    /// ISO 3166-1 alpha-2.
    var country: String
}

/// Tells which country a force belongs to, as far as its sentence says.
struct NationReader {
    let words: WordStream
    let sentence: SentenceReading

    /// "Russian troops", "Russia's defence ministry said that its troops": ISO 3166-1 alpha-2; nil where nothing tells.
    func nation(of agent: PhraseMatch) -> String? {
        let own = sentence.nations.filter { nation in
            nation.range.lowerBound >= agent.head - 5 && nation.range.lowerBound < agent.range.upperBound
                && !(nation.range.upperBound..<max(agent.head, nation.range.upperBound)).contains { isBoundary($0) }
        }
        // "Nigerien and Chadian troops": the first leads.
        if let own = own.first { return own.country }
        guard agent.head > sentence.range.lowerBound,
            ["its", "his", "their", "our"].contains(words.string(agent.head - 1).lowercased())
        else { return nil }
        return sentence.nations.first { $0.range.upperBound <= agent.head }?.country
    }

    private func isBoundary(_ index: Int) -> Bool {
        words.token(index).kind == .punctuation
            || PlaceChooser.prepositions.contains(words.string(index).lowercased())
            || ["but", "that"].contains(words.string(index).lowercased())
    }

    /// Country-level names of a report by sentence.
    static func nations(_ toponyms: [Toponym], _ gazetteer: Gazetteer, _ words: WordStream) -> [[NationMention]] {
        var bySentence: [[NationMention]] = Array(repeating: [], count: words.sentences.count)
        for toponym in toponyms {
            guard let place = toponym.place, gazetteer.featureCode(of: place).hasPrefix("PCL") else { continue }
            let first = words.item(atByte: toponym.range.lowerBound)
            guard first < words.count else { continue }
            let range = first..<max(words.item(atByte: toponym.range.upperBound), first + 1)
            bySentence[words.token(first).sentence].append(
                NationMention(range: range, country: gazetteer.country(of: place)))
        }
        return bySentence
    }
}
