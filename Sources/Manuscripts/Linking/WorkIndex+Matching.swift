import CitandaWorks

extension WorkIndex {
    /// The work, among those that count, that a full statement means too.
    func match(_ work: Work, among counts: (WorkID) -> Bool = { _ in true }) -> WorkID? {
        func known(_ key: Key) -> [WorkID] { works(key).filter(counts) }
        if work.type.isArchival || work.type == .document {
            guard let description = work.descriptionKey else {
                // “AN, MC/ET/422, 13 October 1767”: by its shelfmark and day alone, where only one document answers.
                let found = work.shelfmarkKey.map { known(.shelfmark($0)) } ?? []
                return found.count == 1 ? found[0] : nil
            }
            guard let archive = work.archive, !work.isDiary else { return known(.description(description)).first }
            // A document without a shelfmark may be the same; one with another is not.
            if let same = known(.shelved(description, archive.levelsKey)).first
                ?? known(.shelved(description, nil)).first(where: { self[$0].work.archive == nil })
            {
                return same
            }
            // One person wrote to another on one day: the letter may be in two archives, or in a file that is named in another way.
            guard !work.names(.author).isEmpty, !work.names(.recipient).isEmpty, work.dates[.issued]?.start?.day != nil
            else { return nil }
            let letters = known(.description(description))
            return letters.count == 1 ? letters[0] : nil
        }
        if work.type == .interview || work.type == .personalCommunication {
            guard work.titles[.title] == nil else { return nil }
            let family = work.leadNames?.names.first?.familyKey ?? ""
            let extent = work.dates[.issued]?.extent
            return known(.conversation(family, work.dates[.issued])).first {
                self[$0].work.type == work.type && self[$0].work.dates[.issued]?.extent == extent
                    && self[$0].work.titles[.title] == nil
            }
        }
        let title = work.titles[.title] ?? work.titles[.reviewed]
        let main = ComparableText.key(title?.main.plain ?? "")
        guard !main.isEmpty else { return nil }
        let full = title?.sub == nil ? main : ComparableText.key(title?.full.plain ?? "")
        return candidates(for: work, main: main, full: full).first {
            counts($0) && self[$0].isSame(as: work, main: main, full: full)
        }
    }

    /// The works that may have this title and be of this volume, in the order in which they were added. Hundreds of works may share a
    /// main title, and only those with the same subtitle or none are looked at.
    private func candidates(for work: Work, main: String, full: String) -> [WorkID] {
        if full != main { return either(.wholeTitle(full), .wholeTitle(main)) }
        guard let volume = work.variables[.volume]?.text else { return works(.title(main)) }
        return either(.titleOfVolume(main, volume), .titleOfVolume(main, nil))
    }

    private func either(_ first: Key, _ second: Key) -> [WorkID] {
        let ones = works(first)
        let others = works(second)
        return others.isEmpty ? ones : ones.isEmpty ? others : Set(ones + others).sorted()
    }
}

extension WorkIndex.Entry {
    /// Whether a statement with this title, as keys, means this work.
    fileprivate func isSame(as other: Work, main: String, full: String) -> Bool {
        // The subtitle may be left out, but not be another.
        guard fullKey == full || fullKey == mainKey || full == main else { return false }
        guard work.type != .interview, work.type != .personalCommunication,
            (work.titles[.reviewed] == nil) == (other.titles[.reviewed] == nil)
        else { return false }
        // “Salt” of one publisher and year, and “Salt: A Reader” of another, are two books.
        if fullKey != full, work.hasOtherImprint(than: other) { return false }
        return !work.isOtherVolume(than: other) && !work.isOtherEdition(than: other)
            && work.sharesContainer(with: other)
            && work.sharesLeadNames(with: other)
    }
}

extension Work {
    /// Whether two volumes of a set have other numbers.
    fileprivate func isOtherVolume(than other: Work) -> Bool {
        guard let mine = variables[.volume]?.text, let theirs = other.variables[.volume]?.text else { return false }
        return mine != theirs && titles[.container] == nil
    }

    /// Whether both year and publisher differ.
    fileprivate func hasOtherImprint(than other: Work) -> Bool {
        guard let mine = publishers.first?.name?.text, let theirs = other.publishers.first?.name?.text,
            let year = dates[.issued]?.start?.year, let otherYear = other.dates[.issued]?.start?.year
        else { return false }
        return ComparableText.key(mine) != ComparableText.key(theirs) && year != otherYear
    }

    /// Whether the years of two editions differ.
    fileprivate func isOtherEdition(than other: Work) -> Bool {
        guard variables[.edition]?.text != other.variables[.edition]?.text, let mine = dates[.issued]?.start?.year,
            let theirs = other.dates[.issued]?.start?.year
        else { return false }
        return mine != theirs
    }

    /// Whether both are in a container of one title, or one of them does not say in which.
    fileprivate func sharesContainer(with other: Work) -> Bool {
        guard let mine = titles[.container], let theirs = other.titles[.container] else {
            return (titles[.container] == nil) == (other.titles[.container] == nil) || type == other.type
        }
        let left = ComparableText.title(mine.main.plain)
        let right = ComparableText.title(theirs.main.plain)
        return left == right || TitleFit(short: left, main: right, full: right) >= .order
            || TitleFit(short: right, main: left, full: left) >= .order
    }

    /// Whether the lead names are the same: a slip of the pen in one of them, *et al.* and names left out are allowed for.
    fileprivate func sharesLeadNames(with other: Work) -> Bool {
        guard let left = leadNames?.names.filter({ $0.kind != .others }),
            let right = other.leadNames?.names.filter({ $0.kind != .others })
        else {
            return leadNames == nil && other.leadNames == nil || type == .book || type == .review
        }
        guard let first = left.first, let second = right.first else { return true }
        // Of “coauthor of” two notes on contributors name one author each.
        let isOpen = { (work: Work) in work.leadNames?.names.contains { $0.kind == .others } ?? false }
        if isOpen(self), isOpen(other), publishers.isEmpty,
            dates[.issued]?.start?.year == other.dates[.issued]?.start?.year,
            titles[.title]?.full.plain == other.titles[.title]?.full.plain
        {
            return true
        }
        if !Set(first.familyReadings).isDisjoint(with: second.familyReadings) {
            return first.agreesOnGiven(with: second) || sharesImprint(with: other)
        }
        let isSlip =
            ComparableText.distance(first.familyKey, second.familyKey) <= Self.slip
            && first.familyKey.count >= Self.shortestName && first.agreesOnGiven(with: second)
        return isSlip || sharesImprint(with: other)
    }

    /// A slip of the pen changes so many letters of a name at most.
    private static let slip = 2
    /// A shorter name is another name when two of its letters are changed.
    private static let shortestName = 4

    /// Whether year and publisher are the same under a title of several words. Such works are one, even if a dash for repeated
    /// names follows the wrong person.
    private func sharesImprint(with other: Work) -> Bool {
        guard let year = dates[.issued]?.start?.year, let publisher = publishers.first?.name?.text else { return false }
        return year == other.dates[.issued]?.start?.year && publisher == other.publishers.first?.name?.text
            && (titles[.title]?.full.plain.split(separator: " ").count ?? 0) > 1
    }
}
