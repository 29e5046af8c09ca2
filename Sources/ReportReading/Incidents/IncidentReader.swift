import GeoModel
import Incidents
import PlaceIndex

/// Where a report comes from.
public struct ReportSource: Hashable, Sendable {
    public var name: String
    public var sha256: String
    public var published: CalendarDate?

    public init(name: String = "", sha256: String = "", published: CalendarDate? = nil) {
        self.name = name
        self.sha256 = sha256
        self.published = published
    }
}

/// Reads incidents out of a report's text and its places.
public struct IncidentReader: Sendable {
    private let lexicon: PhraseLexicon
    private let gazetteer: Gazetteer?

    public init(lexicon: PhraseLexicon, gazetteer: Gazetteer?) {
        self.lexicon = lexicon
        self.gazetteer = gazetteer
    }

    /// The incidents in the order in which the report tells them. `places` are the report's places with the UTF-8
    /// offsets of their names.
    func read(
        _ text: ReportText, places: [(bytes: Range<Int>, place: Place, level: PlaceMention.Level, score: Double)],
        published: CalendarDate?, source: ReportSource = ReportSource()
    ) -> [Incident] {
        let words = WordStream(text, lexicon: lexicon)
        let matcher = PhraseMatcher(lexicon: lexicon, words: words)
        let matches = words.sentences.map { matcher.matches(in: $0) }
        let anchor = DateAnchorReader.anchor(words, matches: matches, published: published)
        let mentions = PlaceMentions(words: words, matches: matches).mentions(of: places)
        let sentences = words.sentences.indices.map { index in
            let time = TimeWords(
                words: words, sentence: words.sentences[index], matches: matches[index], anchor: anchor)
            return SentenceReading(
                index: index, range: words.sentences[index], block: text.sentences[index].block,
                matches: matches[index],
                times: TimeReader.times(time, matches: matches[index]),
                places: mentions[index].filter { $0.level < .country },
                countries: mentions[index].filter { $0.level == .country },
                words: words)
        }
        let contexts = ContextReader(words: words, sentences: sentences).contexts()
        let events = ReportEvents(words: words, sentences: sentences, contexts: contexts, anchor: anchor)
        let builder = IncidentBuilder(
            words: words, anchor: anchor, style: ReportStyle.of(words, sentences), source: source, gazetteer: gazetteer)
        var incidents = events.drafts.filter { $0.type != nil && !$0.isReference }.enumerated().map {
            builder.incident($1, number: $0 + 1)
        }
        EventIdentity.assign(to: &incidents)
        return incidents
    }
}
