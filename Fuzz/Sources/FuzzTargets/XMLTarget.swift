import CitandaXML

extension FuzzTarget {
    /// What is read as XML is written as XML that can be read again.
    static let xml = FuzzTarget("XML", .xml) { bytes in
        guard let root = Element.parse(bytes).value else { return }
        try promise(Element.parse(XMLWriter().bytes(root)).value != nil, "written XML is XML")
    }
}
