import Citanda

/// The parameters of a message. What is missing or of another type is an error that names the member.
struct Parameters: Hashable {
    /// The parameters as JSON.
    let value: JSONValue

    /// Takes parameters.
    init(_ value: JSONValue) { self.value = value }

    /// The parameters inside a member.
    func object(_ name: String) throws(RPCError) -> Parameters {
        guard let member = value[name], member.members != nil else {
            throw .invalidParameters("the parameters have no object “\(name)”")
        }
        return Parameters(member)
    }

    /// The text of a member.
    func text(_ name: String) throws(RPCError) -> String {
        guard let text = value[name]?.string else { throw .invalidParameters("the parameters have no text “\(name)”") }
        return text
    }

    /// The elements of a member.
    func list(_ name: String) throws(RPCError) -> [Parameters] {
        guard let elements = value[name]?.array else {
            throw .invalidParameters("the parameters have no list “\(name)”")
        }
        return elements.map { Parameters($0) }
    }

    /// A number of a member that counts something.
    func count(_ name: String) throws(RPCError) -> Int {
        guard case .number(let digits)? = value[name], let number = Int(digits), number >= 0 else {
            throw .invalidParameters("the parameters have no whole number “\(name)” of 0 or more")
        }
        return number
    }

    /// The address of the document that the message is about.
    func address() throws(RPCError) -> String { try object("textDocument").text("uri") }

    /// The position of a member.
    func position(_ name: String = "position") throws(RPCError) -> Position {
        let position = try object(name)
        return Position(line: try position.count("line"), character: try position.count("character"))
    }

    /// The range of a member.
    func range(_ name: String = "range") throws(RPCError) -> PositionRange {
        let range = try object(name)
        return PositionRange(start: try range.position("start"), end: try range.position("end"))
    }
}
