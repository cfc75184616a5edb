import CLibXML2

/// Keeps a parser inside its file. With these hooks entities of the file itself may be expanded (`XML_PARSE_NOENT`), and nothing else.
enum OutsideEntities {
    /// Refuses every entity and every definition that another file holds.
    static func refuse(by sax: UnsafeMutablePointer<xmlSAXHandler>) {
        sax.pointee.entityDecl = { user, name, kind, publicID, systemID, content in
            let isInside = kind == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) && publicID == nil && systemID == nil
            if isInside { xmlSAX2EntityDecl(user, name, kind, publicID, systemID, content) }
        }
        sax.pointee.resolveEntity = { _, _, _ in nil }
        sax.pointee.externalSubset = { _, _, _, _ in }
        sax.pointee.getParameterEntity = { _, _ in nil }
    }
}
