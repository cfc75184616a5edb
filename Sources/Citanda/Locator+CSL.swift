import CitandaWorks

extension Locator {
    /// The value for a processor of CSL. Pages of a note are joined by a hyphen, so that the style sets the range in its own form.
    ///
    /// A processor leaves a range with a dash as typed: whoever types a dash into CSL-JSON wants that range. A note was typed for a page, and
    /// another style shortens other numbers. Pages behind a volume, as in “2:77–79”, are no range for a processor.
    var forStyle: String { label == .page && !value.contains(":") ? value.replacing("–", with: "-") : value }
}
