import Incidents
import Testing

@testable import ReportReading

@Suite struct NamedSidesTests {
    /// A sentence, who did it, to whom.
    @Test(arguments: [
        ("Rebels shelled an army post in Northam on Sunday.", "Rebels", "army post"),
        ("Two farmers were killed in Northam on Sunday when rebels shelled a market.", "rebels", "Two farmers"),
        ("A roadside bomb killed an officer in Northam on Sunday.", nil, "an officer"),
        ("Landia bombed a launch site in Northam on Sunday.", "Landia", "launch site"),
        ("Civilians fled when shells hit a school in rebel territory near Northam on Sunday.", nil, "school"),
    ])
    func sides(text: String, agent: String?, target: String?) throws {
        let incident = try #require(try Stand.readings(text).first?.incident, "\(text)")
        #expect(incident.perpetrator == agent, "\(text)")
        #expect(incident.actor2 == target, "\(text)")
    }

    @Test func theDeadAreNotTheDoers() throws {
        let text = "A soldier and a driver were killed in Northam on Sunday, when a roadside bomb struck their car."
        let incident = try #require(try Stand.readings(text).first?.incident)
        #expect(incident.perpetrator == nil)
        #expect(incident.actor2 == "A soldier and a driver")
    }

    @Test func aPlaceThatAnOffsetExplainsStaysThePlace() throws {
        let found = try Stand.readings("Rebels shelled Northam, 222 km south of Southam, on Sunday.")
        #expect(found.map(\.incident.place.name) == ["Northam"])
        #expect(found.first?.incident.place.method == "named-place")
    }

    @Test func aPlaceThatAnOffsetContradictsIsANamesake() throws {
        let found = try Stand.readings("Rebels shelled Northam, 25 km west of Southam, on Sunday.")
        #expect(found.map(\.incident.place.name) == ["Southam"])
        #expect(found.first?.incident.place.method == "offset")
    }

    @Test func theMeansOfAnExplosionMayBeToldLater() throws {
        let found = try Stand.readings(
            "An explosion at a camp in Northam on Sunday injured six people. The army accused rebels of firing the shell."
        )
        #expect(found.map(\.incident.subEventType) == [.shelling])
        #expect(found.first?.incident.status == .alleged)
    }
}
