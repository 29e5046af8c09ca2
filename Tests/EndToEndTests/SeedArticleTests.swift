import Foundation
import TestSupport
import Testing

/// A real article, where it lies beside the checkout: four incidents and no others.
struct SeedArticleTests {
    private func features(_ arguments: [String]) throws -> [[String: Any]]? {
        guard let article = TestFiles.shared("seed/article.txt") else {
            print("skipped: shared/seed/article.txt is absent")
            return nil
        }
        let outcome = try SitmapBinary.run(["extract", article.path] + arguments)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let root = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        return try #require(root["features"] as? [[String: Any]])
    }

    private func only(_ type: String, in features: [[String: Any]]) throws -> [String: Any] {
        let found = features.filter { ($0["properties"] as? [String: Any])?["sub_event_type"] as? String == type }
        #expect(found.count == 1, "\(type)")
        return try #require(found.first)
    }

    private func expectPoint(_ feature: [String: Any], near latitude: Double, _ longitude: Double) throws {
        let geometry = try #require(feature["geometry"] as? [String: Any])
        let position = try #require(geometry["coordinates"] as? [Double])
        #expect(abs(position[1] - latitude) < 0.027 && abs(position[0] - longitude) < 0.033)
    }

    @Test func givesFourIncidents() throws {
        guard let features = try features(["--published", "2018-04-16"]) else { return }
        #expect(features.count == 4)

        let strike = try only("Air/drone strike", in: features)
        #expect(strike["geometry"] is NSNull)
        let strikeFacts = try #require(strike["properties"] as? [String: Any])
        #expect(strikeFacts["date_start"] as? String == "2018-04-13")
        #expect(strikeFacts["date_end"] as? String == "2018-04-14")
        #expect(strikeFacts["event_date"] as? String == "2018-04-14")
        #expect(strikeFacts["country"] as? String == "Syria")

        let gas = try only("Chemical weapon", in: features)
        try expectPoint(gas, near: 33.571, 36.403)
        let gasFacts = try #require(gas["properties"] as? [String: Any])
        #expect(gasFacts["event_date"] as? String == "2018-04-07")
        #expect(gasFacts["status"] as? String == "alleged")

        let bomb = try only("Remote explosive/landmine/IED", in: features)
        #expect(bomb["geometry"] is NSNull)
        let bombFacts = try #require(bomb["properties"] as? [String: Any])
        #expect(bombFacts["event_date"] as? String == "2018-03-30")
        #expect(bombFacts["fatalities"] as? Int == 2)
        #expect(bombFacts["status"] as? String == "reported")

        let mortars = try only("Shelling/artillery/missile attack", in: features)
        try expectPoint(mortars, near: 36.385, 38.862)
        let mortarFacts = try #require(mortars["properties"] as? [String: Any])
        #expect(mortarFacts["date_start"] is NSNull)
        #expect(mortarFacts["date_end"] as? String == "2018-04-16")
        #expect(mortarFacts["status"] as? String == "claimed")
        #expect((mortarFacts["attributed_to"] as? String)?.contains("Popular Resistance in the Eastern Region") == true)
    }

    @Test func withoutADayOfPublicationRelativeDatesStayOpen() throws {
        guard let features = try features([]) else { return }
        #expect(features.count == 4)
        for type in ["Air/drone strike", "Shelling/artillery/missile attack"] {
            let facts = try #require(try only(type, in: features)["properties"] as? [String: Any])
            #expect(facts["date_start"] is NSNull && facts["date_end"] is NSNull)
        }
    }
}
