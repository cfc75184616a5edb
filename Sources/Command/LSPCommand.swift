import ArgumentParser
import Citanda
import CitandaLanguageServer
import Foundation

/// `citanda lsp`: the language server, which an editor starts.
struct LSPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp", abstract: "Shows findings in an editor as one types (Language Server Protocol).",
        discussion: """
            Editors start this command; it speaks over standard input and output, in Markdown, LaTeX, .bib files and CSL-JSON:
              Neovim  vim.lsp.start({ name = "citanda", cmd = { "citanda", "lsp" } })
              Emacs   (add-to-list 'eglot-server-programs '((markdown-mode latex-mode bibtex-mode) . ("citanda" "lsp")))
              VS Code any extension for language servers in general, with the command “citanda lsp”; the article “Editors” shows each.
            The editor gets findings, fixes, the work under the pointer, definitions, references, new keys, and completions of keys. A file
            citanda.toml in the folder of a text, or above, says which findings are wanted. Bibliographies are those that the text names, else
            the .bib files in its folder.
            Exit code 0: the editor said good-bye; 1: it went without a word.
            """)

    @Flag(help: "Accepted, since some editors add it: standard input and output are the only way.") var stdio = false

    func run() throws {
        try Command.run {
            if isatty(STDIN_FILENO) == 1 {
                StandardError.write(
                    "citanda lsp: waits for an editor at standard input; “citanda lsp --help” shows how to set one up, Ctrl-C ends"
                )
            }
            var server = LanguageServer(version: Citanda.version)
            var connection = StandardConnection()
            return server.serve(&connection)
        }
    }
}
