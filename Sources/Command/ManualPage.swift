import Citanda

/// The page of the manual for `man`, made from the help of all commands.
///
/// The text is in the macros of `man(7)`. Characters beyond ASCII are written as escapes, so that no program has to guess an encoding.
struct ManualPage {
    /// The page.
    let text: String

    /// Makes the page.
    ///
    /// - Parameters:
    ///   - help: The help as the argument parser describes it, in JSON.
    ///   - version: The version of the program.
    init(help: JSONValue, version: String) {
        let root = help["command"] ?? .null
        let name = root["commandName"]?.string ?? ""
        let commands = (root["subcommands"]?.array ?? []).filter {
            $0["commandName"]?.string != "help" && $0["shouldDisplay"] != false
        }
        var page = ".TH \(Self.escaped(name.uppercased())) 1 \"\" \"\(Self.escaped("\(name) \(version)"))\"\n"
        page += ".SH NAME\n\(Self.escaped(name)) \\- \(Self.escaped(Self.line(root["abstract"])))\n"
        page += ".SH SYNOPSIS\n\(Self.escaped(name)) \\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n"
        page += ".SH DESCRIPTION\n" + Self.paragraphs(root["discussion"])
        page += ".SH COMMANDS\n"
        for command in commands { page += Self.section(command, of: name) }
        page += ".SH FILES\n.TP\n\\fI\(Configuration.fileName)\\fR\n"
        page += "Settings of the checks, in the folder of a file or in the nearest folder above.\n"
        text = page
    }

    /// A command: what it does, how it is called, its arguments and options, examples.
    private static func section(_ command: JSONValue, of program: String) -> String {
        let name = command["commandName"]?.string ?? ""
        let arguments = (command["arguments"]?.array ?? []).filter {
            $0["shouldDisplay"] != false && !["help", "version"].contains($0["valueName"]?.string)
        }
        let files = arguments.filter { $0["kind"] == "positional" }
        let usage = files.map { argument in
            let value = "\\fI\(escaped(argument["valueName"]?.string ?? ""))\\fR"
            let repeated = argument["isRepeating"] == true ? "\(value)..." : value
            return " " + (argument["isOptional"] == true ? "[\(repeated)]" : repeated)
        }.joined()
        var out = ".SS \\fB\(escaped("\(program) \(name)"))\\fR [\\fIOPTION\\fR]...\(usage)\n"
        out += escaped(line(command["abstract"])) + "\n"
        for argument in arguments { out += entry(argument) }
        return out + ".PP\n" + paragraphs(command["discussion"])
    }

    /// An argument or option: its names, its values, its meaning.
    private static func entry(_ argument: JSONValue) -> String {
        let value = "\\fI\(escaped(argument["valueName"]?.string ?? ""))\\fR"
        let names = (argument["names"]?.array ?? []).map { name -> String in
            let dashes = name["kind"] == "long" ? "--" : "-"
            return "\\fB\(escaped(dashes + (name["name"]?.string ?? "")))\\fR"
        }
        let head = names.isEmpty ? value : names.joined(separator: ", ")
        var meaning = line(argument["abstract"])
        let values = (argument["allValues"]?.array ?? []).compactMap(\.string)
        if !values.isEmpty { meaning += " Values: \(values.joined(separator: ", "))." }
        if let usual = argument["defaultValue"]?.string, !usual.isEmpty { meaning += " Default: \(usual)." }
        return ".TP\n\(head)\(argument["kind"] == "option" ? " \(value)" : "")\n\(escaped(meaning))\n"
    }

    /// The lines of a discussion. Lines that are set in are examples and keep their form.
    private static func paragraphs(_ discussion: JSONValue?) -> String {
        var out = ""
        var isExample = false
        for line in (discussion?.string ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("  ") != isExample {
                isExample.toggle()
                out += isExample ? ".RS 4\n.nf\n" : ".fi\n.RE\n"
            }
            out += line.isEmpty ? ".PP\n" : escaped(String(line.drop { $0 == " " })) + "\n"
        }
        return out + (isExample ? ".fi\n.RE\n" : "")
    }

    /// A text on one line.
    private static func line(_ value: JSONValue?) -> String {
        (value?.string ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// A text as troff takes it: nothing in it is a request or an escape.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\e"
            case "-": out += "\\-"
            case "\"": out += "\\(dq"
            case ".", "'":
                if out.isEmpty { out += "\\&" }
                out.unicodeScalars.append(scalar)
            case _ where scalar.isASCII: out.unicodeScalars.append(scalar)
            default:
                let code = String(scalar.value, radix: 16, uppercase: true)
                out += "\\[u\(String(repeating: "0", count: max(shortestCode - code.count, 0)))\(code)]"
            }
        }
        return out
    }

    /// troff wants at least so many figures of a code point.
    private static let shortestCode = 4
}
