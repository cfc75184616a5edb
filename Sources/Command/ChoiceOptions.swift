import ArgumentParser
import Citanda

/// The options that say which findings are wanted. All commands that report findings share them.
struct ChoiceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The findings to report: ids, groups or severities, with commas between them; may be repeated.",
            valueName: "name"), completion: .list(FindingSelector.allNames))
    var select: [String] = []
    @Option(
        help: ArgumentHelp("Findings not to report, named in the same way.", valueName: "name"),
        completion: .list(FindingSelector.allNames))
    var ignore: [String] = []
    @Option(
        help: ArgumentHelp(
            "A style, by its name or file, that typed notes are compared with. The default is that of the configuration.",
            valueName: "style"), completion: .styles)
    var style: String?
    @Option(
        help: ArgumentHelp(
            "The configuration. The default is citanda.toml in the folder of each file, or in the nearest folder above.",
            valueName: "file"), completion: .file(extensions: ["toml"]))
    var config: String?
    @Flag(help: "Read no configuration.") var noConfig = false
    @Option(
        help: ArgumentHelp("Findings that are known and not reported again (--write-baseline).", valueName: "file"),
        completion: .file())
    var baseline: String?

    /// A checker for files.
    ///
    /// - Parameters:
    ///   - inputs: The files.
    ///   - documents: The documents that cite the bibliographies.
    /// - Throws: `CommandFailure` for names and options that cannot be; `FileFailure` for a broken configuration or baseline.
    func checker(for inputs: [CheckInput], citedIn documents: [CitingDocument] = []) throws -> Checker {
        let selected = try selectors(select), ignored = try selectors(ignore)
        if let both = selected.first(where: { ignored.contains($0) }) {
            throw CommandFailure("--select and --ignore both name “\(both.name)”")
        }
        var known: [String: Configuration] = [:]
        var choices: [String: FindingChoice] = [:]
        var styles: [String: StyleCheck] = [:]
        let wanted = try style.map { try styleCheck($0, isAskedFor: true) }
        for input in inputs {
            let name = input.file.name
            let path = try configurationPath(for: name)
            let configuration = try path.map { path in
                try known[path] ?? Configuration(try InputFile(argument: path).source())
            }
            if let path { known[path] = configuration }
            choices[name] = (configuration?.choice ?? FindingChoice()).with(selected: selected, ignored: ignored)
            guard input.format == .manuscript else { continue }
            styles[name] = try wanted ?? configuration?.style.flatMap { try styleCheck($0, isAskedFor: false) }
        }
        let baseline = try baseline.map { try Baseline(try InputFile(argument: $0).source()) }
        let (all, checks) = (choices, styles)
        return Checker(
            citedIn: documents, baseline: baseline ?? Baseline(), choice: { all[$0] ?? FindingChoice() },
            style: { checks[$0] })
    }

    /// The check against a style; nil for a style without notes that a configuration names for other work.
    ///
    /// - Parameters:
    ///   - name: The name or the file of the style.
    ///   - isAskedFor: Whether the user asks for this check.
    private func styleCheck(_ name: String, isAskedFor: Bool) throws -> StyleCheck? {
        let processor = try StyleLibrary(report: StandardError.write).noteProcessor(name)
        if processor == nil, isAskedFor { throw CommandFailure("--style: “\(name)” is no style for notes") }
        return processor.map { StyleCheck($0) }
    }

    private func configurationPath(for name: String) throws -> String? {
        if config != nil, noConfig { throw CommandFailure("--config and --no-config contradict each other") }
        if noConfig { return nil }
        return config ?? Configuration.path(near: name)
    }

    private func selectors(_ names: [String]) throws -> [FindingSelector] {
        try names.flatMap { $0.split(separator: ",") }.map { name in
            do throws(UnknownSelector) {
                return try FindingSelector(named: name.trimmingBlanks)
            } catch {
                throw CommandFailure(error.description)
            }
        }
    }
}
