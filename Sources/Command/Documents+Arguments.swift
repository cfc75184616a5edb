import ArgumentParser
import Citanda

extension ChangesView: ExpressibleByArgument {}

/// The programs for which typed citations become live.
enum LiveForm: String, ExpressibleByArgument, CaseIterable {
    case zotero, mendeley, word, pandoc, latex
}
