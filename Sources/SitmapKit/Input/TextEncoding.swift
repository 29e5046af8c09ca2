import Foundation

/// Brings a report into UTF-8, or says what the file is instead.
enum TextEncoding {
    static func utf8(_ bytes: [UInt8], name: String) throws(SitmapError) -> (bytes: [UInt8], warning: String?) {
        if bytes.isEmpty { throw SitmapError(.badData, "\(name): the file is empty") }
        for (signature, remedy) in binaryForms where bytes.starts(with: signature) {
            throw SitmapError(.badData, "\(name): \(remedy)")
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (Array(bytes.dropFirst(3)), nil) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return (utf16(bytes), nil)
        }
        if let offset = bytes.firstIndex(of: 0) {
            throw SitmapError(.badData, "\(name): this is no text: there is a NUL byte at offset \(offset)")
        }
        guard let offset = firstInvalidOffset(bytes) else { return (bytes, nil) }
        return (
            bytes,
            "\(name): no valid UTF-8 at byte \(offset); what is invalid is read as U+FFFD "
                + "(if the file is in Windows-1252: iconv -f CP1252 -t UTF-8)"
        )
    }

    private static let binaryForms: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "this is a PDF: make text of it first (pdftotext -layout report.pdf report.txt)"),
        ([0x50, 0x4B, 0x03, 0x04], "this is a ZIP archive or an office document: save it as text or HTML first"),
        ([0xD0, 0xCF, 0x11, 0xE0], "this is an old office document: save it as text or HTML first"),
        ([0x89, 0x50, 0x4E, 0x47], "this is a picture, not text"),
        ([0x1F, 0x8B], "this is compressed: unpack it first (gunzip)"),
    ]

    private static func utf16(_ bytes: [UInt8]) -> [UInt8] {
        let bigEndian = bytes[0] == 0xFE
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        // Only a broken file pays for finding the place.
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }
}
