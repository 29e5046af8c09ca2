import Testing

@testable import ReportReading

@Suite struct NameFormTests {
    /// The name between « and », and whether its surroundings make it a place, a line's head, or part of a word.
    @Test(arguments: [
        ("fighting in «Sake» went on", true, false, false),
        ("troops attacked «BOSSO» garrison", true, false, false),
        ("• «Chad»: in Mongo police fired", true, true, false),
        ("for the «Sake» of peace", false, false, false),
        ("shells hit «Qala»-e-Naw again", false, false, true),
        ("an army in «Peru's» south", true, false, true),
    ])
    func surroundings(marked: String, isPlaced: Bool, isLineHead: Bool, isPartOfWord: Bool) {
        let (plain, name) = Marked.split(marked)
        let text = ReportText(plain)
        let start = marked.utf8.distance(
            from: marked.startIndex, to: marked.firstIndex(of: "«") ?? marked.startIndex)
        let form = NameForm(start..<start + name.utf8.count, in: text)
        #expect(form.isPlaced == isPlaced, "\(marked)")
        #expect(form.isLineHead == isLineHead, "\(marked)")
        #expect(form.isPartOfWord == isPartOfWord, "\(marked)")
    }

    @Test func initialsAndNumberedHeads() {
        let text = ReportText("Para 3 says that SNA left.")
        #expect(NameForm(0..<4, in: text).isNumbered)
        #expect(NameForm(17..<20, in: text).isInitials)
    }
}
