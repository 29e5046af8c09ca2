/// In which language names are written on the map.
public struct LabelLanguage: Hashable, Sendable, CustomStringConvertible {
    public enum Choice: Hashable, Sendable {
        /// The language of the country that the place lies in.
        case local
        /// ISO 639-1, such as `en` or `ar`.
        case language(String)
    }

    public var first: Choice
    /// On a second line, where its name differs from the first.
    public var second: Choice?

    public init(_ first: Choice, second: Choice? = nil) {
        self.first = first
        self.second = second
    }

    public static let english = LabelLanguage(.language("en"))

    /// Reads `en`, `local`, `ar`, `en+local` and the like.
    public init(_ text: String) throws(LabelLanguageError) {
        let parts = text.lowercased().split(separator: "+", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count) else { throw LabelLanguageError(text: text) }
        var choices: [Choice] = []
        for part in parts {
            if part == "local" {
                choices.append(.local)
            } else if part.utf8.count == 2, part.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
                choices.append(.language(part))
            } else {
                throw LabelLanguageError(text: text)
            }
        }
        self.init(choices[0], second: choices.count > 1 && choices[1] != choices[0] ? choices[1] : nil)
    }

    public var description: String {
        [first, second].compactMap { choice in
            switch choice {
            case .local: "local"
            case .language(let code): code
            case nil: nil
            }
        }.joined(separator: "+")
    }
}

/// A text that names no language for labels.
public struct LabelLanguageError: Error, Hashable, Sendable, CustomStringConvertible {
    public var text: String

    public var description: String {
        "“\(text)” is no language for labels: give a two-letter code such as en or ar, or local, or two of them as in "
            + "en+local"
    }
}
