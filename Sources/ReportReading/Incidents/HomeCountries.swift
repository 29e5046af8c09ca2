import PlaceIndex

/// The countries that a report and each of its lines are about.
struct HomeCountries {
    /// Confidence of a name that speaks for its country.
    static let sure: Float = 0.5
    /// Confidence from which a country at the head of a line does: "Nepal: …".
    private static let sureAsHead: Float = 0.1

    private let text: ReportText
    private var weights: [String: Int] = [:]
    private var named = 0
    private var byBlock: [Int: Set<String>] = [:]
    private var heads: [Int: PlaceID] = [:]

    init(_ toponyms: [Toponym], in text: ReportText, _ gazetteer: Gazetteer) {
        self.text = text
        for toponym in toponyms where toponym.role != .homonym {
            guard let place = toponym.place else { continue }
            let block = block(toponym.range)
            let isArea = ["PCL", "ADM1"].contains { gazetteer.featureCode(of: place).hasPrefix($0) }
            let isHead =
                isArea && toponym.confidence >= Self.sureAsHead && NameForm(toponym.range, in: text).isLineHead
            if isHead, heads[block] == nil { heads[block] = place }
            let country = gazetteer.country(of: place)
            guard toponym.confidence >= Self.sure || isHead, !country.isEmpty else { continue }
            weights[country, default: 0] += 1
            named += 1
            byBlock[block, default: []].insert(country)
        }
    }

    /// No other place of the country is named.
    func isAbroad(_ country: String) -> Bool { named > 0 && weights[country] == nil }

    /// No other country holds more of the report's places, or one of the same paragraph or line lies in it.
    func isHome(_ country: String, at range: Range<Int>) -> Bool {
        let weight = weights[country, default: 0]
        if weight > 1 && weight == weights.values.max() || weight * 2 > named { return true }
        return byBlock[block(range)]?.contains(country) == true
    }

    /// The country or province that heads the line.
    func head(of range: Range<Int>) -> PlaceID? { heads[block(range)] }

    private func block(_ range: Range<Int>) -> Int {
        let token = text.tokens[min(text.tokenIndex(atByte: range.lowerBound), text.tokens.count - 1)]
        return text.sentences[token.sentence].block
    }
}
