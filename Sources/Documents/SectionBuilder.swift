/// Gathers blocks into sections below their headings and finds the part of the book that each section is.
struct SectionBuilder {
    /// The sections of the blocks.
    ///
    /// - Parameters:
    ///   - blocks: The blocks in order.
    ///   - plainHeadings: The offsets of lines that are headings but look like text.
    ///   - records: The offsets of paragraphs that continue no other.
    ///   - lists: The bytes of lists whose paragraphs are entries for certain.
    ///   - end: The length of the file.
    static func sections(
        of blocks: [MarkdownBlock], plainHeadings: Set<Int>, records: Set<Int>, lists: [Range<Int>], end: Int
    ) -> [Section] {
        var sections: [Section] = []
        let lists = SortedRanges(lists)
        func begin(_ passage: Passage, range: Range<Int>, level: Int) {
            sections.append(
                Section(
                    kind: .other, heading: passage, headingRange: range, level: level, number: nil,
                    title: 0..<passage.text.count, blocks: [], range: range))
        }
        for block in blocks {
            if case .heading(let level) = block.kind {
                begin(block.passage, range: block.range, level: level)
            } else if block.kind == .paragraph, plainHeadings.contains(block.range.lowerBound),
                LineTable.headingLengths.contains(block.passage.text.count)
            {
                begin(block.passage, range: block.range, level: plainHeadingLevel)
            } else {
                if sections.isEmpty {
                    begin(Passage(), range: block.range.lowerBound..<block.range.lowerBound, level: 0)
                }
                append(
                    block, to: &sections[sections.count - 1],
                    isRecord: records.contains(block.range.lowerBound) || lists.overlap(block.range))
            }
        }
        for index in sections.indices {
            let next = index + 1 < sections.count ? sections[index + 1].range.lowerBound : end
            sections[index].range = sections[index].range.lowerBound..<max(next, sections[index].range.upperBound)
        }
        classify(&sections)
        return sections
    }

    /// The level of a heading that lost its marks: below the title of the book.
    static let plainHeadingLevel = 2

    /// Adds a block to a section. A paragraph that continues the one before a page break is joined to it.
    private static func append(_ block: MarkdownBlock, to section: inout Section, isRecord: Bool) {
        let last = section.blocks.count - 1
        if !isRecord, block.kind == .paragraph, last >= 0, section.blocks[last].kind == .paragraph,
            isProse(section.blocks[last].passage)
        {
            let bridge = PageBreaks.bridge(from: section.blocks[last].passage, to: block.passage)
            let end = section.blocks[last].range.upperBound
            if bridge != .paragraph, end <= block.range.lowerBound {
                section.blocks[last].passage.append(
                    block.passage, after: bridge, breakSource: end..<block.range.lowerBound)
                section.blocks[last].range = section.blocks[last].range.lowerBound..<block.range.upperBound
                return
            }
        }
        section.blocks.append(
            Block(
                kind: kind(block.kind), range: block.range, passage: block.passage, containers: block.containers))
    }

    /// Whether a passage is running text, unlike the short lines of title pages and tables.
    private static func isProse(_ passage: Passage) -> Bool {
        passage.text.count > 60 && !passage.text.prefix(500).contains(UInt8(ascii: "\t"))
    }

    private static func kind(_ kind: MarkdownBlock.Kind) -> Block.Kind {
        switch kind {
        case .paragraph, .heading: .paragraph
        case .listItem: .listItem
        case .tableRow: .tableRow
        case .code: .code
        case .html: .html
        }
    }

    /// Whether the text of a section is a list of sources: short paragraphs, some of them with a year. Where other headings
    /// follow at once, the text below them decides.
    private static func isList(_ index: Int, of sections: [Section]) -> Bool {
        let blocks = sections[index].blocks
        if blocks.isEmpty {
            return sections[(index + 1)...].indices.prefix { sections[$0].level > sections[index].level }
                .contains { isList($0, of: sections) }
        }
        return blocks.allSatisfy { $0.passage.text.count <= longestEntry }
            && blocks.contains { $0.kind == .listItem || hasYear($0.passage.text) }
    }

    /// Longer paragraphs, in bytes, are running text where a heading alone does not decide.
    private static let longestEntry = 500
    private static let figuresOfYear = 4

    private static func hasYear(_ text: [UInt8]) -> Bool {
        text.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.contains { $0.count == figuresOfYear }
    }

    /// Classifies the sections by their headings. Other titles are chapters if they are numbered or deeper than the
    /// book's title.
    private static func classify(_ sections: inout [Section]) {
        let named = sections.map { PartName.kind(of: $0.heading.string) }
        let firstNamed = named.firstIndex { $0 != nil } ?? sections.count
        let bookTitle = sections.indices.first { sections[$0].level == 1 && named[$0] == nil }
        let hasContents = named.contains(.contents)
        // The headings above the current one, each with the list that contains it: “Books” and “Archives” below
        // “Bibliography” are parts of the bibliography.
        var outer: [(level: Int, list: Section.Kind?)] = []
        for index in sections.indices {
            while let last = outer.last, last.level >= sections[index].level { outer.removeLast() }
            defer {
                let kind = sections[index].kind
                outer.append((sections[index].level, PartName.isOfWorks(kind) ? kind : nil))
            }
            let heading = sections[index].heading.string
            let isEnumerated = PartName.enumeration(in: heading) != nil
            let number = PartName.number(in: sections[index].heading.text)
            let list = outer.last?.list
            if let kind = named[index], PartName.isOfWorks(kind),
                !isEnumerated || list != nil || isList(index, of: sections)
            {
                sections[index].kind = kind
            } else if let list, named[index] == nil, number == nil || isEnumerated {
                sections[index].kind = list
            } else if PartName.isHolding(heading),
                index > 0 && PartName.isOfWorks(sections[index - 1].kind) || isList(index, of: sections)
            {
                sections[index].kind = .bibliography
            } else if let number {
                sections[index].number = number.number
                sections[index].title =
                    min(number.length, sections[index].heading.text.count)..<sections[index].heading.text.count
                sections[index].kind = number.isPart ? .part : .chapter
            } else if let kind = named[index] {
                sections[index].kind = kind
            } else if sections[index].level == 0 || index == bookTitle {
                sections[index].kind = .frontMatter
            } else if index < firstNamed, hasContents {
                sections[index].kind = .frontMatter
            } else if index > 0, sections[index - 1].kind == .part, sections[index - 1].blocks.isEmpty {
                // In books read by machine, “PART ONE” and its title are two headings.
                sections[index].kind = .part
            } else {
                sections[index].kind = .chapter
            }
        }
    }
}
