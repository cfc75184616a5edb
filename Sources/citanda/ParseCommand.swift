import ArgumentParser
import Citations
import Foundation
import JSON
import Records

/// `citanda parse`: free-text references, one a line, into fields.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Takes references apart, one a line; prints a line of JSON for each.",
        discussion: """
            Examples:
              citanda parse references.txt
              echo 'Abe, Kenji. "Salt Roads." Asia Ledger 3 (2001): 5-9.' | citanda parse -
            A line is text, or JSON with “id” and “text”. Output keeps the order; a line that cannot be read gives a line with “error”.
            """)

    @Argument(help: "A file of references, one a line; standard input without it.") var file = "-"
    @Option(name: [.short, .customLong("out")], help: "The file to write; standard output without it.") var output:
        String?

    func run() throws {
        try Command.run {
            guard output == nil else {
                // A file is written whole or not at all, so its lines are gathered first.
                var text = ""
                try eachLine { text += Self.answer(to: $0, number: $1) + "\n" }
                try OutputFile.write(text, to: output)
                return 0
            }
            try eachLine { try OutputFile.write(Self.answer(to: $0, number: $1) + "\n", to: nil) }
            return 0
        }
    }

    /// Reads line by line, so that memory does not grow with the stream.
    private func eachLine(_ work: ([UInt8], Int) throws -> Void) throws {
        let handle: FileHandle
        if file == "-" {
            handle = .standardInput
        } else {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
                throw CommandFailure("\(file): no such file")
            }
            guard !isFolder.boolValue, let open = FileHandle(forReadingAtPath: file) else {
                throw CommandFailure("\(file): cannot be read")
            }
            handle = open
        }
        var rest: [UInt8] = []
        var number = 0
        while let data = try handle.read(upToCount: 1 << 16), !data.isEmpty {
            rest += data
            var start = 0
            while let end = rest[start...].firstIndex(of: 0x0A) {
                number += 1
                try work(Self.withoutReturn(rest[start..<end]), number)
                start = end + 1
            }
            rest.removeFirst(start)
        }
        if !rest.isEmpty { try work(Self.withoutReturn(rest[...]), number + 1) }
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> [UInt8] {
        Array(line.last == 0x0D ? line.dropLast() : line)
    }

    private static func answer(to line: [UInt8], number: Int) -> String {
        var id = String(number)
        var text = line
        if line.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            do throws(JSONError) {
                let value = try JSONValue(parsing: line)
                guard let given = value["text"]?.string else { return failure(id, "the line has no “text”") }
                id = value["id"]?.stringOrNumber ?? id
                text = Array(given.utf8)
            } catch {
                return failure(id, "\(error.message), at byte \(error.offset)")
            }
        }
        guard String(validating: text, as: UTF8.self) != nil else { return failure(id, "the line is not UTF-8") }
        let reference = ReferenceReader.read(text)
        return value(of: reference, id: id).compact
    }

    private static func failure(_ id: String, _ reason: String) -> String {
        JSONValue.object([
            .init("id", .string(id)), .init("segments", []), .init("fields", [:]), .init("error", .string(reason)),
            .init("confidence", 0),
        ]).compact
    }

    private static func value(of reference: ReferenceReader.Reference, id: String) -> JSONValue {
        var fields: [JSONValue.Member] = []
        for (label, text) in reference.segments where label != .other {
            if let index = fields.firstIndex(where: { $0.name == label.rawValue }),
                case .array(let texts) = fields[index].value
            {
                fields[index].value = .array(texts + [.string(text)])
            } else {
                fields.append(.init(label.rawValue, [.string(text)]))
            }
        }
        var work = reference.work
        work.key = id
        return [
            "id": .string(id),
            "segments": .array(reference.segments.map { [.string($0.label.rawValue), .string($0.text)] }),
            "fields": .object(fields), "csl": CSLJSON.value(of: work),
            "confidence": .number(String((reference.confidence * 100).rounded() / 100)),
        ]
    }
}
