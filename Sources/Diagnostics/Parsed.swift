/// What every reader returns: the value read from bytes, and the findings about these bytes.
///
/// A reader goes on after a fault, so both parts are there together. An optional value is nil where nothing could be read.
///
///     let (reading, findings) = DocumentReader.read(source)
public typealias Parsed<Value> = (value: Value, diagnostics: [Diagnostic])
