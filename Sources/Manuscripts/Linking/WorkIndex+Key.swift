import CitandaLexicon
import CitandaWorks

extension WorkIndex {
    /// What a work is found by: a kind of key and its words, as one number.
    ///
    /// Texts as keys would weigh more than the works themselves. Two keys share a number by chance in one of a million books. Most works
    /// that are found by a key are compared before they are linked.
    struct Key: Hashable {
        private let number: UInt64

        static func title(_ words: String) -> Key { Key(.title, words) }
        static func wholeTitle(_ words: String) -> Key { Key(.wholeTitle, words) }
        /// A main title with the number of the volume; nil for none.
        static func titleOfVolume(_ words: String, _ volume: String?) -> Key { Key(.titleOfVolume, words, volume) }
        static func opening(_ words: String) -> Key { Key(.opening, words) }
        static func family(_ name: String) -> Key { Key(.family, name) }
        static func familyAndTitle(_ name: String, _ words: String) -> Key { Key(.familyAndTitle, name, words) }
        static func familyAndWord(_ name: String, _ word: String) -> Key { Key(.familyAndWord, name, word) }
        /// The family name of who was asked or told something, with the time.
        static func conversation(_ name: String, _ date: PartialDate?) -> Key { Key(.conversation, name, date?.edtf) }
        static func description(_ words: String) -> Key { Key(.description, words) }
        /// The shelfmark and day of a document, or the whole place of papers without a day.
        static func shelfmark(_ words: String) -> Key { Key(.shelfmark, words) }
        /// A description with the levels of the shelfmark; nil for none.
        static func shelved(_ words: String, _ levels: String?) -> Key { Key(.shelved, words, levels) }

        private enum Kind: UInt64 {
            case title, wholeTitle, titleOfVolume, opening, family, familyAndTitle, familyAndWord, conversation
            case description, shelfmark, shelved
        }

        private init(_ kind: Kind, _ first: String, _ second: String? = nil) {
            var hash = TextHash()
            hash.add(kind.rawValue)
            hash.add(first)
            // An absent part is another than an empty one.
            if let second {
                hash.add(Self.joint)
                hash.add(second)
            }
            number = hash.number
        }

        /// No byte of a text has this value.
        private static let joint: UInt64 = 0x1FF
    }

    /// The works of a key, in the order in which they were added. Most keys lead to one work, which needs no array.
    enum Found {
        case none
        case one(WorkID)
        case several([WorkID])

        /// The works.
        var ids: [WorkID] {
            switch self {
            case .none: []
            case .one(let id): [id]
            case .several(let ids): ids
            }
        }

        /// Adds a work behind the others.
        mutating func append(_ id: WorkID) {
            switch self {
            case .none: self = .one(id)
            case .one(let first): self = .several([first, id])
            case .several(var ids):
                // The array must have one owner, or each work that is added copies it.
                self = .none
                ids.append(id)
                self = .several(ids)
            }
        }
    }
}
