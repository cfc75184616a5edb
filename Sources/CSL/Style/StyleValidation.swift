import CitandaDiagnostics
import CitandaXML

extension Style {
    /// Checks a style, a dependent style or a locale against the RELAX NG schema of CSL.
    ///
    ///     let (schema, _) = Schema.compile(.relaxNG, path: "csl.rng")
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - schema: The schema of CSL.
    /// - Returns: The faults of the file as XML (`xml-syntax` and others) and under the schema (`xml-invalid`), by
    ///   line; empty for a valid file. `parse` reports the faults that a schema cannot see, such as missing macros.
    public static func validate(_ bytes: [UInt8], schema: Schema) -> [Diagnostic] { schema.validate(bytes) }
}
