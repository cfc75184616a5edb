import ArgumentParser

@main
struct Citanda: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "citanda", version: "0.1.0")
}
