/// Country codes of FIPS 10-4, which the US Board on Geographic Names used until 2022 (the pairs are GeoNames').
enum FIPSCountryCodes {
    /// The ISO 3166-1 alpha-2 code of a country; the code itself where both are the same.
    static func alpha2(_ code: String) -> String { differing[code] ?? code }

    private static let differing: [String: String] = Dictionary(
        uniqueKeysWithValues: """
            AA:AW AC:AG AG:DZ AJ:AZ AN:AD AQ:AS AS:AU AU:AT AV:AI AY:AQ BA:BH BC:BW BD:BM BF:BS BG:BD BH:BZ BK:BA BL:BO \
            BM:MM BN:BJ BO:BY BP:SB BU:BG BX:BN BY:BI CB:KH CD:TD CE:LK CF:CG CG:CD CH:CN CI:CL CJ:KY CK:CC CN:KM CQ:MP \
            CS:CR CT:CF CW:CK DA:DK DO:DM DR:DO EI:IE EK:GQ EN:EE ES:SV EZ:CZ FG:GF FP:PF FS:TF GA:GM GB:GA GG:GE GJ:GD \
            GK:GG GM:DE GQ:GU GV:GN HA:HT HO:HN IC:IS IS:IL IV:CI IZ:IQ JA:JP KN:KP KR:KI KS:KR KT:CX KU:KW KV:XK LE:LB \
            LG:LV LH:LT LI:LR LO:SK LS:LI LT:LS MA:MG MB:MQ MC:MO MF:YT MG:MN MH:MS MI:MW MJ:ME MN:MC MO:MA MP:MU MU:OM \
            NE:NU NG:NE NH:VU NI:NG NN:SX NS:SR NT:AN NU:NI OD:SS PA:PY PC:PN PM:PA PO:PT PP:PG PS:PW PU:GW RI:RS RM:MH \
            RN:MF RP:PH RQ:PR RS:RU SB:PM SC:KN SE:SC SF:ZA SG:SN SN:SG SP:ES ST:LC SU:SD SV:SJ SW:SE SX:GS SZ:CH TB:BL \
            TD:TT TI:TJ TK:TC TL:TK TN:TO TO:TG TP:ST TS:TN TT:TL TU:TR TX:TM UC:CW UK:GB UP:UA UV:BF VI:VG VM:VN VQ:VI \
            VT:VA WA:NA WE:PS WI:EH WZ:SZ YI:CS YM:YE ZA:ZM ZI:ZW
            """.split(separator: " ").map { (String($0.prefix(2)), String($0.suffix(2))) })
}
