import Testing

@testable import SitmapKit

struct FindRequestTests {
    @Test func escapesAndSurrogatePairsAreRead() throws {
        let line = #" {"query" : "L\u00f6n\/\ud83d\ude00\n\"", "near":"51,0", "country":null} "#
        let request = try FindRequest(jsonLine: Array(line.utf8))
        #expect(request.query == "Lön/😀\n\"")
        #expect(request.near == "51,0")
        #expect(request.country == nil)
    }

    @Test(arguments: [
        #"{"query":"\ud83d x"}"#, #"{"query":"\ude00"}"#, #"{"query":5}"#, #"{"country":"SY"}"#, #"{"query":"a"} x"#,
        #"{"query":"a""#, #"{"query":"\u00e"}"#, "{\"query\":\"a\u{1}\"}", "[]", "",
    ])
    func whatIsNoRequestIsRefused(_ line: String) {
        #expect(throws: SitmapError.self) { try FindRequest(jsonLine: Array(line.utf8)) }
    }
}
