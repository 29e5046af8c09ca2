/// Finds which mentions name the area around others: "Lima, Ohio", "Douma (Syria)", "Syria's Douma", "Douma in Syria".
struct ContainerFinder {
    let text: ReportText

    /// Sets the containers of all mentions. `areContained` says whether any meaning of the second mention contains one
    /// of the first.
    func setContainers(of mentions: inout [Mention], areContained: (Mention, Mention) -> Bool) {
        for index in mentions.indices.dropLast() {
            let left = mentions[index]
            let right = mentions[index + 1]
            guard right.match.tokens.lowerBound - left.match.tokens.upperBound <= 4,
                sameSentence(left, right)
            else { continue }
            switch link(left.match, right.match) {
            case .none: break
            case .leftInRight:
                if areContained(left, right) { mentions[index].container = index + 1 }
            case .rightInLeft:
                if areContained(right, left) { mentions[index + 1].container = index }
            }
        }
    }

    private enum Link { case none, leftInRight, rightInLeft }

    private func sameSentence(_ left: Mention, _ right: Mention) -> Bool {
        text.tokens[left.match.tokens.lowerBound].sentence == text.tokens[right.match.tokens.lowerBound].sentence
    }

    private func link(_ left: NameMatch, _ right: NameMatch) -> Link {
        var between = Array(left.tokens.upperBound..<right.tokens.lowerBound)
        // The full stop of an abbreviation belongs to the mention.
        if let first = between.first, text.tokens[first].start < left.range.upperBound { between.removeFirst() }
        guard let first = between.first else { return .leftInRight }
        let token = text.tokens[first]
        if token.kind == .possessive { return between.count == 1 ? .rightInLeft : .none }
        if token.kind == .punctuation {
            let mark = text.bytes[token.start]
            let isLink = mark == UInt8(ascii: ",") || mark == UInt8(ascii: "(")
            return isLink && between.count == 1 ? .leftInRight : .none
        }
        guard text.token(first, is: "in") else { return .none }
        let rest = between.dropFirst()
        let isShort = rest.allSatisfy { text.tokens[$0].kind == .word }
        return isShort && rest.count <= 2 ? .leftInRight : .none
    }
}
