import CitandaRecognition
import CitandaWorks

extension WorkIndex {
    /// A work being assembled from the statements about it.
    struct Entry {
        /// What all statements say together.
        var work: Work
        /// The places that describe it in full.
        private(set) var statements: [Reading.Work.Statement] = []
        /// The bytes of all places that cite it.
        var ranges: [Range<Int>] = []
        /// The strongest evidence for it.
        private(set) var evidence: Evidence
        /// The index of the note that first cites it in full; nil for works known from a list or from short forms alone.
        private(set) var firstNote: Int?
        /// Whether only short forms speak of it.
        private(set) var isPartial: Bool
        /// Whether another manuscript of the book describes it. This manuscript may never speak of it.
        let isFromElsewhere: Bool
        /// The main title, as a key.
        private(set) var mainKey = ""
        /// The whole title, as a key.
        private(set) var fullKey = ""
        /// The words of the main title, to compare.
        private(set) var mainWords: [String] = []
        /// The words of the whole title, to compare.
        private(set) var fullWords: [String] = []
        /// The words of the title of the volume, to compare: “*A History of Tides*, vol. 2, *The Age of Sail*”.
        private(set) var volumeWords: [String] = []
        /// The lead names without *et al.*, and the keys under which a short form may name each.
        private(set) var leads: [(name: Name, readings: [String])] = []
        /// The number of lead names, *et al.* among them.
        private(set) var leadCount = 0
        /// The keys under which the tables know it.
        private var keys: [Key] = []
        /// What the words, names and keys were made of.
        private var known: Named?

        /// The parts of a work by which it is named. While they stay, so do its keys.
        private struct Named: Equatable {
            var type: WorkType
            var title: Title?
            var volume: Title?
            var genre: Literal?
            var contributors: [Contributor]
            var issued: PartialDate?
            var archive: ArchiveLocation?
            var number: Literal?
            var isInContainer: Bool

            init(_ work: Work) {
                type = work.type
                title = work.titles[.title] ?? work.titles[.reviewed]
                volume = work.titles[.volume]
                genre = work.variables[.genre]
                contributors = work.contributors
                issued = work.dates[.issued]
                archive = work.archive
                number = work.variables[.volume]
                isInContainer = work.titles[.container] != nil
            }
        }

        /// A work that only a short form names, or that another manuscript describes.
        init(_ work: Work, evidence: Evidence, isPartial: Bool = false, isFromElsewhere: Bool = false) {
            self.work = work
            self.evidence = evidence
            self.isPartial = isPartial
            self.isFromElsewhere = isFromElsewhere
        }

        /// A work that a statement describes.
        init(_ statement: Reading.Work.Statement, note: Int?, evidence: Evidence) {
            self.init(statement.work, evidence: evidence)
            statements = [statement]
            ranges = [statement.range]
            firstNote = note
        }

        /// How often the fields of such a work are right, from 0 to 1.
        var confidence: Double { isPartial ? evidence.shareOfPartialWork : evidence.share(isLinked: true) }

        /// How well the words of a short title stand for the title.
        func fit(_ short: [String]) -> TitleFit {
            let whole = TitleFit(short: short, main: mainWords, full: fullWords)
            guard !volumeWords.isEmpty else { return whole }
            return max(whole, TitleFit(short: short, main: volumeWords, full: volumeWords))
        }

        /// Whether a short title is that of the volume and not that of the set.
        func isTitleOfVolume(_ short: [String]) -> Bool {
            !volumeWords.isEmpty && TitleFit(short: short, main: volumeWords, full: volumeWords) >= .words
                && TitleFit(short: short, main: mainWords, full: fullWords) < .words
        }

        /// Takes in another statement about the work.
        mutating func take(_ statement: Reading.Work.Statement, note: Int?, evidence other: Evidence) {
            work.merge(statement.work)
            statements.append(statement)
            ranges.append(statement.range)
            if firstNote == nil { firstNote = note }
            evidence = isPartial ? other : evidence.stronger(other)
            isPartial = false
        }

        /// Changes where the statements are.
        mutating func moveStatements(_ move: (CitationID) -> CitationID) {
            for index in statements.indices {
                if case .note(let id) = statements[index].source { statements[index].source = .note(move(id)) }
            }
        }

        /// The keys that the work has now and had not when they were last asked for; nil where nothing has changed.
        mutating func newKeys() -> [Key]? {
            let named = Named(work)
            guard known != named else { return nil }
            known = named
            let title = work.titles[.title] ?? work.titles[.reviewed]
            let main = title?.main.plain ?? ""
            let full = title?.full.plain ?? ""
            mainWords = ComparableText.title(main)
            fullWords = full == main ? mainWords : ComparableText.title(full)
            mainKey = mainWords.joined(separator: " ")
            fullKey = full == main ? mainKey : fullWords.joined(separator: " ")
            volumeWords = ComparableText.title(work.titles[.volume]?.full.plain ?? "")
            let names = work.leadNames?.names ?? []
            leadCount = names.count
            leads = names.filter { $0.kind != .others }.map { ($0, $0.leadReadings) }
            let old = keys.count
            addKeys()
            return Array(keys[old...])
        }

        /// The lead names as one text. Works with the same text have the same lead names.
        var leadText: String {
            leads.map { lead in
                guard let person = lead.name.personal else { return lead.name.display }
                let parts = [person.nonDroppingParticle, person.family, person.given].map { $0 ?? "" }
                return (parts + (lead.name.forms.isEmpty ? [] : [""])).joined(separator: "\u{1}")
            }.joined(separator: "\u{2}")
        }

        /// Adds the keys of the work that are new. A work has few, so that a look at all of them is faster than a set.
        private mutating func addKeys() {
            func add(_ key: Key) { if !keys.contains(key) { keys.append(key) } }
            let main = mainKey
            let full = fullKey
            if !main.isEmpty {
                add(.title(main))
                // A work in a container has the volume of the container.
                let volume = work.titles[.container] == nil ? work.variables[.volume]?.text : nil
                add(.titleOfVolume(main, volume))
                add(.wholeTitle(full))
            }
            if let first = fullWords.first { add(.opening(first)) }
            if fullWords.count >= WorkIndex.longOpening {
                add(.opening(fullWords.prefix(WorkIndex.longOpening).joined(separator: " ")))
            }
            let families = leads.flatMap(\.readings)
            for family in families where !family.isEmpty { add(.family(family)) }
            if work.type == .interview || work.type == .personalCommunication {
                for family in leads.isEmpty ? [""] : families { add(.conversation(family, work.dates[.issued])) }
            }
            for family in leads.prefix(2).flatMap(\.readings) where !family.isEmpty && !main.isEmpty {
                add(.familyAndTitle(family, main))
                add(.familyAndTitle(family, full))
                for word in fullWords + volumeWords { add(.familyAndWord(family, word)) }
                if !volumeWords.isEmpty { add(.familyAndTitle(family, volumeWords.joined(separator: " "))) }
            }
            if let description = work.descriptionKey {
                add(.description(description))
                add(.shelved(description, work.archive?.levelsKey))
            }
            if let shelfmark = work.shelfmarkKey { add(.shelfmark(shelfmark)) }
        }
    }
}
