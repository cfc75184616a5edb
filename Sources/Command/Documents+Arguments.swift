import ArgumentParser
import Citanda

extension ChangesView: ExpressibleByArgument {}
extension LiveCitations.Program: ExpressibleByArgument {}
