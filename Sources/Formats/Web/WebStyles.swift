import CitandaWorks
import CitandaXML

/// The styles of a page by classes: makers of books write `<span class="italic">` and say in a style sheet what the class means.
struct WebStyles {
    /// The declarations by classes.
    private var classes: [String: String] = [:]

    init() {}

    /// Adds a style sheet. Only selectors of one class count, with or without the name of an element.
    mutating func add(_ sheet: String) {
        for rule in Self.withoutComments(sheet).split(separator: "}") {
            guard let brace = rule.lastIndex(of: "{") else { continue }
            let declarations = rule[rule.index(after: brace)...]
            guard Self.properties.contains(where: { declarations.contains($0) }) else { continue }
            // Inside a rule for a medium the selector follows another brace.
            let selectors = rule[..<brace].split(separator: "{").last ?? ""
            for selector in selectors.split(separator: ",") {
                let simple = String(selector).trimmingBlanks
                guard let dot = simple.firstIndex(of: "."), Self.isPlain(simple[simple.index(after: dot)...]),
                    Self.isPlain(simple[..<dot]) || dot == simple.startIndex
                else { continue }
                classes[String(simple[simple.index(after: dot)...]), default: ""] += ";" + declarations
            }
        }
    }

    private static let properties = ["font-style", "font-weight", "vertical-align", "font:"]

    private static func isPlain(_ name: Substring) -> Bool {
        !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }

    private static func withoutComments(_ sheet: String) -> String {
        let parts = sheet.split(separator: "/*", omittingEmptySubsequences: false)
        var rest = parts.first.map(String.init) ?? ""
        for part in parts.dropFirst() {
            if let end = part.firstRange(of: "*/") { rest += part[end.upperBound...] }
        }
        return rest
    }

    /// Changes styles as the classes of an element say.
    func apply(to element: MarkupTree.Element, _ styles: inout InlineStyles) {
        guard !classes.isEmpty, element["class"] != nil else { return }
        for name in element.words(of: "class") {
            if let declarations = classes[String(name)] {
                Self.apply(declarations, &styles, isBlock: element.isBlock)
            }
        }
    }

    /// Changes styles as declarations say. The look of a whole block is no emphasis.
    static func apply(_ declarations: String, _ styles: inout InlineStyles, isBlock: Bool) {
        guard !isBlock else { return }
        if let slant = value(of: "font-style", in: declarations) {
            set(.italic, slant.hasPrefix("italic") || slant.hasPrefix("oblique"), &styles)
        }
        if let weight = value(of: "font-weight", in: declarations) {
            set(.bold, weight.hasPrefix("bold") || Int(weight).map { $0 >= leastBold } ?? false, &styles)
        }
        if let position = value(of: "vertical-align", in: declarations) {
            set(.superscript, position.hasPrefix("super"), &styles)
            set(.subscript, position.hasPrefix("sub"), &styles)
        }
    }

    /// Weights from this number on are bold (CSS Fonts 4, §2.2).
    private static let leastBold = 600

    private static func set(_ style: InlineStyles, _ isOn: Bool, _ styles: inout InlineStyles) {
        if isOn { styles.insert(style) } else { styles.remove(style) }
    }

    /// The last value of a property among declarations, in small letters.
    static func value(of property: String, in declarations: String) -> String? {
        for declaration in declarations.split(separator: ";").reversed() {
            guard let colon = declaration.firstIndex(of: ":"),
                String(declaration[..<colon]).trimmingBlanks.lowercased() == property
            else { continue }
            return String(declaration[declaration.index(after: colon)...]).trimmingBlanks.lowercased()
        }
        return nil
    }
}
