import GeoModel

/// Articles and generic words of folded names.
enum NameParts {
    /// Articles as they begin a folded name, in the transliterations of Arabic and in European languages.
    static let articles: [[UInt8]] = [
        "al", "el", "ar", "er", "as", "es", "ash", "esh", "ad", "ed", "adh", "edh", "at", "et", "ath", "eth", "an",
        "en", "az",
        "ez", "the", "il", "ul", "l", "la", "le", "les", "los", "las",
    ].map { Array($0.utf8) }

    /// The name behind its article; nil where it has none or too little would be left.
    static func withoutArticle(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if let space = key.firstIndex(of: 0x20) {
            let rest = key[(space + 1)...]
            return rest.count >= 3 && articles.contains { $0.elementsEqual(key[..<space]) } ? rest : nil
        }
        // Arabic script: ال is written together with the name.
        let arabic = key.dropFirst(4)
        return key.starts(with: [0xD8, 0xA7, 0xD9, 0x84]) && arabic.count >= 6 ? arabic : nil
    }

    /// Generic words that may follow or precede a name, and the classes of places whose names they are part of.
    static let generics: [(word: String, classes: String)] = [
        ("governorate", "A"), ("province", "A"), ("oblast", "A"), ("region", "AL"), ("state", "A"), ("district", "A"),
        ("prefecture", "A"), ("department", "A"), ("canton", "A"), ("county", "A"), ("krai", "A"), ("raion", "A"),
        ("republic", "A"), ("voivodeship", "A"), ("division", "A"), ("municipality", "A"), ("emirate", "A"),
        ("autonomous region", "A"), ("muhafazat", "A"), ("wilaya", "A"), ("wilayat", "A"), ("wilaya de", "A"),
        ("ostan e", "A"),
        ("provincia de", "A"), ("departamento de", "A"), ("departement de", "A"), ("region de", "A"),
        ("estado de", "A"),
        ("province of", "A"), ("state of", "A"), ("governorate of", "A"), ("republic of", "A"), ("region of", "AL"),
        ("city", "P"), ("town", "P"), ("village", "P"), ("city of", "P"), ("town of", "P"), ("village of", "P"),
        ("madinat", "P"), ("shahr e", "P"), ("gorod", "P"), ("misto", "P"),
        ("lake", "H"), ("lac", "H"), ("lago", "H"), ("river", "H"), ("nahr", "H"), ("nahr al", "H"), ("nahr el", "H"),
        ("rio", "H"), ("gulf of", "H"), ("strait of", "H"), ("straits of", "H"), ("bay of", "H"), ("sea of", "H"),
        ("wadi", "HT"),
        ("mount", "T"), ("mt", "T"), ("jabal", "T"), ("jebel", "T"), ("mountains", "T"), ("mountain", "T"),
        ("desert", "T"),
        ("island", "T"), ("islands", "T"), ("isle of", "T"), ("peninsula", "TL"), ("valley", "TL"), ("plain", "TL"),
        ("heights", "TL"), ("plateau", "TL"), ("strip", "LA"), ("basin", "LTH"), ("delta", "LTH"),
        ("air base", "S"), ("airbase", "S"), ("air force base", "S"), ("airport", "S"), ("dam", "S"),
        ("refugee camp", "SP"),
        ("camp", "SP"), ("border crossing", "S"), ("crossing", "S"), ("port", "S"), ("oil field", "S"),
        ("oilfield", "S"),
    ]

    /// Generic words that are written together with the name, in scripts without blanks.
    private static let attached: [(word: [UInt8], classes: [UInt8])] = [
        ("မြို့", "P"), ("市", "PA"), ("县", "PA"), ("縣", "PA"), ("省", "A"), ("州", "A"), ("町", "P"), ("村", "P"), ("县城", "P"),
        ("시", "PA"), ("군", "PA"),
        ("도", "A"),
    ].map { (NameFolding.fold($0.0), Array($0.1.utf8)) }

    private static let folded: [(word: [UInt8], classes: [UInt8])] = generics.map {
        (Array($0.word.utf8), Array($0.classes.utf8))
    }

    /// The name without a generic word that places of its class carry; the longest word wins.
    static func withoutGeneric(_ key: ArraySlice<UInt8>, _ featureClass: Place.FeatureClass) -> ArraySlice<UInt8>? {
        if let end = attached.first(where: {
            $0.classes.contains(featureClass.rawValue) && key.count > $0.word.count + 2
                && key.suffix($0.word.count).elementsEqual($0.word)
        }) {
            return key.dropLast(end.word.count)
        }
        return stripped(key).filter { $0.classes.contains(featureClass.rawValue) }.min {
            $0.rest.count < $1.rest.count
        }?.rest
    }

    /// All ways of taking a generic word off a name, with the classes that the word stands for.
    static func stripped(_ key: ArraySlice<UInt8>) -> [(rest: ArraySlice<UInt8>, classes: [UInt8])] {
        guard key.contains(0x20) else { return [] }
        return folded.compactMap { word, classes in
            guard key.count >= word.count + 4 else { return nil }
            if key.starts(with: word), key[key.startIndex + word.count] == 0x20 {
                return (key.dropFirst(word.count + 1), classes)
            }
            if key.suffix(word.count).elementsEqual(word), key[key.endIndex - word.count - 1] == 0x20 {
                return (key.dropLast(word.count + 1), classes)
            }
            return nil
        }
    }
}
