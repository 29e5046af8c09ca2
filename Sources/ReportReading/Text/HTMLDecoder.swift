/// Turns HTML into plain text: tags go, blocks become lines, list items get a bullet and table cells bars, entities
/// are decoded; scripts, styles, comments and the head (but for its title) are dropped.
struct HTMLDecoder {
    private let input: [UInt8]
    private var index = 0
    private var output: [UInt8] = []
    private var preformatted = 0

    static func decode(_ input: [UInt8]) -> [UInt8] {
        var decoder = HTMLDecoder(input: input)
        decoder.output.reserveCapacity(input.count)
        while decoder.index < input.count { decoder.step() }
        return decoder.output
    }

    private init(input: [UInt8]) { self.input = input }

    private mutating func step() {
        let byte = input[index]
        switch byte {
        case UInt8(ascii: "<"): readMarkup()
        case UInt8(ascii: "&"): readEntity()
        case 0...32 where preformatted == 0:
            if let last = output.last, last > 32 { output.append(32) }
            index += 1
        default:
            output.append(byte)
            index += 1
        }
    }

    /// A tag, a comment, or a "<" that is only text.
    private mutating func readMarkup() {
        if starts(with: "<!--") {
            index = find("-->", from: index + 4).map { $0 + 3 } ?? input.count
            return
        }
        var cursor = index + 1
        let isEnd = cursor < input.count && input[cursor] == UInt8(ascii: "/")
        if isEnd { cursor += 1 }
        let nameStart = cursor
        while cursor < input.count, isNameByte(input[cursor]) { cursor += 1 }
        guard
            cursor > nameStart || input[safe: nameStart] == UInt8(ascii: "!")
                || input[safe: nameStart] == UInt8(ascii: "?")
        else {
            output.append(input[index])
            index += 1
            return
        }
        let name = String(decoding: input[nameStart..<cursor], as: UTF8.self).lowercased()
        index = tagEnd(from: cursor)
        apply(tag: name, isEnd: isEnd)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        byte < 0x80 && (CharacterClass.ascii[Int(byte)].isLetter || CharacterClass.ascii[Int(byte)] == .digit)
    }

    /// Behind the ">" that closes a tag; one in a quoted attribute doesn't.
    private func tagEnd(from start: Int) -> Int {
        var cursor = start
        var quote: UInt8 = 0
        while cursor < input.count {
            let byte = input[cursor]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return cursor + 1
            }
            cursor += 1
        }
        return quote == 0 ? input.count : (find(">", from: start).map { $0 + 1 } ?? input.count)
    }

    private mutating func apply(tag: String, isEnd: Bool) {
        switch tag {
        case "script", "style", "noscript", "template", "svg", "iframe", "select":
            if !isEnd { skipElement(tag) }
        case "head":
            if !isEnd { keepTitleOnly() }
        case "br": output.append(UInt8(ascii: "\n"))
        case "p", "div", "section", "article", "header", "footer", "aside", "nav", "main", "blockquote", "ul", "ol",
            "dl",
            "table", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "form", "address", "hr", "title", "dd",
            "dt":
            breakLine(blank: true)
        case "pre":
            breakLine(blank: true)
            preformatted = max(0, preformatted + (isEnd ? -1 : 1))
        case "li":
            breakLine(blank: false)
            if !isEnd { output.append(contentsOf: "- ".utf8) }
        case "tr":
            breakLine(blank: false)
            if !isEnd { output.append(contentsOf: "| ".utf8) }
        case "td", "th":
            if isEnd { output.append(contentsOf: " | ".utf8) }
        default: break
        }
    }

    private mutating func breakLine(blank: Bool) {
        while let last = output.last, last == 32 { output.removeLast() }
        guard !output.isEmpty else { return }
        var newlines = 0
        while newlines < 2, newlines < output.count, output[output.count - 1 - newlines] == UInt8(ascii: "\n") {
            newlines += 1
        }
        for _ in 0..<max(0, (blank ? 2 : 1) - newlines) { output.append(UInt8(ascii: "\n")) }
    }

    private mutating func skipElement(_ tag: String) {
        index = find("</" + tag, from: index).map(tagEnd(from:)) ?? input.count
    }

    private mutating func keepTitleOnly() {
        let end = find("</head", from: index) ?? input.count
        guard let title = find("<title", from: index), title < end else {
            index = end
            return
        }
        let titleEnd = find("</title", from: title) ?? end
        index = tagEnd(from: title)
        while index < titleEnd { step() }
        breakLine(blank: true)
        index = end
    }

    private mutating func readEntity() {
        let limit = min(input.count, index + 2 + HTMLEntities.maximumLength)
        if let end = input[index..<limit].firstIndex(of: UInt8(ascii: ";")) {
            let name = String(decoding: input[index + 1..<end], as: UTF8.self)
            if let scalar = HTMLEntities.scalar(name) {
                output.append(contentsOf: String(Character(scalar)).utf8)
                index = end + 1
                return
            }
        }
        output.append(input[index])
        index += 1
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { input[index...].starts(with: $0) }
    }

    /// Offset of lowercase ASCII `text` at or behind `start`, whatever the case in the input.
    private func find(_ text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard start <= input.count - wanted.count else { return nil }
        return (start...input.count - wanted.count).first { offset in
            wanted.indices.allSatisfy { ASCII.lowercased(input[offset + $0]) == wanted[$0] }
        }
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
