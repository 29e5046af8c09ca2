import Incidents
import Testing

@testable import ReportReading

@Suite struct StatusReaderTests {
    @Test(arguments: [
        ("Gunmen killed a farmer in Northam on Sunday, police said.", IncidentStatus.confirmed),
        ("Gunmen killed a farmer in Northam on Sunday, residents said.", .reported),
        ("The army said that it killed nine militants in Northam on Sunday.", .claimed),
        ("The army said that militants killed nine soldiers in Northam on Sunday.", .confirmed),
        ("The opposition accuses the army of shelling Northam on Sunday.", .alleged),
        ("Residents say that the army shelled Northam on Sunday. The army denied that it had fired there.", .denied),
        ("Rebels shelled Northam on Sunday.", .confirmed),
    ])
    func status(text: String, status: IncidentStatus) throws {
        #expect(try Stand.readings(text).map(\.incident.status) == [status], "\(text)")
    }
}
