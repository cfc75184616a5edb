import Diagnostics
import Manuscripts
import Works

/// ISBN and ISSN with a wrong check digit or length, and malformed DOIs: proved by the number itself.
struct IdentifierRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.identifiers.compactMap { read in
            guard let problem = read.identifier.problem else { return nil }
            let id: String
            switch read.identifier.scheme {
            case .isbn: id = "isbn-check-digit"
            case .issn: id = "issn-check-digit"
            case .doi: id = "doi-malformed"
            default: return nil
            }
            let name = read.identifier.scheme.rawValue.uppercased()
            return Diagnostic(
                id, problem.severity, "\(name) \(read.identifier.text): \(problem.text)", at: read.range)
        }
    }
}

extension Identifier.Problem {
    /// The severity of a finding about it: an error is proven by the identifier itself.
    public var severity: Severity {
        switch weight {
        case .proven: .error
        case .doubtful: .warning
        case .form: .note
        }
    }
}
