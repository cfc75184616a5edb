/// Writes elements of XML 1.0 straight into bytes, without a tree. Elements without content are left out.
public struct MarkupWriter: Sendable {
    /// The bytes so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// Whether a character that XML cannot hold became U+FFFD.
    public private(set) var hasReplacedCharacters = false
    /// The blanks before an element on the outermost level.
    private var level: Int
    /// Whether blanks would change the content of the open element.
    private var isInline = false

    /// The attributes of an element. Those without a value are left out.
    public typealias Attributes = KeyValuePairs<String, String?>

    private static let indent = 2

    /// A writer.
    ///
    /// - Parameter level: The number of elements around the first.
    public init(level: Int = 0) {
        self.level = level
        bytes.reserveCapacity(Self.usualSize)
    }

    private static let usualSize = 1 << 11

    /// Writes an element that holds a text; nothing for an empty text.
    public mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        if text.isEmpty { return }
        begin(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        add(text, inAttribute: false)
        end(name)
    }

    /// Writes an element that holds a text; nothing without one.
    public mutating func element(_ name: String, _ attributes: Attributes = [:], text: String?) {
        if let text { element(name, attributes, text: text) }
    }

    /// Writes an element with others inside; nothing if none is written inside.
    public mutating func element(
        _ name: String, _ attributes: Attributes = [:], _ content: (inout MarkupWriter) -> Void
    ) {
        let element = open(name, attributes)
        content(&self)
        close(element)
    }

    /// An element that is not closed yet.
    public struct OpenElement: Sendable {
        fileprivate let name: String
        /// The number of bytes before the start tag, and with the tag.
        fileprivate let start: Int
        fileprivate let inside: Int
    }

    /// Begins an element. Close the elements in the opposite order.
    public mutating func open(_ name: String, _ attributes: Attributes = [:]) -> OpenElement {
        let start = bytes.count
        begin(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        level += 1
        return OpenElement(name: name, start: start, inside: bytes.count)
    }

    /// Ends an element; takes the start tag away if nothing was written inside.
    public mutating func close(_ element: OpenElement) {
        level -= 1
        if bytes.count == element.inside {
            bytes.removeSubrange(element.start...)
            return
        }
        breakLine()
        end(element.name)
    }

    /// Writes an element with text and elements inside, without blanks between them; nothing if nothing is written inside.
    public mutating func mixed(
        _ name: String, _ attributes: Attributes = [:], _ content: (inout MarkupWriter) -> Void
    ) {
        let start = bytes.count
        begin(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        let inside = bytes.count
        let outer = isInline
        isInline = true
        content(&self)
        isInline = outer
        if bytes.count == inside {
            bytes.removeSubrange(start...)
        } else {
            end(name)
        }
    }

    /// Writes an element without content.
    public mutating func empty(_ name: String, _ attributes: Attributes) {
        begin(name, attributes)
        bytes += "/>".utf8
    }

    /// Writes character data inside of `mixed`.
    public mutating func text(_ text: String) { add(text, inAttribute: false) }

    /// Writes markup of the program itself, such as a style sheet, as it is. No text of a file can come this way.
    public mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes += $0 }
    }

    private mutating func begin(_ name: String, _ attributes: Attributes) {
        breakLine()
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for (name, value) in attributes {
            guard let value else { continue }
            bytes.append(0x20)
            bytes += name.utf8
            bytes += "=\"".utf8
            add(value, inAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func end(_ name: String) {
        bytes += "</".utf8
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func breakLine() {
        if isInline { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: level * Self.indent))
    }

    /// Adds character data. Most texts have nothing to escape and are copied as they are.
    private mutating func add(_ text: String, inAttribute: Bool) {
        var text = text
        let isPlain = text.withUTF8 { buffer in
            buffer.allSatisfy { byte in
                byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
                    && byte != UInt8(ascii: "\"") && byte != 0xEF
            }
        }
        if isPlain {
            bytes += text.utf8
            return
        }
        if !hasReplacedCharacters {
            hasReplacedCharacters = text.unicodeScalars.contains { !XMLWriter.isAllowed($0) }
        }
        XMLWriter.escape(text, inAttribute: inAttribute, to: &bytes)
    }
}
