import Foundation
import Incidents
import SitmapKit
import TestSupport
import Testing

/// The Swift example of the README, as it stands there.
struct ReadmeExampleTests {
    @Test func aReportBecomesAPage() throws {
        setenv("SITMAP_DATA", TestFiles.repository.path, 0)
        let path = TestFiles.repository.appendingPathComponent("Examples/northern-syria.txt").path

        let data = try DataSet()
        let report = try Report(path: path, published: CalendarDate(iso: "2024-03-11"))
        let collection = try Extractor(data).collection(of: [report])
        let maker = try MapMaker(data)
        let page = try maker.page(collection)
        let svg = try maker.bytes(of: page, as: .svg).bytes

        #expect(collection.incidents.count >= 4)
        #expect(collection.asOf?.description == "2024-03-11")
        #expect(String(decoding: svg, as: UTF8.self).contains("Night raids"))
    }
}
