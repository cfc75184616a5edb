import Citations
import Diagnostics
import Works

/// ISBN and ISSN with a wrong check digit or length, and malformed DOIs: proved by the number itself.
struct IdentifierRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.identifiers.compactMap { read in
            guard let problem = read.identifier.problem else { return nil }
            let text = read.identifier.text
            switch read.identifier.scheme {
            case .isbn: return Diagnostic("isbn-check-digit", .error, "ISBN \(text): \(problem)", at: read.range)
            case .issn: return Diagnostic("issn-check-digit", .error, "ISSN \(text): \(problem)", at: read.range)
            case .doi: return Diagnostic("doi-malformed", .error, "DOI \(text): \(problem)", at: read.range)
            default: return nil
            }
        }
    }
}
