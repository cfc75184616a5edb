import Citanda
import Foundation

extension ChangeSignature {
    /// The signature of changes that the command makes now.
    static var now: ChangeSignature { ChangeSignature(date: Date().ISO8601Format()) }
}
