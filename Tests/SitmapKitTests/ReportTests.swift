import Testing

@testable import SitmapKit

struct ReportTests {
    @Test(arguments: [
        ([UInt8](), "empty"), (Array(" \n\t\n".utf8), "no text in it"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], "pdftotext"),
        ([0x41, 0x00, 0x42], "NUL byte at offset 1"), ([0x50, 0x4B, 0x03, 0x04, 0x0A], "office document"),
    ])
    func whatIsNoTextIsRefusedWithARemedy(bytes: [UInt8], reason: String) {
        let error = #expect(throws: SitmapError.self) { try Report(bytes: bytes, name: "report.txt") }
        #expect(error?.code == .badData)
        #expect(error?.description.contains(reason) == true)
    }

    @Test func invalidBytesAreReplacedAndSaidSo() throws {
        let report = try Report(bytes: Array("Homs ".utf8) + [0xE9] + Array(" Hama".utf8), name: "r.txt")
        #expect(String(decoding: report.text.bytes, as: UTF8.self) == "Homs \u{FFFD} Hama")
        #expect(report.warnings.first?.contains("byte 5") == true)
    }

    @Test func byteOrderMarksAreUnderstood() throws {
        let utf16: [UInt8] = [0xFF, 0xFE, 0x48, 0x00, 0x69, 0x00]
        #expect(try String(decoding: Report(bytes: utf16, name: "r").text.bytes, as: UTF8.self) == "Hi")
        let utf8: [UInt8] = [0xEF, 0xBB, 0xBF, 0x48, 0x69]
        #expect(try String(decoding: Report(bytes: utf8, name: "r").text.bytes, as: UTF8.self) == "Hi")
    }

    @Test func theFormatComesFromTheNameOrTheBeginning() throws {
        let html = Array("<html><body><p>Homs &amp; Hama</p></body></html>".utf8)
        for name in ["r.html", "r.txt", "standard input"] {
            let text = try Report(bytes: html, name: name).text
            #expect(String(decoding: text.bytes, as: UTF8.self).contains("Homs & Hama"))
        }
    }
}
