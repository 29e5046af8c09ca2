import ArgumentParser
import Foundation
import PlaceIndex
import SitmapKit

struct GazetteerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "Compile your own gazetteer, look into one, or check it.",
        discussion: """
            EXAMPLES
              sitmap gazetteer build -o mine.gaz SY.txt sites.tsv
              sitmap gazetteer verify mine.gaz
              sitmap find "Depot 7" --gazetteer mine.gaz
            """,
        subcommands: [Build.self, Info.self, Verify.self])

    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compile GeoNames dumps, tables with a header line and GeoJSON into one file.",
            discussion: """
                Sources are told by their first line: GeoNames' allCountries.txt, country files, alternateNamesV2.txt, \
                admin1CodesASCII.txt and hierarchy.txt, GNS files, CSV or TSV with a header line (name, lat, lon; id, country, \
                admin1, population, feature_class, feature_code, alternates, note if there are), GeoJSON. Rows that cannot be \
                read are told and left out.
                """)

        @Option(name: .shortAndLong, help: "The file to write.")
        var output: String

        @Argument(help: "Sources; later ones win where two describe the same id.")
        var sources: [String]

        func run() throws {
            var line = Progress()
            var builder = GazetteerBuilder(progress: { step, share in line.show("\(step) \(Int(share * 100)) %") })
            do {
                for source in sources { try builder.add(source) }
                try builder.write(to: output)
            } catch {
                throw SitmapError(error.code, error.description)
            }
            line.clear()
            for problem in builder.problems { Message.warning(problem.description) }
        }
    }

    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "What a gazetteer holds.")

        @Argument(help: "A compiled gazetteer.")
        var file: String

        func run() throws {
            for (key, value) in try opened(file).facts() { print("\(key)\t\(value)") }
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Check every byte of a gazetteer.")

        @Argument(help: "A compiled gazetteer.")
        var file: String

        func run() throws {
            do {
                try opened(file).verify()
            } catch let error as GazetteerError {
                throw SitmapError(error.code, error.description)
            }
        }
    }
}

private func opened(_ path: String) throws(SitmapError) -> Gazetteer {
    do {
        return try Gazetteer(contentsOf: path)
    } catch {
        throw SitmapError(error.code, error.description)
    }
}

extension GazetteerError {
    fileprivate var code: SitmapError.Code {
        if case .unreadable = self { .noInput } else { .badData }
    }
}

extension GazetteerBuildError {
    fileprivate var code: SitmapError.Code {
        switch self {
        case .unreadable: .noInput
        case .unwritable, .noScratch: .cannotWrite
        default: .badData
        }
    }
}
