import CitandaJSON
import CitandaLanguageServer

extension FuzzTarget {
    /// Whatever an editor sends, the server comes to rest, and all that it says is JSON in frames with the right lengths.
    ///
    /// Each line is the content of a message. A line that begins with “raw:” is sent as bytes without a header.
    static let server = FuzzTarget("Server", .server) { bytes in
        var server = LanguageServer(version: "fuzz")
        var said: [UInt8] = []
        let raw = Array("raw:".utf8)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            if line.starts(with: raw) {
                server.receive(Array(line.dropFirst(raw.count)))
            } else {
                server.receive(Array("Content-Length: \(line.count)\r\n\r\n".utf8) + line)
            }
            while let step = server.step() { said += step }
        }
        var rest = said[...]
        while !rest.isEmpty {
            let header = rest.prefix { $0 != UInt8(ascii: "\r") }
            let length = String(decoding: header.dropFirst("Content-Length: ".utf8.count), as: UTF8.self)
            rest = rest.dropFirst(header.count + "\r\n\r\n".utf8.count)
            let body = rest.prefix(Int(length) ?? 0)
            try promise((try? JSONValue(parsing: Array(body))) != nil, "the server speaks JSON")
            rest = rest.dropFirst(body.count)
        }
    }
}
