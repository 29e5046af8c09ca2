/// What a full stop after a word means for the end of a sentence.
enum Abbreviation {
    /// Stands before a name or number and never ends a sentence: "Gen.", "St.", "No.".
    case leading
    /// May stand at the end of a sentence too: "Inc.", "Calif.", "a.m.".
    case trailing

    /// The longest abbreviation below, in bytes.
    static let maximumLength = 6

    /// By the word without its last dot, in lowercase.
    static let known: [String: Abbreviation] = {
        let leading = """
            adm amb atty brig bros capt cdr cmdr col comdr cpl cpt det dr drs ens fr ft gen gens gov govs hon insp lt \
            ltc maj messrs mme mr mrs ms mt mx no nos op pfc pres prof profs pvt rep reps rev rt sen sens sfc sgt sgts \
            spc spec sr st ste supt vol vs jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur \
            thurs fri approx dept dist ca cf fig figs eg ie pp para
            """
        let trailing = """
            inc corp co cos ltd llc plc jr sr bros etc al ave blvd rd hwy sq ala ariz ark calif colo conn del fla ga \
            ill ind kan kans ky la mass md mich minn miss mo mont neb nebr nev okla ore oreg pa penn tenn tex va vt \
            wash wis wisc wyo ont que alta sask man dak id ia me univ assn assoc cent mi km kg lb oz ft hrs hr min
            """
        var known: [String: Abbreviation] = [:]
        for word in trailing.split(separator: " ") { known[String(word)] = .trailing }
        for word in leading.split(separator: " ") { known[String(word)] = .leading }
        return known
    }()

    /// Words that begin a sentence far more often than they follow an abbreviation inside one.
    static let sentenceStarters: Set<String> = Set(
        """
        the a an this that these those he she it they we you i his her its their our my in on at by for from with \
        after before when while as if but and or so yet no not there here what who where why how one two some many \
        most all both each every last next earlier later since under until according although because despite during \
        however meanwhile moreover about also then now more other another such even still once police officials
        """.split(separator: " ").map(String.init))
}
