import Citanda

let source = SourceText(name: "road.md", "[^1]: Kenji Abe, *Salt Roads* (Oslo: Fjord Press, 2001), 1O4.\n")
let input = try CheckInput(source, as: .manuscript)
for file in FixedFile.all([input]) {
    print(file.fixed.count, "fixed,", file.after.findings.count, "left")
    print(String(decoding: file.difference.bytes, as: UTF8.self))
}
