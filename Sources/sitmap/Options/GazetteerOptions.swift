import ArgumentParser
import SitmapKit

struct GazetteerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("An index of your own; can be given several times.", valueName: "file"))
    var gazetteer: [String] = []

    func open() throws -> DataSet { try DataSet(gazetteers: gazetteer) }
}
