import FuzzDriver
import XML

/// What is read as XML is written as XML that can be read again.
@main
struct FuzzXML {
    static func main() {
        fuzz { data, count in
            let (root, _) = Element.parse(bytes(data, count))
            if let root {
                let (again, _) = Element.parse(XMLWriter().bytes(root))
                precondition(again != nil)
            }
            return 0
        }
    }
}
