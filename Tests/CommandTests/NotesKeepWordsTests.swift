import CitandaJSON
import Foundation
import TestSupport
import Testing

/// Real and lifelike notes written back: every word of four letters or more that was typed stands in the new notes, but for the reasons
/// that this test knows by itself.
@Suite struct NotesKeepWordsTests {
    @Test func noWordIsLost() throws {
        guard let manuscripts = try Shared.url("manuscripts"), let labelled = try Shared.url("refs/notes-dev") else {
            return
        }
        let folder = try TemporaryFolder()
        var paths = ["", "dev", "real"].flatMap { files(manuscripts.appendingPathComponent($0), "md") }.map(\.path)
        for file in files(labelled, "json") {
            paths.append(try folder.write(file.deletingPathExtension().lastPathComponent + ".md", notes(of: file)))
        }
        var notes = 0
        var kept = 0
        for path in paths {
            let run = try CitandaRun(
                ["convert", path, "--to", "notes", "--style", "chicago-notes-bibliography-17", "--output", "markdown"])
            let typed = try JSONValue(parsing: CitandaRun(["read", path, "--format", "json"]).output)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            let all = typed["notes"]?.array ?? []
            let printed = paragraphs(in: run.output, numbered: all.compactMap { $0["number"]?.string })
            #expect(printed.count == all.count, "\(path)")
            kept += run.errors.components(separatedBy: "[note-kept-as-typed]").count - 1
            notes += all.count
            var said: Set<String> = []
            for (note, new) in zip(all, printed) {
                said.formUnion(words(new))
                guard let start = note["range"]?[0]?.integer, let end = note["range"]?[1]?.integer else { continue }
                let old = String(decoding: bytes[start..<end], as: UTF8.self).replacing("&nbsp;", with: " ")
                    .replacing(/-\n\s*\n/, with: "")
                let reasons = Self.formal.union(new.contains("et al.") ? names(in: note) : [])
                let lost = words(old).subtracting(said).subtracting(reasons)
                #expect(lost == [], "\(path): \(old)\n→ \(new)")
            }
        }
        print("notes written back: \(notes), citations kept as typed: \(kept)")
    }

    /// What a style says in its own form, or a short form instead of.
    private static let formal: Set<String> = [
        "ibid", "ibidem", "idem", "eadem", "ders", "supra", "note", "notes", "oben", "unten", "edited", "translated",
        "accessed",
        "edition", "revised", "enlarged", "second", "third", "fourth",
        "page", "pages", "plates", "section", "paras", "paragraph", "chapter", "vorige", "between", "number", "volume",
        "hrsg",
        "vols", "last", "modified",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december",
        "sept", "januar", "märz", "mars", "avril", "août", "février", "janvier", "octobre", "novembre", "décembre",
        "juillet", "juin", "septembre", "mayo", "junio", "julio", "agosto", "enero", "marzo", "abril", "winter",
        "spring", "summer", "fall", "autumn",
    ]

    /// The printed notes: each begins a paragraph with its number. A note may have several paragraphs.
    private func paragraphs(in text: String, numbered numbers: [String]) -> [String] {
        var notes: [String] = []
        for paragraph in text.components(separatedBy: "\n\n") where !paragraph.isEmpty {
            if notes.count < numbers.count,
                paragraph.hasPrefix(numbers[notes.count].replacing("_", with: "\\_") + ". ")
                    || paragraph.hasPrefix(numbers[min(notes.count, numbers.count - 1)] + ". ")
            {
                notes.append(paragraph)
            } else if !notes.isEmpty {
                notes[notes.count - 1] += "\n\n" + paragraph
            }
        }
        return notes
    }

    private func words(_ text: String) -> Set<String> {
        let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .replacing(/[’'*_\\]/, with: "")
        return Set(plain.split { !$0.isLetter }.map(String.init).filter { $0.count >= 4 })
    }

    private func names(in note: JSONValue) -> Set<String> {
        let citations = note["citations"]?.array ?? []
        let labels = ["author", "editor", "translator", "container-author"]
        return Set(
            citations.flatMap { citation in
                labels.flatMap { citation["fields"]?[$0]?.array?.compactMap(\.string) ?? [] }.flatMap { words($0) }
            })
    }

    private func files(_ folder: URL, _ suffix: String) -> [URL] {
        let all = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (all ?? []).filter { $0.pathExtension == suffix }.sorted { $0.path < $1.path }
    }

    /// Labelled notes as a manuscript.
    private func notes(of file: URL) throws -> String {
        let notes = try JSONValue(parsing: String(contentsOf: file, encoding: .utf8))["notes"]?.array ?? []
        let texts = notes.map { ($0["text"]?.string ?? "").split(whereSeparator: \.isNewline).joined(separator: " ") }
        return texts.indices.map { "T.[^\($0 + 1)]" }.joined(separator: " ") + "\n\n"
            + texts.enumerated().map { "[^\($0 + 1)]: \($1)\n\n" }.joined()
    }
}
