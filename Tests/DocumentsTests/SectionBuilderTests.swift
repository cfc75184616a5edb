import CitandaDiagnostics
import Testing

@testable import CitandaDocuments

@Suite struct SectionBuilderTests {
    @Test(arguments: [
        ("Contents", Section.Kind.contents), ("TABLE OF CONTENTS", .contents), ("Inhalt", .contents),
        ("Содержание", .contents), ("目录", .contents), ("Table des matières", .contents),
        ("Notes", .notes), ("NOTES", .notes), ("Notes to Chapter 3", .notes), ("Примечания", .notes), ("注释", .notes),
        ("Anmerkungen", .notes), ("Notes on Contributors", .contributors), ("Contributors", .contributors),
        ("Abbreviations", .abbreviations), ("List of Acronyms and Abbreviations", .abbreviations),
        ("Abkürzungen", .abbreviations), ("Bibliography", .bibliography), ("Works Cited", .bibliography),
        ("Primary Sources and Works Cited", .bibliography), ("Literaturverzeichnis", .bibliography),
        ("Список литературы", .bibliography), ("参考文献", .bibliography), ("Further Reading", .furtherReading),
        ("Selected Bibliography", .furtherReading), ("Suggestions for Further Reading", .furtherReading),
        ("Preface", .preface), ("Vorwort", .preface), ("Acknowledgements", .acknowledgments), ("Index", .index),
        ("Introduction", .chapter), ("Conclusion", .chapter),
    ])
    func partNames(heading: String, kind: Section.Kind) { #expect(PartName.kind(of: heading) == kind) }

    @Test(arguments: [
        "Notes from the Frontier", "A Bibliographer's Life in Seven Long Chapters and Letters", "Ports", "",
    ])
    func titles(heading: String) { #expect(PartName.kind(of: heading) == nil) }

    /// A heading, the number in it, and the rest.
    @Test(arguments: [
        ("1 The Clock", "1", "The Clock", false), ("2. Stamps", "2", "Stamps", false),
        ("Chapter 3: Roads", "3", "Roads", false), ("CHAPTER FOUR", "FOUR", "", false),
        ("Part II Ports", "II", "Ports", true), ("PART ONE — Ports", "ONE", "Ports", true),
        ("IV. Ports", "IV", "Ports", false), ("Teil 2 Häfen", "2", "Häfen", true),
        ("Глава 5. Порты", "5", "Порты", false),
        ("12", "12", "", false),
    ])
    func numbers(heading: String, number: String, title: String, isPart: Bool) throws {
        let found = try #require(PartName.number(in: Array(heading.utf8)))
        #expect(found.number == number)
        #expect(found.isPart == isPart)
        #expect(String(decoding: Array(heading.utf8).dropFirst(found.length), as: UTF8.self) == title)
    }

    @Test(arguments: [
        "1956 and After", "I Remember", "Part of the Way", "Chapter and Verse", "19th-Century Ports", "Ports",
        "3D Ports",
    ])
    func noNumbers(heading: String) { #expect(PartName.number(in: Array(heading.utf8)) == nil) }

    private func kinds(_ text: String) -> [String] {
        read(text).sections.map { "\($0.kind.rawValue) \($0.heading.string)" }
    }

    @Test func theBook() {
        #expect(
            kinds(
                """
                Series page

                # The Ports

                ## Contents

                ## Preface

                ## Introduction

                # PART ONE

                # Going Out

                ## 1. Clocks

                ### A heading

                ## Bibliography

                ### Archives

                #### Moscow

                ### Books

                ## Index
                """)
                == [
                    "front-matter ", "front-matter The Ports", "contents Contents", "preface Preface",
                    "chapter Introduction", "part PART ONE", "part Going Out", "chapter 1. Clocks",
                    "chapter A heading", "bibliography Bibliography", "bibliography Archives", "bibliography Moscow",
                    "bibliography Books", "index Index",
                ])
    }

    @Test func aLineForALostHeading() {
        #expect(
            kinds("# Ports\n\nText.\n\n**Works Cited**\n\nRoe.\n") == [
                "front-matter Ports", "bibliography Works Cited",
            ])
        #expect(kinds("# Ports\n\nBIBLIOGRAPHY\n\nRoe.\n") == ["front-matter Ports", "bibliography BIBLIOGRAPHY"])
        #expect(kinds("# Ports\n\nBibliography\n\nRoe.\n") == ["front-matter Ports"])
        #expect(
            kinds("# Ports\n\nBibliography\n\n- Roe, Ann. *Foam*. Paris, 1990.\n") == [
                "front-matter Ports", "bibliography Bibliography",
            ])
    }

    @Test func sectionsCoverTheFile() {
        let text = "before\n\n# One\n\na\n\n## Two\n\n- b\n- c\n"
        let document = read(text)
        #expect(document.sections.map(\.range) == [0..<8, 8..<18, 18..<text.utf8.count])
        #expect(document.sections.last?.blocks.map(\.kind) == [.listItem, .listItem])
    }
}
