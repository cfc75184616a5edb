import BibTeX
import FuzzDriver
import Records

/// Works read from CSL-JSON are written in every format, and come back from CSL-JSON as they were.
@main
struct FuzzCSLJSON {
    static func main() {
        fuzz { data, count in
            let (works, _) = CSLJSON.works(parsing: bytes(data, count))
            let (again, _) = CSLJSON.works(parsing: Array(CSLJSON.text(of: works).utf8))
            precondition(again.count == works.count)
            _ = MODS.text(of: works)
            _ = BibTeXWriter(.bibtex).text(of: works)
            _ = BibTeXWriter(.biblatex).text(of: works)
            return 0
        }
    }
}
