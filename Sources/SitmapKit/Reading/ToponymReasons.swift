import ReportReading

/// The reasons of a decision in words for a person, the weightiest first.
enum ToponymReasons {
    /// Reasons that are told; the others weigh less.
    private static let limit = 6
    /// Less than this is noise.
    private static let least: Float = 0.1

    /// "its best-known meaning is a country: +2.75"
    static func sentences(_ reasons: [Reason]) -> [String] {
        let weighty = reasons.enumerated().filter { abs($0.element.contribution) >= least }
        let sorted = weighty.sorted {
            (abs($1.element.contribution), $0.offset) < (abs($0.element.contribution), $1.offset)
        }
        return sorted.prefix(limit).map { words($0.element.feature) + ": " + number($0.element.contribution) }
    }

    private static func number(_ value: Float) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let rest = hundredths % 100
        return "\(value < 0 ? "-" : "+")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func words(_ feature: String) -> String {
        let parts = feature.split(separator: " ", maxSplits: 2)
        let template = parts.first.map(String.init) ?? feature
        let values = (parts.count > 2 ? String(parts[2]) : "").split(separator: "+").map(String.init)
        guard var phrase = phrases[template] else { return feature }
        for (place, value) in zip(["1", "2"], values) { phrase = phrase.replacing("%\(place)", with: value) }
        return phrase
    }

    /// By the template of the feature; %1 and %2 stand for its values.
    private static let phrases = [
        "bias": "where nothing else is known", "look": "as a word it is %1",
        "tier": "its best-known meaning is: %1", "shape": "written %1 in a line of %2 case",
        "blockCase": "the line is in %1 case", "position": "it stands at %1", "readings": "meanings of the name: %1",
        "previous": "before it: %1", "next": "behind it: %1", "beforePrevious": "two before it: %1",
        "afterNext": "two behind it: %1", "sides": "it stands between %1 and %2", "before": "before it: %1, %2",
        "after": "behind it: %1, %2", "lookBefore": "a word that is %1, behind %2",
        "lookAfter": "a word that is %1, before %2", "tierBefore": "a name of %1 behind %2",
        "tierAfter": "a name of %1 before %2", "lookTier": "a word that is %1, a name of %2",
        "lookPosition": "a word that is %1, at %2", "run": "capitalised words before: %1, behind: %2",
        "runEnd": "the capitalised words behind it end with %1", "runStart": "those before it begin with %1",
        "lookRun": "a word that is %1, with capitalised words before: %2", "previousWord": "the word “%1” before it",
        "nextWord": "the word “%1” behind it", "beforePreviousWord": "the word “%1” two before it",
        "afterNextWord": "the word “%1” two behind it", "own": "by itself and its neighbours",
        "ownPositive": "being likely by itself already", "othersBest": "the likeliest other mention of the name",
        "othersMean": "the other mentions of the name", "alone": "the text has it once",
        "person": "the text gives this name to a person", "isContainer": "it names the area around another",
        "hasContainer": "the area around is named beside it", "listPartner": "it stands in a list beside a place",
        "near": "the text names places nearby", "country": "the text names places in its country",
        "settled": "its meaning is clear", "nameKind": "the name is its %1 name", "standing": "the place is: %1",
        "kindStanding": "the %1 name of: %2", "importance": "how well known the place is",
        "population": "how many people live there", "first": "it is the best-known place of the name",
        "behindFirst": "another place of the name is better known", "contained": "it lies in the area named beside it",
        "notContained": "it does not lie in the area named beside it",
        "sibling": "the name means it elsewhere in the text", "countryNamed": "the text names its country",
        "admin1": "the text names places in its province or state",
        "admin1Named": "the text names its province or state", "near50": "places within some 50 km are named",
        "near200": "places within some 200 km are named", "near800": "places within some 800 km are named",
        "sameSentence": "places nearby are named in the same sentence",
        "nearFirst": "it is near the first place of the text", "countryFirst": "the first place is in its country",
        "head": "a name that is %2 heads the line (%1)",
        "stray": "the text is about other countries, and it is the %1 name of: %2",
        "strayLook": "the text is about other countries, and as a word it is %1",
        "named": "the text calls it a %1, and it is: %2", "areaAroundTown": "it is the area around a town of the name",
        "areaBesideTown": "a better-known town of the name lies elsewhere",
        "lesserAreaBesideTown": "how much better known that town is",
        "capitalLocal": "a capital, and the text names small places",
        "importanceLocal": "how well known it is, and the text names small places",
        "countryLocal": "a country, and the text names small places",
        "sentenceStanding": "names beside it are of places of its kind",
        "taken": "another name of the text means it, and this is its %1 name",
    ]
}
