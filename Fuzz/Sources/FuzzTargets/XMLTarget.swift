import CitandaXML

extension FuzzTarget {
    /// What is read as XML is written as XML that can be read again.
    static let xml = FuzzTarget("XML", .xml) { bytes in
        guard let root = Element.parse(bytes).0 else { return }
        try promise(Element.parse(XMLWriter().bytes(root)).0 != nil, "written XML is XML")
    }
}
