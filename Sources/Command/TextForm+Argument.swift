import ArgumentParser
import Citanda

extension TextForm: ExpressibleByArgument {}
