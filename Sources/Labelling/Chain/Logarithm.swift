#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension Double {
    var logarithm: Double { log(self) }
}

extension Float {
    var exponential: Float { expf(self) }
    var naturalLogarithm: Float { logf(self) }
}
