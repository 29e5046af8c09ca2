import PlaceIndex

/// How names of a language are told from others by their letters, where the gazetteer does not say the language.
struct WrittenLanguage {
    private var scripts: [Script]
    /// Letters of the script that the language does not use.
    private var foreignLetters: String.UnicodeScalarView

    private init(script: Script, _ more: Script..., foreignLetters: String = "") {
        scripts = [script] + more
        self.foreignLetters = foreignLetters.unicodeScalars
    }

    private static let persianLetters = "پچژگکیۀ"
    private static let otherArabicLetters = "ہھےٹڈڑںۇۆۈېەڕڵێڤڭۋىٔڪۂځټڼښږۍ"

    /// Of languages that are not written with Latin letters, by ISO 639-1 code.
    private static let known: [String: WrittenLanguage] = [
        "ar": WrittenLanguage(script: .arabic, foreignLetters: persianLetters + "ہھےٹڈڑںۇۆۈېەڕڵێڤڭۋڪۂځټڼښږۍ"),
        "fa": WrittenLanguage(script: .arabic, foreignLetters: "كيىةأإ" + otherArabicLetters),
        "ps": WrittenLanguage(script: .arabic, foreignLetters: "كةإۇۆۈەڕڵێڤڭۋ"),
        "ur": WrittenLanguage(script: .arabic, foreignLetters: "كيىةإۇۆۈېەڕڵێڤڭۋ"),
        "he": WrittenLanguage(script: .hebrew, foreignLetters: "ֱֲֳִֵֶַָֹֻּװײ"),
        "ru": WrittenLanguage(script: .cyrillic, foreignLetters: "іїєґўјљњћђџѓќѕәғқңөұүһӣӯҳҷӨӳҡҙҫІЇЄЎЈӘӀ"),
        "uk": WrittenLanguage(script: .cyrillic, foreignLetters: "ёъыэўјљњћђџѓќѕәғқңөұүһӣӯҳҷӳҡҙҫЎЈӘӀ"),
        "be": WrittenLanguage(script: .cyrillic, foreignLetters: "ищъїєґјљњћђџѓќѕәғқңөұүһӣӯҳҷӳЈӘ"),
        "bg": WrittenLanguage(script: .cyrillic, foreignLetters: "ёыэіїєґўјљњћђџѓќѕәғқңөұүһӣӯҳҷӳІЈ"),
        "sr": WrittenLanguage(script: .cyrillic, foreignLetters: "йщъыьэюяёіїєґўѓќѕәғқңөұүһӣӯҳҷӳЙЯЮ"),
        "mk": WrittenLanguage(script: .cyrillic, foreignLetters: "йщъыьэюяёіїєґўћђәғқңөұүһӣӯҳҷӳЙЯЮ"),
        "kk": WrittenLanguage(script: .cyrillic, foreignLetters: "їєґўјљњћђџѓќѕӣӯҳҷӳ"),
        "ky": WrittenLanguage(script: .cyrillic, foreignLetters: "іїєґўјљњћђџѓќѕәғқұһӣӯҳҷӳ"),
        "tg": WrittenLanguage(script: .cyrillic, foreignLetters: "іїєґўјљњћђџѓќѕәңөұүһщыь"),
        "mn": WrittenLanguage(script: .cyrillic, foreignLetters: "іїєґўјљњћђџѓќѕәғқңұһӣӯҳҷӳ"),
        "el": WrittenLanguage(script: .greek),
        "ka": WrittenLanguage(script: .georgian),
        "hy": WrittenLanguage(script: .armenian),
        "am": WrittenLanguage(script: .ethiopic),
        "th": WrittenLanguage(script: .thai),
        "my": WrittenLanguage(script: .myanmar),
        "zh": WrittenLanguage(script: .han),
        "ja": WrittenLanguage(script: .kana, .han),
        "ko": WrittenLanguage(script: .hangul),
    ]

    /// Nil for languages in Latin letters and those that cannot be told apart by letters.
    static func named(_ code: String) -> WrittenLanguage? { known[code] }

    func canWrite(_ text: String) -> Bool {
        scripts.contains(Script(of: text)) && !text.unicodeScalars.contains { foreignLetters.contains($0) }
    }

    /// The language of most signs and newspapers, by ISO 3166-1 code, where it is not written in Latin letters.
    static func local(country: String) -> String? { languagesOfCountries[country] }

    private static let languagesOfCountries: [String: String] = {
        let countries: [String: String] = [
            "ar": "AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE",
            "fa": "IR AF", "ur": "PK", "he": "IL", "ru": "RU", "uk": "UA", "be": "BY", "bg": "BG", "sr": "RS",
            "mk": "MK", "kk": "KZ", "ky": "KG", "tg": "TJ", "mn": "MN", "el": "GR CY", "ka": "GE", "hy": "AM",
            "am": "ET", "th": "TH", "my": "MM", "zh": "CN TW HK MO", "ja": "JP", "ko": "KR KP",
        ]
        var result: [String: String] = [:]
        for (language, codes) in countries {
            for code in codes.split(separator: " ") { result[String(code)] = language }
        }
        return result
    }()
}
