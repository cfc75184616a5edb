import Diagnostics
import XML

extension Style {
    /// Checks the file of a style, a dependent style or a locale against the schema of CSL, which is published as RELAX NG.
    ///
    ///     let (schema, _) = Schema.compile(.relaxNG, path: "csl.rng")
    ///
    /// - Returns: What is wrong with the file as XML (`xml-syntax` and others) and what the schema does not allow (`xml-invalid`), by
    ///   lines; empty for a valid file. What no schema can see, such as missing macros, `parse` finds.
    public static func validate(_ bytes: [UInt8], schema: Schema) -> [Diagnostic] { schema.validate(bytes) }
}
