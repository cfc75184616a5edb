import Testing

@testable import CitandaValidation

@Suite struct ListOrderRuleTests {
    @Test(arguments: [
        RuleCase.list(
            "out of order",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "⟦Wu, Lan. *Rivers*. Paris: Ostrov, 1998.⟧",
                "Chen Li. *Hills*. Paris: Ostrov, 1997.", "Roe, Ann. *Ports*. Paris: Ostrov, 1999.",
                "Sun, Mei. *Salt*. Paris: Ostrov, 1999.", "Tang, Ke. *Tea*. Paris: Ostrov, 1999.",
                "Young, Jo. *Ya*. London: Lantern, 2001.", "Zander, Jo. *Yb*. London: Lantern, 2001.",
                "Zimmer, Jo. *Yc*. London: Lantern, 2001.", "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ], "warning list-order"),
        RuleCase.list(
            "an entry under the title of a newspaper, and one whose editors come behind the title",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "*Lloyd's Salt Gazette*. “Raids on London Shops.” June 13, 1897.",
                "Newman, Jan. *Roads*. London: Lantern, 2001.",
                "*The Papers of Ostrov*, edited by Jo Alder and Jan Berg. Paris: Ostrov, 1999.",
                "Sun, Mei. *Salt*. Paris: Ostrov, 1999.",
            ]),
        RuleCase.list(
            "a new order below a heading",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "Articles", "Alder, Jo. *Ae*. London: Lantern, 2001.",
                "Roe, Ann. *Ports*. Paris: Ostrov, 1999.", "Sun, Mei. *Salt*. Paris: Ostrov, 1999.",
                "Tang, Ke. *Tea*. Paris: Ostrov, 1999.",
            ]),
        RuleCase.list(
            "in order",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "Chen, Li. *Hills*. Paris: Ostrov, 1997.",
                "Roe, Ann. *Ports*. Paris: Ostrov, 1999.", "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.",
                "Young, Jo. *Ya*. London: Lantern, 2001.", "Zander, Jo. *Yb*. London: Lantern, 2001.",
                "Zimmer, Jo. *Yc*. London: Lantern, 2001.", "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "Mc as it is spelt",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Mabey, Jo. *A*. London: Lantern, 2001.", "MacNeil, Al. *B*. London: Lantern, 2001.",
                "Mailer, Bo. *C*. London: Lantern, 2001.", "McCall, Di. *D*. London: Lantern, 2001.",
                "Meyer, Ed. *E*. London: Lantern, 2001.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.", "Zimmer, Jo. *Yc*. London: Lantern, 2001.",
                "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "one author before the same with others",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "Roe, Ann. *Ports*. Paris: Ostrov, 1999.",
                "Roe, Ann, and Jan Berg. *Bays*. Paris: Ostrov, 1999.", "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.",
                "Young, Jo. *Ya*. London: Lantern, 2001.", "Zander, Jo. *Yb*. London: Lantern, 2001.",
                "Zimmer, Jo. *Yc*. London: Lantern, 2001.", "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "as author, then as editor",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "Roe, Ann. *Ports*. Paris: Ostrov, 1999.",
                "Roe, Ann, ed. *Bays*. Paris: Ostrov, 1999.", "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.",
                "Young, Jo. *Ya*. London: Lantern, 2001.", "Zander, Jo. *Yb*. London: Lantern, 2001.",
                "Zimmer, Jo. *Yc*. London: Lantern, 2001.", "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "articles passed over, in any language",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "Roe, Ann. *The Bays*. Paris: Ostrov, 1999.",
                "Roe, Ann. *A Canal*. Paris: Ostrov, 1999.", "Roe, Ann. *Das Erbe*. Paris: Ostrov, 1999.",
                "Roe, Ann. *L’Estuaire*. Paris: Ostrov, 1999.", "Roe, Ann. *Le Fleuve*. Paris: Ostrov, 1999.",
                "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.", "Zimmer, Jo. *Yc*. London: Lantern, 2001.",
                "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "one author in order of years",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "Roe, Ann. *Zones*. Paris: Ostrov, 1990.",
                "———. *Marshes*. Paris: Ostrov, 1995.", "———. *Bays*. Paris: Ostrov, 1999.",
                "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.", "Zimmer, Jo. *Yc*. London: Lantern, 2001.",
                "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "diacritics",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Lang, Jo. *A*. London: Lantern, 2001.", "Lüthi, Al. *B*. London: Lantern, 2001.",
                "Lutz, Bo. *C*. London: Lantern, 2001.", "Ødegaard, Di. *D*. London: Lantern, 2001.",
                "Östberg, Ed. *E*. London: Lantern, 2001.", "Roe, Ed. *E*. London: Lantern, 2001.",
                "Young, Jo. *Ya*. London: Lantern, 2001.", "Zander, Jo. *Yb*. London: Lantern, 2001.",
                "Zimmer, Jo. *Yc*. London: Lantern, 2001.", "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "particles by either custom",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Beek, Jan van. *Roads*. London: Lantern, 2001.", "Berg, Jan. *Roads*. London: Lantern, 2001.",
                "Roe, Ann. *Ports*. Paris: Ostrov, 1999.", "Van Dam, Jo. *Dams*. Paris: Ostrov, 1999.",
                "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.", "Zimmer, Jo. *Yc*. London: Lantern, 2001.",
                "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "Chinese names without a comma",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "Shen Zhihua. *Guests*. Beijing: Renmin, 2003.",
                "Shen Zhihua and Li Danhui. *Leaning*. Beijing: Renmin, 2004.",
                "Shi Zhe. *Memoirs*. Beijing: Renmin, 1991.", "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.",
                "Young, Jo. *Ya*. London: Lantern, 2001.", "Zander, Jo. *Yb*. London: Lantern, 2001.",
                "Zimmer, Jo. *Yc*. London: Lantern, 2001.", "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "below subheadings",
            [
                "### Archives", "Roe, Ann. *Ports*. Paris: Ostrov, 1999.", "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.",
                "### Books", "Berg, Jan. *Roads*. London: Lantern, 2001.", "Chen, Li. *Hills*. Paris: Ostrov, 1997.",
                "Roe, Ann. *Bays*. Paris: Ostrov, 1999.",
            ]),
        RuleCase.list(
            "below bold subheadings",
            [
                "**Books**", "Roe, Ann. *Ports*. Paris: Ostrov, 1999.", "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.",
                "**Articles**", "Berg, Jan. “Roads.” *Review* 3 (2001): 1–9.",
                "Chen, Li. “Hills.” *Review* 3 (2001): 10–19.", "Roe, Ann. “Bays.” *Review* 4 (2002): 1–9.",
            ]),
        RuleCase.list(
            "in order of time",
            [
                "Roe, Ann. *Ports*. Paris: Ostrov, 1991.", "Berg, Jan. *Roads*. London: Lantern, 1992.",
                "Wu, Lan. *Rivers*. Paris: Ostrov, 1993.", "Chen, Li. *Hills*. Paris: Ostrov, 1994.",
                "Ames, Jo. *Bays*. Paris: Ostrov, 1995.",
            ]),
        RuleCase.list(
            "works without author by their titles",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "*The Chronicle of Ports*. Paris: Ostrov, 1999.",
                "Roe, Ann. *Ports*. Paris: Ostrov, 1999.",
                "US Department of State. *Foreign Relations*. Washington, DC: GPO, 1986.",
                "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.", "Zimmer, Jo. *Yc*. London: Lantern, 2001.",
                "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "titles that begin with figures",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "Roe, Ann. *1919*. Paris: Ostrov, 1999.",
                "Roe, Ann. *Ports*. Paris: Ostrov, 1999.", "Roe, Ann. *Salt*. Paris: Ostrov, 1999.",
                "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.", "Zimmer, Jo. *Yc*. London: Lantern, 2001.",
                "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "hyphens, apostrophes, Saint",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Oates, Jo. *A*. London: Lantern, 2001.", "O’Brien, Al. *B*. London: Lantern, 2001.",
                "Olsen-Ray, Bo. *C*. London: Lantern, 2001.", "Saint-Clair, Di. *D*. London: Lantern, 2001.",
                "Smith, Ed. *E*. London: Lantern, 2001.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.", "Zimmer, Jo. *Yc*. London: Lantern, 2001.",
                "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "initials before names",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Allen, Jo. *Ab*. London: Lantern, 2001.",
                "Ames, Jo. *Ac*. London: Lantern, 2001.", "Avery, Jo. *Ad*. London: Lantern, 2001.",
                "Berg, Jan. *Roads*. London: Lantern, 2001.", "Roe, A. B. *Ports*. Paris: Ostrov, 1999.",
                "Roe, Ann. *Salt*. Paris: Ostrov, 1999.", "Roe, B. *Tea*. Paris: Ostrov, 1999.",
                "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.", "Zimmer, Jo. *Yc*. London: Lantern, 2001.",
                "Zuse, Jo. *Yd*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "one author by year, without dashes",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Ames, Jo. *Ac*. London: Lantern, 2001.",
                "Roe, Ann. *Zones*. Paris: Ostrov, 1990.", "Roe, Ann. *Bays*. Paris: Ostrov, 1999.",
                "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "one author’s titles neither by letter nor by year",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Ames, Jo. *Ac*. London: Lantern, 2001.",
                "⟦Roe, Ann. *Zones*. Paris: Ostrov, 1999.⟧", "Roe, Ann. *Bays*. Paris: Ostrov, 1990.",
                "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.",
            ], "warning list-order"),
        RuleCase.list(
            "Mc among Mac",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Ames, Jo. *Ac*. London: Lantern, 2001.",
                "McAdam, Al. *B*. London: Lantern, 2001.", "MacCall, Di. *D*. London: Lantern, 2001.",
                "Mailer, Bo. *C*. London: Lantern, 2001.", "Young, Jo. *Ya*. London: Lantern, 2001.",
                "Zander, Jo. *Yb*. London: Lantern, 2001.",
            ]),
        RuleCase.list(
            "an entry far from its place",
            [
                "Adams, Jo. *Aa*. London: Lantern, 2001.", "Ames, Jo. *Ac*. London: Lantern, 2001.",
                "Berg, Jan. *Bb*. London: Lantern, 2001.", "⟦Roe, Ann. *Zones*. Paris: Ostrov, 1999.⟧",
                "Chen, Li. *Hills*. Paris: Ostrov, 1997.", "Wu, Lan. *Rivers*. Paris: Ostrov, 1998.",
                "Young, Jo. *Ya*. London: Lantern, 2001.", "Zander, Jo. *Yb*. London: Lantern, 2001.",
            ], "warning list-order"),
    ])
    func findings(_ given: RuleCase) { given.check(ListOrderRule()) }
}
