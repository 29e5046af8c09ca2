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

    /// An incident with the reasons for it.
    public struct Reading: Hashable, Sendable {
        public var incident: Incident
        public var explanation: IncidentExplanation
    }

    /// How to read toponyms for incidents: with those in doubt.
    public static let toponymOptions: ToponymReader.Options = {
        var options = ToponymReader.Options()
        options.threshold = EventToponyms.hopeless
        return options
    }()

    /// The incidents in the order in which the report tells them.
    ///
    /// - Parameters:
    ///   - toponyms: the report's place names, as ``ToponymReader`` reads them with ``toponymOptions``.
    ///   - published: the day that relative dates count from; nil takes one from the report's header, or leaves them open.
    public func read(
        _ text: ReportText, toponyms: [Toponym], published: CalendarDate?, source: ReportSource = ReportSource()
    ) -> [Reading] {
        guard let gazetteer else { return [] }
        let asked = EventToponyms.worthAsking(toponyms, in: text, gazetteer)
        let places = asked.compactMap { NamedPlace($0, in: text, gazetteer) }
        return readings(text, places: places, nations: asked, published: published, source: source)
    }

    func readings(
        _ text: ReportText, places: [NamedPlace], nations: [Toponym] = [], published: CalendarDate?,
        source: ReportSource = ReportSource()
    ) -> [Reading] {
        let words = WordStream(text, lexicon: lexicon)
        let nations = gazetteer.map { NationReader.nations(nations, $0, words) }
        let matcher = PhraseMatcher(lexicon: lexicon, words: words)
        let matches = words.sentences.map { matcher.matches(in: $0) }
        let anchor = DateAnchorReader.anchor(words, matches: matches, published: published)
        let times = words.sentences.indices.map { index in
            let timeWords = TimeWords(
                words: words, sentence: words.sentences[index], matches: matches[index], anchor: anchor)
            return TimeReader.times(timeWords, matches: matches[index])
        }
        let mentions = PlaceMentions(words: words, matches: matches, times: times).mentions(of: places)
        let bodies = words.sentences.indices.map { index in
            Dateline.end(in: words.sentences[index], words, times: times[index], places: mentions[index])
        }
        let sentences = words.sentences.indices.map { index in
            let range = words.sentences[index]
            let dateline = bodies[index]
            let places = mentions[index].filter { $0.range.lowerBound >= dateline }
            return SentenceReading(
                index: index, range: range, block: text.sentences[index].block,
                matches: matches[index].filter { $0.head >= dateline },
                times: times[index].filter { $0.range.lowerBound >= dateline },
                places: places.filter { $0.level < .country }, countries: places.filter { $0.level == .country },
                nations: nations?[index] ?? [], words: words)
        }
        let contexts = ContextReader(words: words, sentences: sentences).contexts()
        let style = ReportStyle.of(words, sentences)
        let datelines = zip(mentions, sentences).flatMap { all, kept in
            all.filter { mention in mention.level < .country && !kept.places.contains(mention) }
        }
        var events = ReportEvents(
            words: words, sentences: sentences, contexts: contexts, anchor: anchor, isPost: style == .post,
            datelines: datelines)
        events.readAll()
        let builder = IncidentBuilder(
            words: words, bodies: bodies, anchor: anchor, style: style, source: source, gazetteer: gazetteer)
        let told = events.drafts.filter { $0.type != nil && (!$0.isReference || $0.time?.namesDay == true) }
        var incidents = told.enumerated().map { builder.incident($1, number: $0 + 1) }
        EventIdentity.assign(to: &incidents)
        return zip(incidents, told).map { incident, draft in
            Reading(
                incident: incident,
                explanation: IncidentExplanation(draft, words: words, sentences: sentences, anchor: anchor))
        }
    }
}
