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
        ("Rebels shelled Northam on Sunday, and the army says that a column was sent.", .confirmed),
        ("Gunmen killed a farmer in Northam on Sunday, the prison service acknowledged.", .confirmed),
        ("Residents of Eastby, reached by telephone, said that rebels shelled Northam on Sunday.", .reported),
        ("Survivors who reached our hospital said that gunmen killed nine farmers in Northam on Sunday.", .reported),
        ("Soldiers were ambushed near Northam on Sunday. Three were killed, an army spokesman said.", .confirmed),
        ("Gunmen killed a farmer in Northam on Sunday, residents said. Police confirmed the killing.", .confirmed),
    ])
    func status(text: String, status: IncidentStatus) throws {
        #expect(try Stand.readings(text).map(\.incident.status) == [status], "\(text)")
    }
}
