import Cartography
import Testing

@Suite struct LabelLanguageTests {
    @Test(arguments: ["en", "local", "ar", "en+local", "en+ar"])
    func languagesAreReadAndWritten(text: String) throws {
        #expect(try LabelLanguage(text).description == text)
    }

    @Test(arguments: ["", "english", "en+", "en+local+ar", "e1"])
    func otherTextsAreRefusedWithTheRemedy(text: String) {
        #expect(throws: LabelLanguageError.self) { try LabelLanguage(text) }
    }

    @Test func twiceTheSameIsOnce() throws {
        #expect(try LabelLanguage("en+en").second == nil)
    }
}
