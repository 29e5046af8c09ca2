import Incidents

/// Where it happened, where the sentence alone does not say.
extension ReportEvents {
    /// "(c) Ndélé. The company has left the town for Bangui": of a place that hardly belongs to the event and the one that
    /// heads its line the latter.
    func preferHeading(_ draft: inout EventDraft) {
        guard draft.hasOwnPlace, draft.placeCost >= 20, let own = draft.place,
            let heading = contexts[draft.sentence].place, heading.level <= own.level, heading.place != own.place
        else { return }
        draft.place = heading
        draft.hasOwnPlace = false
    }

    func inheritPlace(_ draft: inout EventDraft) {
        if draft.place != nil { return }
        if let place = contexts[draft.sentence].place {
            draft.place = place
            return
        }
        let isBack = refersBack(draft.sentence)
        guard draft.country == nil || isBack || isPost else { return }
        if let last = drafts.last(where: { $0.place != nil }), last.block == draft.block && !startsAnew(draft) || isBack
        {
            draft.place = last.place
            return
        }
        if let place = homePlace(draft) {
            draft.place = place
            return
        }
        // A place named earlier in the paragraph for something else.
        guard !startsAnew(draft) else { return }
        let earlier = sentences[..<draft.sentence].last { $0.block == draft.block && !$0.places.isEmpty }
        if let earlier, earlier.index >= draft.sentence - 2 {
            draft.place = earlier.places.last { $0.method == "coordinates" } ?? earlier.places.last
        }
    }

    /// A protest goes on with a protest; it is not where the fighting was that it followed.
    private func startsAnew(_ draft: EventDraft) -> Bool {
        guard draft.type?.eventType == .protests, !isPost else { return false }
        return drafts.last?.type?.eventType != .protests && drafts.last?.type?.eventType != .riots
    }

    /// The country that the report names most as a place ("in Syria"), twice at least; who acts is named without.
    var mainCountry: PlaceMention? {
        var counts: [String: Int] = [:]
        let named = sentences.flatMap { sentence in
            sentence.countries.filter { mention in
                let chooser = PlaceChooser(words: words, sentence: sentence)
                return Self.locative.contains(chooser.preposition(before: mention) ?? "")
            }
        }
        for country in named where !country.place.country.isEmpty { counts[country.place.country, default: 0] += 1 }
        guard let most = counts.values.max(), most >= 2 else { return nil }
        return named.first { counts[$0.place.country] == most }
    }

    private static let locative: Set<String> = [
        "in", "across", "throughout", "inside", "into", "within", "over", "on", "to",
    ]

    /// "in this town" of a bulletin is where it is issued; a post's hashtags say where it is about.
    private func homePlace(_ draft: EventDraft) -> PlaceMention? {
        let isHere = sentences[draft.sentence].matches(.anaphor).contains {
            ["this", "here"].contains(words.string($0.head).lowercased())
        }
        if isHere { return sentences.prefix(4).flatMap(\.places).last { $0.level <= .area } ?? datelines.first }
        guard isPost else { return nil }
        let all = sentences.flatMap(\.places)
        let tagged = all.filter { $0.range.lowerBound > 0 && words.string($0.range.lowerBound - 1) == "#" }
        return tagged.first { $0.level == .point } ?? tagged.first ?? all.first
    }

    /// "there", "in the city", "the same district"
    private func refersBack(_ sentence: Int) -> Bool { !sentences[sentence].matches(.anaphor).isEmpty }

    /// Without a place an incident is listed when the report gives it a day or a source, and a country or nothing.
    func isWorthListing(_ draft: EventDraft) -> Bool {
        guard draft.country != nil else { return false }
        return draft.isReference ? draft.time?.namesDay == true : draft.hasOwnTime || draft.attribution != nil
    }
}
