import ArgumentParser
import Citanda

extension ChangesView: ExpressibleByArgument {}
