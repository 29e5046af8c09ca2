import Foundation

/// Chooses the name to show: the spelling that the press uses, not the scholarly one of the source.
///
/// Names that are Latin in their own country stay ("São Paulo", "Łódź"). Where a country writes another script, GeoNames' main name is often a
/// scholarly romanisation ("‘Ayn ‘Īsá", "Ar Raqqah"): it loses its marks, Arabic words take their usual press form ("Deir", "Sheikh"), and of the
/// alternates the one that is nearest to that wins, without the article where the press leaves it out. What this misses stands in
/// the column `show` of `press-names.tsv`, which wins everywhere.
enum PressName {
    /// Countries whose names reach Latin letters by romanisation.
    private static let romanised = Set(
        """
        AE AF AM BD BG BH BT BY CN CY DZ EG EH ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN MR MV NP OM PK PS QA \
        RS RU SA SD SY TH TJ TN TW UA YE
        """.split(separator: " ").map(String.init))

    /// Arabic words in the form that the press writes.
    private static let words: [String: String] = [
        "Ayn": "Ain", "Dayr": "Deir", "Shaykh": "Sheikh", "Tall": "Tal", "Bayt": "Beit", "Ash": "Al", "As": "Al",
        "Ad": "Al", "Adh": "Al",
        "Ar": "Al", "At": "Al", "Ath": "Al", "An": "Al", "Az": "Al",
    ]

    static func choose(_ draft: PlaceDraft) -> String {
        if !draft.shown.isEmpty { return draft.shown }
        let main = draft.names[0].text
        guard !draft.isCurated, romanised.contains(draft.country), Script(of: main) == .latin else { return main }
        let plain = press(main)
        guard plain != main else { return main }
        let bare = withoutArticle(plain)
        let target = Array((bare ?? plain).lowercased().utf8)
        let measure = NameSimilarity()
        var best = (name: plain, closeness: 0.93)
        for name in draft.names where name.kind == .alternate && isPlain(name.text) {
            let closeness = measure.similarity(target, Array(name.text.lowercased().utf8))
            if closeness > best.closeness { best = (name.text, closeness) }
        }
        return best.name
    }

    /// The source's name without scholarly marks and with the usual forms of words.
    static func press(_ name: String) -> String {
        let scalars = name.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.canonicalCombiningClass == .notReordered && !"‘’ʻʼʽʾʿ`´'ʹ".unicodeScalars.contains($0)
        }
        let parts = String(String.UnicodeScalarView(scalars)).split(separator: " ").map(String.init)
        guard parts.contains(where: { words[$0] != nil }) || String(String.UnicodeScalarView(scalars)) != name else {
            return name
        }
        var result = ""
        for (index, part) in parts.enumerated() {
            var word = words[part] ?? words[part.capitalizedFirst].map { $0.lowercased() } ?? part
            if word.hasSuffix("ah"), word.utf8.count > 4, !word.hasSuffix("llah") { word.removeLast() }
            let afterArticle =
                index > 0 && ["al", "Al"].contains(words[parts[index - 1].capitalizedFirst] ?? parts[index - 1])
            result += index == 0 ? word : afterArticle ? "-" + word : " " + word
        }
        return result
    }

    private static func withoutArticle(_ name: String) -> String? {
        guard name.hasPrefix("Al-"), name.utf8.count >= 8 else { return nil }
        return String(name.dropFirst(3))
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x20 || $0 == 0x2D
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
