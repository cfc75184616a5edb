import Foundation
import TestSupport
import Testing

/// `--jobs`: the answers are the same for any number of threads.
@Suite struct JobsTests {
    /// Entries without a key, with a repeated key, with a key that TeX cannot use, that inherit, and that only hold data.
    private static let bibliography =
        (0..<90).map { number in
            """
            @book{k\(number % 80), title = {Salt Roads \(number)}, author = {Abe, Kenji}, year = {\(1900 + number)}}
            @incollection{p\(number), title = {A Part}, crossref = {k\(number % 80)}, pages = {1--\(number)}}
            @xdata{x\(number), publisher = {Beck}}
            @misc{, title = {Without a Key \(number)}, year = {19\(number % 7)x}}
            @book{a,b \(number), title = {Odd Key}, xdata = {x\(number)}, related = {k1}}

            """
        }.joined()

    @Test(arguments: ["csl-json", "biblatex", "bibtex", "ris", "mods"])
    func conversionsAreTheSame(format: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("works.bib", Self.bibliography)
        let runs = try [[], ["--jobs", "1"], ["--jobs", "3"]].map {
            try CitandaRun(["convert", file, "--to", format] + $0)
        }
        #expect(runs[0].exitCode == 0 && !runs[0].output.isEmpty)
        for run in runs.dropFirst() { #expect(run.output == runs[0].output && run.errors == runs[0].errors) }
    }

    @Test(arguments: ["0", "65", "-1", "two", ""]) func anotherNumberIsRefused(jobs: String) throws {
        for command in [["parse", "-"], ["convert", "-", "--to", "ris"]] {
            let run = try CitandaRun(command + ["--jobs=" + jobs])
            #expect(run.exitCode == 2 && run.errors.contains("--jobs"), "\(run.errors)")
        }
    }
}
