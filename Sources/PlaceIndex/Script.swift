/// The writing system of a name, by its first letter.
public enum Script: UInt8, Hashable, Sendable, CaseIterable {
    case latin, greek, cyrillic, armenian, hebrew, arabic, ethiopic, myanmar, georgian, hangul, han, kana, thai, indic,
        other

    public init(of text: some StringProtocol) {
        self = text.unicodeScalars.lazy.compactMap { Script(scalar: $0.value) }.first ?? .other
    }

    /// nil for digits, marks and punctuation of ASCII and Latin-1, which belong to no script.
    init?(scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF: self = .latin
        case 0..<0xC0, 0x2B0...0x36F, 0x2000...0x206F: return nil
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x530...0x58F: self = .armenian
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
        case 0x900...0xDFF: self = .indic
        case 0xE00...0xEFF: self = .thai
        case 0x1000...0x109F: self = .myanmar
        case 0x10A0...0x10FF: self = .georgian
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: self = .hangul
        case 0x1200...0x139F: self = .ethiopic
        case 0x3040...0x30FF: self = .kana
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFF: self = .han
        default: self = .other
        }
    }
}
