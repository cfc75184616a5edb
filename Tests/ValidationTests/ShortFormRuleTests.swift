import Testing

@testable import CitandaValidation

@Suite struct ShortFormRuleTests {
    @Test(arguments: [
        RuleCase.notes("never in full", ["⟦Roe, *Ports of Call*, 3⟧."], "error short-form-without-full"),
        RuleCase.notes(
            "one fault for a work that is never cited in full",
            ["⟦Roe, *Ports of Call*, 3⟧.", "Roe, *Ports of Call*, 9.", "Roe, *Ports of Call*, 12."],
            "error short-form-without-full"),
        // What gives a date, a recipient or an address says more than a short form, and accuses nobody.
        RuleCase.notes(
            "a letter by sender, recipient and day", ["Adler to Brandt, April 4, 1907; Weil to Roe, May 1, 1911."]),
        RuleCase.notes("a hearing by its day", ["House, Committee on Ports, January 5, 1907, pp. 839–845."]),
        RuleCase.notes(
            "an address behind it", ["Library of Ostrov, *Salt Chronicle*, https://salt.example/chronicle."]),
        RuleCase.notes(
            "a newspaper whose name is a link", ["[*Ostrov Daily Globe*](<https://salt.example/1889-12-02/seq-1/>), 1."]
        ),
        RuleCase.list(
            "a title of the list under another name", notes: ["Weil, *Under an Open Sea*, 83."],
            ["Cobb, Ann, and Jan Berg. *Under an Open Sea: Rethinking the Ports*. Paris: Ostrov Press, 1993."]),
        RuleCase.notes(
            "a title that only the subtitle of another work has",
            [
                "Ann Roe, “A Theory of Salted Roads,” *Salt Review* 4 (2019): 26–53.",
                "Ann Roe, “Critical Ports: From Tables to Salted Roads,” *Salt Review* 5 (2020): 1–9.",
                "Roe, “Salted Roads,” 30.",
            ]),
        RuleCase.notes("a song, which has no places", ["Ann Roe and Jan Berg, \"Tie My Boat.\""]),
        RuleCase.notes(
            "a sentence that is quoted",
            [
                "Moreover, “the harbour completely ignored the basic purpose of the tables of salt and of trade,” as he says."
            ]),
        RuleCase.notes(
            "a series named in prose, of which two volumes are cited",
            [
                "*Tables of Salt*, 1951, vol. 2, ed. Ann Roe (Paris: Ostrov Press, 1960), 3.",
                "*Tables of Salt*, 1952, vol. 3, ed. Jan Berg (Paris: Ostrov Press, 1961), 4.",
                "The *Tables of Salt* production was slow.",
            ]),
        RuleCase.notes(
            "after the full form",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.", "Roe, *Ports of Call*, 9.",
                "Roe, *Ports*, 9.", "Roe, 9.",
            ]),
        RuleCase.notes(
            "after a full form with a pseudonym resolved in brackets",
            ["Ann Roe [Jan Berg, pseud.], *Ports* (Paris: Ostrov, n.d. [1950?]), 3.", "Roe, *Ports*, 5."]),
        RuleCase.notes(
            "by the title of the volume, or of the book that holds a chapter",
            [
                "Ann Roe, *Ports*, vol. 1, *The Arms of the Sea* (Paris: Ostrov Press, 1999), 3.",
                "Roe, *Arms of the Sea*, 9.",
                "Jan Berg, “Tides,” in *The Poverty of Salt* (Paris: Ostrov Press, 1999), 3.",
                "Berg, *Poverty of Salt*, 9.",
            ]),
        RuleCase(
            "a series by its abbreviation and years",
            "Text.[^1]\n\n## Abbreviations\n\n- DPO: *Documents of the Ports of Ostrov*\n\n[^1]: *DPO, 1969–1976*, 14:33.\n"
        ),
        RuleCase.notes(
            "before the full form",
            ["⟦Roe, *Ports of Call*, 9⟧.", "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3."],
            "warning short-form-before-full"),
        RuleCase.notes(
            "two works of one author",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "Ann Roe, *Roads* (Paris: Ostrov Press, 2001), 4.", "Jan Berg, *Salt* (London: Lantern, 2001), 4.",
                "⟦Roe, 9⟧.",
            ], "error short-form-ambiguous"),
        RuleCase.notes(
            "the work of the author that was cited just before",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "Ann Roe, *Roads* (Paris: Ostrov Press, 2001), 4.", "Roe, 9.",
            ]),
        RuleCase.notes(
            "two works, told apart by title",
            [
                "Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.",
                "Ann Roe, *Roads* (Paris: Ostrov Press, 2001), 4.", "Roe, *Roads*, 9.",
            ]),
        RuleCase.notes(
            "another title",
            ["Ann Roe, *Ports of Call: The Harbour* (Paris: Ostrov Press, 1999), 3.", "Roe, ⟦*Ports of Fall*⟧, 9."],
            "warning short-title-differs"),
        RuleCase.notes(
            "a Chinese name in family-first order",
            ["Shen Zhihua, *Sulian zhuanjia* (Beijing: Renmin, 2003), 3.", "Shen, *Sulian zhuanjia*, 9."]),
        RuleCase.notes(
            "three authors, all named",
            [
                "Baichun Zhang, Jiuchun Zhang, and Fang Yao, “Technology Transfer,” *Review* 4 (2006): 1–9.",
                "Zhang, Zhang, and Yao, “Technology Transfer,” 5.",
            ]),
        RuleCase.notes(
            "an abbreviation introduced with hereafter",
            [
                "US Department of State, *Foreign Relations of the United States, 1958–1960*, vol. 19 (Washington, DC: GPO, 1996), doc. 3 (hereafter *FRUS*).",
                "*FRUS, 1958–1960*, vol. 19, doc. 5.",
            ]),
        RuleCase.notes(
            "particles before the name",
            [
                "Jan van den Berg, ed., *Roads* (London: Lantern, 2001), 4.", "Van den Berg, *Roads*, 9.",
                "Alexis de Tocqueville, *Democracy in America* (New York: Vintage, 1945), 3.",
                "Tocqueville, *Democracy in America*, 4.", "Charles de Gaulle, *Mémoires* (Paris: Plon, 1954), 3.",
                "De Gaulle, *Mémoires*, 4.",
            ]),
        RuleCase.notes(
            "the volume of a piece cited in full",
            [
                "Mao Zedong, “On Practice,” in *Selected Works* (Beijing: Foreign Languages Press, 1965), 1:295–309.",
                "Mao, *Selected Works*, 4:411–24.",
                "“Minutes, Conversation with the Envoy,” 22 July 1958, *Bulletin*, no. 6 (1995): 155–59.",
                "“Minutes,” 156.",
            ]),
        RuleCase.notes(
            "classical texts and dictionaries",
            [
                "Plato, *Republic*, 360e–361b.", "Homer, *Iliad*, 1.23–30.", "Homer, *Odyssey* 2.23–30.",
                "*Encyclopaedia Britannica*, 11th ed., s.v. “Ports.”",
            ]),
        RuleCase.notes(
            "a name twice among families",
            [
                "John Smith, *Ports* (London: Lantern, 1990), 3; Adam Smith, *The Wealth of Nations* (London: Dent, 1910), 4.",
                "J. Smith, *Ports*, 4; A. Smith, *Wealth of Nations*, 9.", "Smith, *Ports*, 5; Smith, *Wealth*, 6.",
            ]),
    ])
    func findings(_ given: RuleCase) { given.check(ShortFormRule()) }
}
