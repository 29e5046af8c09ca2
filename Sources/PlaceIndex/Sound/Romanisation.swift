/// Folded names in Latin letters, for comparing sounds only: consonants as the usual transliterations write them.
///
/// Arabic (with Persian and Urdu letters), Hebrew, Cyrillic, Greek, Georgian, Armenian and Burmese. Letters of other scripts are left out.
enum Romanisation {
    /// The folded name in a…z and spaces; nil where no letter has a Latin reading.
    static func latin(_ key: some Collection<UInt8>) -> [UInt8]? {
        if key.allSatisfy({ $0 < 0x80 }) { return Array(key) }
        var output: [UInt8] = []
        var hasLetters = false
        for scalar in withArticlesApart(key).unicodeScalars {
            if scalar.isASCII {
                output.append(UInt8(scalar.value))
            } else if let letters = table[scalar.value] {
                output.append(contentsOf: letters)
                hasLetters = true
            }
        }
        return hasLetters || output.contains { $0 > 0x60 } ? output : nil
    }

    /// Arabic writes its article together with the name.
    private static func withArticlesApart(_ key: some Collection<UInt8>) -> String {
        let words = key.split(separator: 0x20).map { word in
            let text = String(decoding: word, as: UTF8.self)
            return text.hasPrefix("ال") && word.count >= 10
                ? "ال " + text.unicodeScalars.dropFirst(2).map(String.init).joined() : text
        }
        return words.joined(separator: " ")
    }

    /// Whether a folded name is in a script that writes no short vowels.
    static func isAbjad(_ key: some Collection<UInt8>) -> Bool {
        guard let scalar = String(decoding: key.prefix(8), as: UTF8.self).unicodeScalars.first(where: { !$0.isASCII })
        else {
            return false
        }
        let script = Script(scalar: scalar.value)
        return script == .arabic || script == .hebrew
    }

    private static let table: [UInt32: [UInt8]] = {
        var table: [UInt32: [UInt8]] = [:]
        for alphabet in alphabets {
            for pair in alphabet.split(separator: " ") {
                let scalars = Array(pair.unicodeScalars)
                guard let letter = scalars.first else { continue }
                table[letter.value] = scalars.dropFirst().map { UInt8(truncatingIfNeeded: $0.value) }
            }
        }
        return table
    }()

    /// A letter and how it is read, in the form that folding leaves.
    private static let alphabets = [
        // Arabic, Persian, Urdu
        "اa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy پp چch ژzh گg ڤv ٹt ڈd ڑr ںn",
        // Hebrew
        "אa בb גg דd הh וv זz חh טt יy כk לl מm נn סs עa פp צts קk רr שsh תt",
        // Cyrillic: Russian, Ukrainian, Belarusian, Kazakh, Tajik, Serbian, Macedonian
        "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi єye ђdj јy љl њn ћch џdj",
        "әa ғgh қk ңng өo ұu үu һh ҳh ҷj ѓg ќk ѕdz",
        // Greek
        "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo",
        // Georgian
        "აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh",
        // Armenian
        "աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf",
        // Burmese
        "ကk ခhk ဂg ဃg ငng စs ဆhs ဇz ဈz ညny ဉny ဋt ဌht ဍd ဎd ဏn တt ထht ဒd ဓd နn ပp ဖhp ဗb ဘb မm ယy ရy လl ဝw သth ဟh ဠl အa ျy ြy ွw",
    ]
}
