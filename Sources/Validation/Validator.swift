import Citations
import Diagnostics

/// Runs the rules over a reading.
public enum Validator {
    /// The findings of all rules, in the order of their places.
    public static func findings(in reading: Reading) -> [Diagnostic] { [] }
}
