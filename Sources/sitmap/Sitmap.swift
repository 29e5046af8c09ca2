import ArgumentParser

@main
struct Sitmap: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitmap",
        abstract: "Turn a written report into a briefing map.")
}
