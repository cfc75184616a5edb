import CitandaDiagnostics
import CitandaDocuments
import Testing

@testable import CitandaManuscripts
@testable import CitandaRecognition

/// References that no heading names are a list; prose that names works is none.
@Suite struct UnnamedListTests {
    private func entries(_ text: String) -> Int {
        let document = DocumentReader.read(SourceText(text)).value
        return ManuscriptReader.read(document).lists.reduce(0) { $0 + $1.entries.count }
    }

    @Test(arguments: [
        (
            """
            Orr, Ann. “Foam.” In *Oars and Masts*, edited by Bo Lee, 80--104. London: Quay Press, 2016.

            Lee, Bo. “Salt.” *Tides* 17, no. 3 (2014): 315–38. https://doi.org/10.5555/tides.17.

            Uhl, J. (2012). Rivers without treaties. Oslo: Fjord Press.
            """, 3
        ),
        ("- Orr, Ann. *Foam*. London: Quay Press, 1990.\n- Lee, Bo. *Salt*. London: Quay Press, 1991.\n", 2),
        ("# Week two\n\nOrr, Ann. *Foam*. London: Quay Press, 1990.\n", 1),
        (
            "Text.[^1]\n\n[^1]: Orr, *Foam*, 3.\n\n## What I read\n\nOrr, Ann. *Foam*. London: Quay Press, 1990.\n\nLee, Bo. *Salt*. London: Quay Press, 1991.\n",
            2
        ),
        (
            "[1] A. Orr and B. Lee, “Foam and salt,” Tides, vol. 12, no. 3, pp. 22–41, 2004.\n[2] B. Lee, “Salt,” Tides, vol. 13, no. 1, pp. 2–4,\n2005.\n",
            2
        ),
        (
            "1. Orr AB, Lee C. Foam and salt in small ports. J Tides. 2014;14(3):153-60.\n2. Lee C. Salt in ports. J Tides. 2015;15(1):3-9.\n",
            2
        ),
        (
            "Orr, A. (1990). Foam and sand on northern\nshores. Oslo: Quay Press.\nLee, B. (1991). Salt of the earth.\nOslo: Quay Press.\n",
            2
        ),
        ("References\n\nOrr, Ann. *Foam*. London: Quay Press, 1990.\n", 1),
        ("Orr, Ann. *Foam*. London: Quay Press, 1990.\n\nSee also what I wrote on it in 1991.\n\nAnd in 1992.\n", 0),
        ("In 1990 Ann Orr published *Foam* with Quay Press in London, and everyone read it.\n", 0),
        ("Ann Orr wrote about foam in 1990. Her book, Foam (London: Quay Press, 1990), sold well.\n", 0),
        ("Ann Orr, whose *Foam* (London: Quay Press, 1990) was praised, died in 1999.\n", 0),
        ("Foam, by Ann Orr (London, 1990), is a fine book of its kind.\n", 0),
    ])
    func lists(_ text: String, _ expected: Int) { #expect(entries(text) == expected) }
}
