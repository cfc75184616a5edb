import Diagnostics
import Manuscripts
import Works

/// A chapter whose title in the contents differs from its heading.
struct ContentsRule: Rule {
    func findings(in facts: Facts) -> [Diagnostic] {
        facts.reading.chapters.compactMap { chapter in
            guard let heading = chapter.heading,
                ComparableText.words(of: heading) != ComparableText.words(of: chapter.title)
            else {
                return nil
            }
            return Diagnostic(
                "contents-heading", .warning,
                "the contents have “\(chapter.title)”, the chapter heading is “\(heading)”", at: chapter.titleRange,
                notes: [.init("the heading", at: chapter.headingRange)])
        }
    }
}
