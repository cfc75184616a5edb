/// What styles lean on where the specification leaves room, one row for each habit.
extension ReferenceAgreementTests {
    /// A style that groups the cites of an author.
    private static func grouped(collapse: String, delimiter: String) -> String {
        """
        <citation disambiguate-add-year-suffix="true" collapse="\(collapse)" cite-group-delimiter="\(delimiter)"><layout delimiter="; ">
        <group delimiter=", "><names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date>
        <text variable="locator"/></group></layout></citation>
        """
    }

    /// Two works of one author and year.
    private static let lettered = """
        [{"id": "a", "type": "book", "title": "Iron", "author": [{"family": "Kay"}], "issued": {"date-parts": [[1999]]}},
        {"id": "b", "type": "book", "title": "Salt", "author": [{"family": "Kay"}], "issued": {"date-parts": [[1999]]}}]
        """

    static let habits: [Case] = [
        Case(
            what: "Quotation marks stand around the formatting of a title",
            style: entry(
                """
                <text variable="title" quotes="true" font-style="italic"/>
                """),
            works: salt,
            entries: ["“<i>Salt</i>”"]),
        Case(
            what: "Typed marks of another language stay as typed",
            style: """
                <locale><terms><term name="open-quote">«</term><term name="close-quote">»</term>
                <term name="open-inner-quote">‹</term><term name="close-inner-quote">›</term></terms></locale>
                """ + entry("<text variable=\"title\" quotes=\"true\"/>"),
            works: #"[{"id": "a", "type": "book", "title": "A “salt ‘n’ iron” and «reed» trade"}]"#,
            entries: ["«A “salt ‘n’ iron” and ‹reed› trade»"]),
        Case(
            what: "Pages have the dash of the language, numbers the dash as typed",
            style: """
                <locale><terms><term name="page-range-delimiter">-</term></terms></locale>
                """ + entry("<text variable=\"volume\"/><text variable=\"page\" prefix=\": \"/>"),
            works: #"[{"id": "a", "type": "book", "volume": "1–3", "page": "vii–xi"}]"#,
            entries: ["1–3: vii-xi"]),
        Case(
            what: "Ordinals have the markup of their language",
            style: """
                <locale><terms><term name="ordinal">&lt;sup&gt;e&lt;/sup&gt;</term></terms></locale>
                """
                    + entry(
                        """
                        <number variable="edition" form="ordinal"/><date variable="issued" prefix=", "><date-part name="day" form="ordinal"/></date>
                        """),
            works: #"[{"id": "a", "type": "book", "edition": "3", "issued": {"date-parts": [[1990, 5, 2]]}}]"#,
            entries: ["3<sup>e</sup>, 2<sup>e</sup>"]),
        Case(
            what: "Words in the place of a date stand where its year would",
            style: entry(
                """
                <date variable="issued" prefix="on "><date-part name="day"/></date><date variable="issued"><date-part name="year"/></date>
                """),
            works: #"[{"id": "a", "type": "book", "issued": {"literal": "forthcoming"}}]"#,
            entries: ["forthcoming"]),
        Case(
            what: "Only a label that a work brings along is tested for",
            style: entry(
                """
                <choose><if variable="citation-label"><text value="label"/></if><else><text variable="title"/></else></choose>
                """),
            works: salt,
            entries: ["Salt"]),
        Case(
            what: "The children of a branch replace names one after the other",
            style: entry(
                """
                <names variable="author"><substitute><choose><if type="book"><names variable="editor"/><names variable="translator"/></if></choose></substitute></names>
                """),
            works: #"[{"id": "a", "type": "book", "editor": [{"family": "Lo"}], "translator": [{"family": "Kay"}]}]"#,
            entries: ["Lo"]),
        Case(
            what: "A macro of nothing but names is empty where a term replaces them",
            style: """
                <macro name="author"><names variable="author"><substitute><text term="anonymous"/></substitute></names></macro>
                """ + entry("<text macro=\"author\"/><text variable=\"title\"/>"),
            works: salt,
            entries: ["Salt"]),
        Case(
            what: "The affixes of a part of a name are not those of an institution",
            style: entry(
                """
                <names variable="author"><name><name-part name="family" suffix=","/></name></names>
                """),
            works:
                #"[{"id": "a", "type": "book", "author": [{"literal": "Salt Board"}]}, {"id": "b", "type": "book", "author": [{"family": "Kay"}]}]"#,
            entries: ["Salt Board", "Kay,"]),
        Case(
            what: "The full stops of a suffix look like those of initials",
            style: entry(
                """
                <names variable="author"><name initialize-with=""/></names>
                """),
            works: #"[{"id": "a", "type": "book", "author": [{"family": "Kay", "given": "Ann", "suffix": "Jr."}]}]"#,
            entries: ["A Kay Jr"]),
        Case(
            what: "A letter behind a symbol begins no word",
            style: entry(
                """
                <text variable="title" text-case="title"/>
                """),
            works: #"[{"id": "a", "type": "book", "title": "the √s of salt"}]"#,
            entries: ["The √s of Salt"]),
        Case(
            what: "A quotation that ends in a full stop needs no other",
            style: """
                <locale><style-options punctuation-in-quote="false"/></locale>
                """ + entry("<group suffix=\".\"><text variable=\"title\" quotes=\"true\"/></group>"),
            works: #"[{"id": "a", "type": "book", "title": "Salt in the U.S."}]"#,
            entries: ["“Salt in the U.S.”"]),
        Case(
            what: "A label beside another number names that number",
            style: entry(
                """
                <group delimiter=" "><text variable="number-of-volumes"/><label variable="volume" form="short"/></group>
                """),
            works: #"[{"id": "a", "type": "book", "number-of-volumes": "3"}]"#,
            entries: ["3 vols."]),
        Case(
            what: "Year suffixes come before the condition that tells works apart",
            style: cite(
                """
                <names variable="author"/><choose><if disambiguate="true"><text variable="title" prefix=" "/></if></choose>
                <date variable="issued" prefix=" "><date-part name="year"/></date>
                """, "disambiguate-add-year-suffix=\"true\""),
            works: """
                [{"id": "a", "type": "book", "title": "Salt", "author": [{"family": "Kay"}], "issued": {"date-parts": [[1999]]}},
                {"id": "b", "type": "book", "title": "Reed", "author": [{"family": "Kay"}], "issued": {"date-parts": [[1999]]}}]
                """,
            cites: ["a b"], citations: ["Kay 1999a; Kay 1999b"]),
        Case(
            what: "Namesakes within a work have their given names in the entry of that work",
            style: """
                <citation disambiguate-add-givenname="true"><layout><names variable="author"><name form="short"/></names></layout></citation>
                <bibliography><layout><names variable="author"><name initialize-with="."/></names></layout></bibliography>
                """,
            works: """
                [{"id": "a", "type": "book", "author": [{"family": "Kay", "given": "Ann"}, {"family": "Kay", "given": "Abel"}]},
                {"id": "b", "type": "book", "author": [{"family": "Kay", "given": "Ann"}]}]
                """,
            entries: ["Ann Kay, Abel Kay", "A. Kay"]),
        Case(
            what: "A label typed into a place in a work is the label of that place",
            style: cite("<label variable=\"locator\" form=\"short\" suffix=\" \"/><text variable=\"locator\"/>"),
            works: salt,
            cites: ["a@p._12", "a@ch._3", "a@vol._1,_fol._186", "a@12_n._2"],
            citations: ["p. 12", "chap. 3", "vol. 1, fol. 186", "p. 12 n. 2"]),
        Case(
            what: "Typed dashes keep a range as typed",
            style: cite("<text variable=\"locator\"/>"),
            attributes: "class=\"in-text\" page-range-format=\"minimal\"", works: salt,
            cites: ["a@460–461", "a@460-461", "a@100–04"], citations: ["460–461", "460–1", "100–04"]),
        Case(
            what: "A numbered cite with a place in its work is parted from the next as a collapsed group is",
            style: """
                <citation collapse="citation-number" after-collapse-delimiter="; "><layout delimiter=", ">
                <text variable="citation-number"/><text variable="locator" prefix=" p. "/></layout></citation>
                """,
            works: hartleys, cites: ["a@5 b@6 c", "a b@6", "a b c"],
            citations: ["1 p. 5; 2 p. 6; 3", "1, 2 p. 6", "1–3"]),
        Case(
            what: "Given names stand for initials where the style has none",
            style: cite(
                "<names variable=\"author\"><name form=\"short\"/></names>",
                "disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"primary-name-with-initials\""),
            works: hartleys, cites: ["a b c"], citations: ["Ann Kay; Bo Kay; Dale"]),
        Case(
            what: "Words in the place of a date sort as no date, in either direction",
            style: """
                <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
                <citation><sort><key variable="issued"/></sort><layout delimiter="; "><text variable="title"/></layout></citation>
                <bibliography><sort><key macro="year" sort="descending"/></sort><layout><text variable="title"/></layout></bibliography>
                """,
            works: """
                [{"id": "a", "type": "book", "title": "Last", "issued": {"literal": "[in press]"}},
                {"id": "b", "type": "book", "title": "Salt", "issued": {"date-parts": [[1962]]}},
                {"id": "c", "type": "book", "title": "Reed", "issued": {"date-parts": [[1702]]}}]
                """,
            cites: ["a b c"], citations: ["Reed; Salt; Last"], entries: ["Salt", "Reed", "Last"]),
        Case(
            what: "Groups of cites of one year stand in the order of their names, “et al.” among them",
            style: """
                <citation collapse="year" et-al-min="3" et-al-use-first="1"><sort><key variable="issued"/></sort><layout delimiter="; ">
                <names variable="author"><name form="short" and="text"/></names><date variable="issued" prefix=" "><date-part name="year"/></date></layout></citation>
                """,
            works: """
                [{"id": "a", "type": "book", "author": [{"family": "Kay"}, {"family": "Lo"}, {"family": "Moss"}], "issued": {"date-parts": [[1999]]}},
                {"id": "b", "type": "book", "author": [{"family": "Kay"}, {"family": "Chen"}], "issued": {"date-parts": [[1999]]}}]
                """,
            cites: ["a b"], citations: ["Kay and Chen 1999; Kay et al. 1999"]),
        Case(
            what: "Namesakes within a work have their given names in the first cite of that work",
            style: cite(
                """
                <choose><if position="first"><names variable="author"><name initialize-with="."/></names></if>
                <else><names variable="author"><name form="short"/></names></else></choose>
                """, "disambiguate-add-givenname=\"true\""),
            attributes: "class=\"note\"",
            works: """
                [{"id": "a", "type": "book", "author": [{"family": "Kay", "given": "Ann"}, {"family": "Kay", "given": "Abel"}]},
                {"id": "b", "type": "book", "author": [{"family": "Kay", "given": "Ann"}]}]
                """,
            cites: ["a", "b", "a"], notes: true, citations: ["Ann Kay, Abel Kay", "A. Kay", "Kay, Kay"]),
        Case(
            what: "Affixes and delimiters inside a macro without full stops keep theirs",
            style: """
                <macro name="m"><group delimiter=". " suffix="."><text variable="title"/><text variable="volume"/></group></macro>
                """ + entry("<text macro=\"m\" strip-periods=\"true\"/>"),
            works: #"[{"id": "a", "type": "book", "title": "Salt vol. 2", "volume": "2"}]"#, entries: ["Salt vol 2. 2."]
        ),
        Case(
            what: "A second place in a work of a year with letters repeats the letter alone",
            style: grouped(collapse: "year-suffix", delimiter: ", "),
            works: lettered, cites: ["a@7 a@9", "a b"], citations: ["Kay, 1999a, 7, a, 9", "Kay, 1999a, b"]),
        Case(
            what: "An empty delimiter of a group of cites is the usual one",
            style: grouped(collapse: "year", delimiter: ""),
            works: lettered, cites: ["a@7 b@9"], citations: ["Kay, 1999a, 7, 1999b, 9"]),
        Case(
            what: "A cite whose author the writer leaves out stands with the cites of that author",
            style: grouped(collapse: "year", delimiter: ", "),
            works: lettered, cites: ["a -b"], citations: ["Kay, 1999a, 1999b"]),
        Case(
            what: "Cites sort by the given names that tell them apart",
            style: """
                <citation disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name" collapse="year"><sort>
                <key macro="names"/></sort><layout delimiter="; "><text macro="names"/></layout></citation>
                <macro name="names"><names variable="author"><name initialize-with="."/></names></macro>
                """,
            works: """
                [{"id": "a", "type": "book", "author": [{"family": "Kay", "given": "Lei"}]},
                {"id": "b", "type": "book", "author": [{"family": "Kay", "given": "Lan"}, {"family": "Lo", "given": "Bo"}]}]
                """,
            cites: ["a b"], citations: ["Lan Kay, B. Lo; Lei Kay"]),
        Case(
            what: "A cite that begins with a colon needs no delimiter before the colon",
            style: cite("<text variable=\"title\" prefix=\": \"/>"),
            works: #"[{"id": "a", "type": "book", "title": "Salt"}, {"id": "b", "type": "book", "title": "Reed"}]"#,
            cites: ["a b"], citations: [": Salt: Reed"]),
        Case(
            what: "Words of a style in the place of names are no name",
            style: """
                <citation><layout><text variable="title"/></layout></citation><bibliography subsequent-author-substitute="—"><layout>
                <names variable="author"><substitute><text value="NN"/></substitute></names><text variable="title" prefix=" "/></layout></bibliography>
                """,
            works: #"[{"id": "a", "type": "book", "title": "Salt"}, {"id": "b", "type": "book", "title": "Reed"}]"#,
            entries: ["NN Salt", "NN Reed"]),
        Case(
            what: "Only the parts of an entry are blocks",
            style: entry(
                """
                <text value="In "/><group><text variable="title" display="block"/></group>
                """),
            works: salt,
            entries: ["In Salt"]),
        Case(
            what: "The first field is in the margin even where nothing follows",
            style: """
                <citation><layout><text variable="title"/></layout></citation><bibliography second-field-align="flush"><layout suffix=".">
                <text variable="title"/></layout></bibliography>
                """,
            works: salt,
            entries: ["\n    <div class=\"csl-left-margin\">Salt.</div>"]),
        Case(
            what: "Initials stay with a French name",
            style: entry(
                """
                <names variable="author"><name initialize-with=".&#160;"/></names>
                """),
            attributes: "class=\"in-text\" default-locale=\"fr-FR\"",
            works: #"[{"id": "a", "type": "book", "author": [{"family": "Kay", "given": "Ann"}]}]"#,
            entries: ["A.\u{A0}Kay"]),
        Case(
            what: "“Et al.” that begins with a blank gets no other",
            style: """
                <locale><terms><term name="et-al"> et alii</term></terms></locale>
                """ + entry("<names variable=\"author\"><name et-al-min=\"2\" et-al-use-first=\"1\"/></names>"),
            works: #"[{"id": "a", "type": "book", "author": [{"family": "Kay"}, {"family": "Lo"}]}]"#,
            entries: ["Kay et alii"]),
        Case(
            what: "Two blanks of an affix are two",
            style: entry(
                """
                <text variable="title" prefix=",  "/>
                """),
            works: salt,
            entries: [",\u{A0} Salt"]),
        Case(
            what: "A citation ends without a blank",
            style: "<citation><layout suffix=\". \"><text variable=\"title\"/></layout></citation>",
            works: salt,
            cites: ["a"], citations: ["Salt."]),
        Case(
            what: "The affixes of names are not those of a title in their place",
            style: entry(
                """
                <names variable="author" suffix=":" font-weight="bold"><name/><substitute><names variable="editor"/><text variable="title"/></substitute></names>
                """),
            works:
                #"[{"id": "a", "type": "book", "title": "Salt"}, {"id": "b", "type": "book", "editor": [{"family": "Lo"}]}]"#,
            entries: ["Salt", "<b>Lo</b>:"]),
        Case(
            what: "Works whose sort key prints nothing are last",
            style: """
                <macro name="author"><names variable="author"><substitute><text term="anonymous"/></substitute></names></macro>
                <citation><layout><text variable="title"/></layout></citation><bibliography><sort><key macro="author"/></sort><layout>
                <text variable="title"/></layout></bibliography>
                """,
            works:
                #"[{"id": "a", "type": "book", "title": "Salt"}, {"id": "b", "type": "book", "title": "Reed", "author": [{"family": "Kay"}]}]"#,
            entries: ["Reed", "Salt"]),
        Case(
            what: "Markup that a term escapes twice is markup",
            style: """
                <locale><terms><term name="ordinal">&amp;lt;sup&amp;gt;e&amp;lt;/sup&amp;gt;</term></terms></locale>
                """ + entry("<number variable=\"edition\" form=\"ordinal\"/>"),
            works: #"[{"id": "a", "type": "book", "edition": "3"}]"#,
            entries: ["3<sup>e</sup>"]),
        Case(
            what: "An approximate year sorts among the years",
            style: """
                <macro name="year"><choose><if is-uncertain-date="issued"><text term="circa" suffix=" "/></if></choose>
                <date variable="issued"><date-part name="year"/></date></macro>
                <citation><layout><text variable="title"/></layout></citation><bibliography><sort><key macro="year"/></sort><layout>
                <text variable="title"/></layout></bibliography>
                """,
            works: """
                [{"id": "a", "type": "book", "title": "Salt", "issued": {"date-parts": [[1702]]}},
                {"id": "b", "type": "book", "title": "Reed", "issued": {"date-parts": [[1688]], "circa": true}}]
                """,
            entries: ["Reed", "Salt"]),
        Case(
            what: "A French name sorts as one word with its particle",
            style: """
                <citation><layout><text variable="title"/></layout></citation><bibliography><sort><key variable="author"/></sort><layout>
                <text variable="title"/></layout></bibliography>
                """,
            attributes: "class=\"in-text\" default-locale=\"fr-FR\" demote-non-dropping-particle=\"never\"",
            works: """
                [{"id": "a", "type": "book", "title": "Salt", "author": [{"family": "Tilly", "given": "Ann", "non-dropping-particle": "de"}]},
                {"id": "b", "type": "book", "title": "Reed", "author": [{"family": "Demin", "given": "Bo"}]}]
                """,
            entries: ["Reed", "Salt"]),
        Case(
            what: "A suffix stands alone behind a place in another work of the year too",
            style: cite(
                """
                <names variable="author"/><date variable="issued" prefix=" "><date-part name="year"/></date><text variable="locator" prefix=": "/>
                """, "collapse=\"year-suffix\" disambiguate-add-year-suffix=\"true\" year-suffix-delimiter=\", \""),
            works: """
                [{"id": "a", "type": "book", "title": "Salt", "author": [{"family": "Kay"}], "issued": {"date-parts": [[1999]]}},
                {"id": "b", "type": "book", "title": "Reed", "author": [{"family": "Kay"}], "issued": {"date-parts": [[1999]]}}]
                """,
            cites: ["a@3 b"], citations: ["Kay 1999a: 3, b"]),
    ]
}
