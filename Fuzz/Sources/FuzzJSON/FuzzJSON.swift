import FuzzDriver
import JSON

/// A JSON value that was read is the same after it was written and read again.
@main
struct FuzzJSON {
    static func main() {
        fuzz { data, count in
            let given = bytes(data, count)
            if let value = try? JSONValue(parsing: given) {
                for text in [value.compact, value.pretty] {
                    guard let again = try? JSONValue(parsing: text) else { preconditionFailure("written JSON is JSON") }
                    precondition(again == value)
                }
            }
            _ = JSONValue.elements(of: given, in: "items")
            return 0
        }
    }
}
