import ArgumentParser
import Incidents
import SitmapKit

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of the GeoJSON that sitmap writes.",
        discussion: """
            EXAMPLE
              sitmap schema > incidents.schema.json
            """)

    func run() throws {
        try OutputFile.write(IncidentSchema.bytes(), to: "-")
    }
}
