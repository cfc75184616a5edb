import CitandaCSL
import CitandaLexicon
import CitandaWorks

/// Works as a house style wants them: values that a processor prints as they are have the forms of the house.
struct HouseForms {
    private let isWanted: Bool

    /// The forms of a style.
    init(_ style: Style) { isWanted = style.abbreviatesWords }

    /// A work with the forms of the house.
    func applied(to work: Work) -> Work {
        guard isWanted else { return work }
        var work = work
        for index in work.publishers.indices {
            guard let place = work.publishers[index].place?.text else { continue }
            work.publishers[index].place?.text = Self.place(place)
        }
        if let genre = work[Variable.genre] { work.variables[.genre]?.text = Self.abbreviated(genre) }
        return work
    }

    /// A place whose state has two letters: “Cambridge, MA” for “Cambridge, Mass.”.
    private static func place(_ text: String) -> String {
        guard let comma = text.lastIndex(of: ",") else { return text }
        let state = text[text.index(after: comma)...].filter { $0.isLetter }
        guard let code = Lexicon.value(of: state.lowercased(), in: .stateNames) else { return text }
        return text[...comma] + " " + code
    }

    /// The words of a thesis in their short forms. A text that is short already stays as it is.
    private static func abbreviated(_ text: String) -> String {
        let words = text.split(separator: " ").map { word in
            Lexicon.value(of: word.filter { $0 != "." }.lowercased(), in: .houseWords) ?? String(word)
        }
        return words.joined(separator: " ")
    }
}
