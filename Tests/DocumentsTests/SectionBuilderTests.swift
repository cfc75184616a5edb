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
        ("Introduction", .chapter), ("Conclusion", .chapter), ("7. References", .bibliography),
        ("A. Primary Sources", .bibliography), ("IV. Literaturverzeichnis", .bibliography),
        ("References:", .bibliography), ("WORKS CONSULTED", .bibliography), ("Sources Cited", .bibliography),
        ("Primary Sources", .bibliography), ("Secondary Literature", .bibliography),
        ("Références bibliographiques", .bibliography), ("Ouvrages cités", .bibliography),
        ("Bibliografie", .bibliography), ("Gedruckte Quellen", .bibliography),
        ("Riferimenti bibliografici", .bibliography), ("Obras citadas", .bibliography),
        ("Referências", .bibliography), ("Список использованных источников", .bibliography),
        ("Literatura cytowana", .bibliography), ("Geraadpleegde literatuur", .bibliography),
        ("Seznam použité literatury", .bibliography), ("Litteraturförteckning", .bibliography),
        ("參考書目", .bibliography), ("参考文献一覧", .bibliography), ("참고문헌", .bibliography),
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

    /// A list may be divided by kinds of sources. Chapters may have the names of these kinds.
    @Test(arguments: [
        ("# 7. References\n\n## Archives\n\nCity Archive, Oslo.\n\n## Books\n\nRoe, *Foam*, 1990.\n", 3),
        ("# Bibliography\n\n## 1. Archives\n\nCity Archive, Oslo.\n\n## 2. Books\n\nRoe, *Foam*, 1990.\n", 3),
        ("# Bibliography\n\nRoe, *Foam*, 1990.\n\n# Newspapers\n\nTide\n", 2),
        ("# Newspapers\n\n- Tide\n", 1),
        ("# Newspapers\n\nThe harbour had three of them, and all lost money.\n", 0),
        ("# 2 Sources\n\nThis chapter describes what was found.\n", 0),
    ])
    func divided(text: String, lists: Int) { #expect(read(text).sections(.bibliography).count == lists) }

    @Test func sectionsCoverTheFile() {
        let text = "before\n\n# One\n\na\n\n## Two\n\n- b\n- c\n"
        let document = read(text)
        #expect(document.sections.map(\.range) == [0..<8, 8..<18, 18..<text.utf8.count])
        #expect(document.sections.last?.blocks.map(\.kind) == [.listItem, .listItem])
    }
}
