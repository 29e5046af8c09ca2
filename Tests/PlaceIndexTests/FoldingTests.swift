import Testing

@testable import PlaceIndex

struct FoldingTests {
    @Test(arguments: [
        ("‘Ayn ‘Īsá", "ayn isa"), ("Deir ez-Zor", "deir ez zor"), ("U.S.", "us"), ("Łódź", "lodz"),
        ("الفلوجة", "الفلوجه"), ("ÇOBANBEY", "cobanbey"), ("  Ras   al-Ain ", "ras al ain"), ("N’Djaména", "ndjamena"),
        ("Ａｌｅｐｐｏ", "aleppo"), ("", ""), ("—", ""), ("\u{200F}حلب\u{200F}", "حلب"), ("a\u{0}b", "a b"),
    ])
    func namesBecomeComparable(name: String, key: String) {
        #expect(String(decoding: NameFolding.fold(name), as: UTF8.self) == key)
    }

    @Test func foldingTwiceChangesNothing() {
        for name in ["‘Ayn ‘Īsá", "ရန်ကုန်မြို့", "Київ", "ﷲ", "İzmir", "Straße", "㋿", "🏴‍☠️ Bay"] {
            let once = NameFolding.fold(name)
            #expect(NameFolding.fold(String(decoding: once, as: UTF8.self)) == once)
        }
    }

    @Test func bytesThatAreNoTextSeparateWords() {
        var key: [UInt8] = []
        let bytes: [UInt8] = [0x41, 0xFF, 0x42, 0xE2, 0x82]
        NameFolding.fold(bytes.span, into: &key)
        #expect(key == Array("a b".utf8))
    }

    @Test func articlesGoOnlyWhereANameIsLeft() {
        func bare(_ name: String) -> String? {
            NameParts.withoutArticle(Array(name.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(bare("al qamishli") == "qamishli")
        #expect(bare("the hague") == "hague")
        #expect(bare("al ab") == nil)
        #expect(bare("aleppo") == nil)
        #expect(bare("الرقه") == "رقه")
    }
}

struct SoundTests {
    private func keys(_ name: String, _ use: SoundKey.Use) -> Set<[UInt8]> {
        guard let latin = Romanisation.latin(NameFolding.fold(name)) else { return [] }
        return Set(SoundKey.keys(ofLatin: latin, for: use))
    }

    @Test(arguments: [
        ("‘Ayn ‘Īsá", "Ein Issa"), ("Al Ḩudaydah", "Hodeidah"), ("Dayr az Zawr", "Deir Ezzor"),
        ("Kharkiv", "Kharkov"), ("Ar Raqqah", "Rakka"), ("Al Qāmishlī", "القامشلي"), ("Zaporizhzhya", "Запоріжжя"),
    ])
    func transliterationsOfOneNameMeet(listed: String, written: String) {
        #expect(!keys(listed, .index).isDisjoint(with: keys(written, .query)))
    }

    @Test func otherNamesDont() {
        #expect(keys("Damascus", .index).isDisjoint(with: keys("Baghdad", .query)))
        #expect(SoundKey.keys(ofLatin: [], for: .query).isEmpty)
    }

    @Test func similarityWeighsWhatTransliterationsConfuse() {
        let measure = NameSimilarity()
        func of(_ left: String, _ right: String) -> Double {
            measure.similarity(Array(left.utf8), Array(right.utf8))
        }
        #expect(of("homs", "homs") == 1)
        #expect(of("kharkiv", "kharkov") > 0.9)
        #expect(of("kharkiv", "kharkov") > of("kharkiv", "kharmiv"))
        #expect(of("ain issa", "ein eissa") > of("ain issa", "ain arab"))
        #expect(of("", "homs") == 0)
        #expect(of(String(repeating: "a", count: 65), "homs") == 0)
    }
}
