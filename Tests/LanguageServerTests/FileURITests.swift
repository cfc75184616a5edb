import Testing

@testable import CitandaLanguageServer

/// Addresses of editors become paths.
@Suite struct FileURITests {
    @Test(arguments: [
        ("file:///home/roe/book.md", "/home/roe/book.md"), ("FILE:///a", "/a"), ("file:/a/b", "/a/b"),
        ("file:///a%20b/%C3%BC.md", "/a b/ü.md"), ("file://localhost/a", "/a"), ("file:///a/../b", "/b"),
        ("untitled:1", nil), ("https://example.org/a", nil), ("file:a", nil), ("file:///%FF", nil), ("", nil),
        ("file:///a%00b", nil), ("file://host", nil),
    ])
    func addressesArePaths(_ address: String, _ path: String?) { #expect(FileURI.path(of: address) == path) }

    @Test(arguments: ["/home/roe/book.md", "/a b/ü#?.md", "/100%"])
    func pathsComeBack(_ path: String) { #expect(FileURI.path(of: FileURI.address(of: path)) == path) }
}
