import CitandaDiagnostics
import CitandaEncodings
import CitandaFormats

extension FixedFile {
    /// What the fixes changed, line by line: in the bytes of the file, so that `patch` makes the same changes.
    ///
    /// Files whose lines are no lines of ASCII, such as Word documents and UTF-16, show the changes of their text.
    public var difference: UnifiedDifference {
        let old = before.input.file.bytes
        let format = before.input.manuscript?.format
        let isText = format == nil ? TextEncoding.wide(old) == nil : format?.italics != nil
        return isText
            ? UnifiedDifference(old, bytes, name: before.input.file.name)
            : UnifiedDifference(before.text.bytes, after.text.bytes, name: before.input.file.name)
    }
}

extension CheckInput {
    /// Whether fixes can be written into files of this format.
    public var takesFixes: Bool {
        guard let format = manuscript?.format else { return true }
        return format == .docx || format.italics != nil
    }
}
