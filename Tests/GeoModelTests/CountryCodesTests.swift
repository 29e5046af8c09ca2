import GeoModel
import Testing

struct CountryCodesTests {
    @Test(arguments: [("SY", "SYR"), ("GB", "GBR"), ("CD", "COD"), ("XK", "XKX"), ("PS", "PSE")])
    func givesTheLongCode(alpha2: String, alpha3: String) {
        #expect(CountryCodes.alpha3(alpha2) == alpha3)
    }

    @Test func knowsNothingElse() {
        #expect(CountryCodes.alpha3("ZZ") == nil)
        #expect(CountryCodes.alpha3("") == nil)
    }
}
