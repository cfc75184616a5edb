import ReadingSupport
import Testing

@testable import CitandaRecognition

/// References of every kind, in the form of notes and in the form of list entries.
@Suite struct ReferenceGrammarTests {
    static let notes: [Sample] = [
        // A note of the cited work belongs to the place in it, and is none of this text.
        Sample(
            "Ann Orr, *Tides* (London: Cape, 1930), 38, n. 7; Bo Lee, *Foam* (London: Cape, 1931), 3 (n. 12).",
            [
                "book | author: Ann Orr | title: Tides | location: London | publisher: Cape | date: 1930 | locator: 38, n. 7",
                "book | author: Bo Lee | title: Foam | location: London | publisher: Cape | date: 1931 | locator: 3 (n. 12)",
            ]),
        Sample("Smith criticizes her at length in his note 45.", []),
        Sample(
            "Ann Orr, *Tides*, illus. Jim Low (London: Cape, 1930), 3.",
            [
                "book | author: Ann Orr | title: Tides | contributor: Jim Low | location: London | publisher: Cape | date: 1930 | locator: 3"
            ]),
        // Volume and issue in words.
        Sample(
            "Ann Orr, “Foam,” *Journal of Tides*, vol. 7, no. 3 (2014): 31–38; Bo Lee, “Oars,” *Review*, vol. 2 no. 1 (May 1930), pp. 4–9.",
            [
                "article-journal | author: Ann Orr | title: Foam | container-title: Journal of Tides | volume: 7 | issue: 3 | date: 2014 | locator: 31–38",
                "article-journal | author: Bo Lee | title: Oars | container-title: Review | volume: 2 | issue: 1 | date: May 1930 | locator: pp. 4–9",
            ]),
        Sample(
            "Ann Orr, “Foam,” *Journal of Tides* 7 no. 3 (2014): 31; Bo Lee, “Oars,” *Review*, volume 2, number 1, 1930, 4.",
            [
                "article-journal | author: Ann Orr | title: Foam | container-title: Journal of Tides | volume: 7 | issue: 3 | date: 2014 | locator: 31",
                "article-journal | author: Bo Lee | title: Oars | container-title: Review | volume: 2 | issue: 1 | date: 1930 | locator: 4",
            ]),
        // The year of a volume is no page of it.
        Sample(
            "Ann Orr, “Foam,” *Salzblätter*, Bd. XI, 1913, pp. 551–4.",
            [
                "article-journal | author: Ann Orr | title: Foam | container-title: Salzblätter | volume: XI | date: 1913 | locator: pp. 551–4"
            ]),
        Sample("Jan Uhl, *Oars*, forthcoming.", ["book | author: Jan Uhl | title: Oars | date: forthcoming"]),
        Sample(
            "G. Rossi, *Mercanti e banchieri*, a cura di P. Neri, Torino, Einaudi, 1980, p. 12.",
            [
                "book | author: G. Rossi | title: Mercanti e banchieri | editor: P. Neri | location: Torino | publisher: Einaudi | date: 1980 | locator: p. 12"
            ]),
        Sample(
            "Paul Vernet, « La soie », dans *Histoire*, sous la dir. de A. Lat, Toulouse, Privat, 1975, p. 120.",
            [
                "chapter | author: Paul Vernet | title: La soie | container-title: Histoire | editor: A. Lat | location: Toulouse | publisher: Privat | date: 1975 | locator: p. 120"
            ]),
        // A surname that is also a word, and a sentence before a name.
        Sample(
            "Gordon H. Chang and He Di, “Absence,” *Speculum* 98 (1993): 3.",
            [
                "article-journal | author: Gordon H. Chang and He Di | title: Absence | container-title: Speculum | volume: 98 | date: 1993 | locator: 3"
            ]),
        Sample(
            "The term is Goffer’s. Erving Goffer, *Asylum* (New York: Anchor, 1961).",
            ["book | author: Erving Goffer | title: Asylum | location: New York | publisher: Anchor | date: 1961"]),
        Sample(
            "*A Guide to Ports* (London, 1755), iv.",
            ["book | title: A Guide to Ports | location: London | date: 1755 | locator: iv"]),
        Sample(
            "Bergner, Karl, *Die Hanse* (Kiel: Wachholtz, 1999), 12.",
            [
                "book | author: Bergner, Karl | title: Die Hanse | location: Kiel | publisher: Wachholtz | date: 1999 | locator: 12"
            ]),
        // A printed series by its years, which is no archive.
        Sample(
            "Harbour Papers, 1952–1954, vol. II, Document 12; Harbour Papers of the Gulf, 1960, vol. 1, pp. 3–4.",
            [
                "book | title: Harbour Papers, 1952–1954 | volume: II | locator: Document 12",
                "book | title: Harbour Papers of the Gulf, 1960 | volume: 1 | locator: pp. 3–4",
            ]),
        Sample(
            "Marguerite O'Brien, *The Harbour Clerks: Wages and Custom, 1780–1840* (Cork: Mercier Press, 1994), 12–19.",
            [
                "book | author: Marguerite O'Brien | title: The Harbour Clerks: Wages and Custom, 1780–1840 | location: Cork | publisher: Mercier Press | date: 1994 | locator: 12–19"
            ]),
        Sample(
            "Ellen Marsh, Tomás Ó Cléirigh, Wei-ling Ho, and Bo Andersson, *Four Ports* (Oxford: Oxford University Press, 2011), esp. chap. 4.",
            [
                "book | author: Ellen Marsh, Tomás Ó Cléirigh, Wei-ling Ho, and Bo Andersson | title: Four Ports | location: Oxford | publisher: Oxford University Press | date: 2011 | locator: chap. 4"
            ]),
        Sample(
            "Jane Cobb and Anna Weil, eds., *The Salt Reader*, 3 vols. (London: Verso, 1999), 2:33–35.",
            [
                "book | editor: Jane Cobb and Anna Weil | title: The Salt Reader | number-of-volumes: 3 | location: London | publisher: Verso | date: 1999 | locator: 2:33–35"
            ]),
        Sample(
            "Luc Favre, *Salt and Power*, trans. Jane Cobb, ed. Anna Weil (London: Verso; New York: Norton, 1999), 3.",
            [
                "book | author: Luc Favre | title: Salt and Power | translator: Jane Cobb | editor: Anna Weil | location: London // New York | publisher: Verso // Norton | date: 1999 | locator: 3"
            ]),
        Sample(
            "Joseph Marn, *Boats of the World*, vol. 4, *Hulls and Sails* (Cambridge: Cambridge University Press, 1971), 379–80.",
            [
                "book | author: Joseph Marn | title: Boats of the World | volume: 4 | volume-title: Hulls and Sails | location: Cambridge | publisher: Cambridge University Press | date: 1971 | locator: 379–80"
            ]),
        Sample(
            "Ann Field, *The Ledger*, Studies in Accounts, no. 12 (London and New York: Routledge, 2011), 20.",
            [
                "book | author: Ann Field | title: The Ledger | collection-title: Studies in Accounts | collection-number: 12 | location: London and New York | publisher: Routledge | date: 2011 | locator: 20"
            ]),
        Sample(
            "Ann Field, *The Ledger* (1963; repr., Harmondsworth: Penguin, 1980), 12.",
            [
                "book | author: Ann Field | title: The Ledger | original-date: 1963 | location: Harmondsworth | publisher: Penguin | date: 1980 | locator: 12"
            ]),
        Sample(
            "Ann Field, *The Ledger*, rev. and exp. ed. (Fjord Press, 2011), xii–xv, 33.",
            [
                "book | author: Ann Field | title: The Ledger | edition: rev. and exp. ed. | publisher: Fjord Press | date: 2011 | locator: xii–xv, 33"
            ]),
        Sample(
            "Ann Field, *The Ledger* (n.p.: privately printed, 1911), 20.",
            ["book | author: Ann Field | title: The Ledger | publisher: privately printed | date: 1911 | locator: 20"]),
        Sample(
            "Ann Field, *The Ledger* (London: Verso, forthcoming).",
            ["book | author: Ann Field | title: The Ledger | location: London | publisher: Verso | date: forthcoming"]),
        Sample(
            "Elias Tarn, *Crowds at Sea*, trans. Carol Stew (New York: Farrar, Straus & Giroux, 1984), 29.",
            [
                "book | author: Elias Tarn | title: Crowds at Sea | translator: Carol Stew | location: New York | publisher: Farrar, Straus & Giroux | date: 1984 | locator: 29"
            ]),
        Sample(
            "*A Discourse of Boats* (London: printed for T. Pass, 1690), sig. B2r.",
            [
                "book | title: A Discourse of Boats | location: London | publisher: printed for T. Pass | date: 1690 | locator: sig. B2r"
            ]),
        Sample(
            "Turki al-Sabah, \"Pearls and Customs,\" in *Gulf Ports*, ed. Anna Weil and Jean-Pierre Roche (Leiden: Brill, 2003), 88.",
            [
                "chapter | author: Turki al-Sabah | title: Pearls and Customs | container-title: Gulf Ports | editor: Anna Weil and Jean-Pierre Roche | location: Leiden | publisher: Brill | date: 2003 | locator: 88"
            ]),
        Sample(
            "Jane Cobb, ‘Salt and “Power”’, in Anna Weil (ed.), *Gulf Ports* (Oxford: Clarendon Press, 1988), pp. 33–4.",
            [
                "chapter | author: Jane Cobb | title: Salt and “Power” | editor: Anna Weil | container-title: Gulf Ports | location: Oxford | publisher: Clarendon Press | date: 1988 | locator: pp. 33–4"
            ]),
        Sample(
            "Mary Ash, foreword to *Boats*, by Tom Elm (Boston: Little, Brown, 1961), ix.",
            [
                "chapter | author: Mary Ash | genre: foreword | container-title: Boats | container-author: Tom Elm | location: Boston | publisher: Little, Brown | date: 1961 | locator: ix"
            ]),
        Sample(
            "Ann Field, \"The Toll,\" *Journal of Accounts* 21, no. 2 (1994): 45–68.",
            [
                "article-journal | author: Ann Field | title: The Toll | container-title: Journal of Accounts | volume: 21 | issue: 2 | date: 1994 | locator: 45–68"
            ]),
        Sample(
            "Ann Field, \"The Toll,\" *Journal of Accounts*, no. 33 (2003): 1–20, https://doi.org/10.1234/abc.5.",
            [
                "article-journal | author: Ann Field | title: The Toll | container-title: Journal of Accounts | issue: 33 | date: 2003 | locator: 1–20 | doi: 10.1234/abc.5"
            ]),
        Sample(
            "Ann Field, \"The Toll,\" *Journal of Accounts* 12:3 (Spring 2003): 201–20, at 207.",
            [
                "article-journal | author: Ann Field | title: The Toll | container-title: Journal of Accounts | volume: 12 | issue: 3 | date: Spring 2003 | pages: 201–20 | locator: 207"
            ]),
        Sample(
            "Ann Field, \"The Toll,\" *Journal of Accounts*, n.s., 5 (1998): 10.",
            [
                "article-journal | author: Ann Field | title: The Toll | container-title: Journal of Accounts | collection-title: n.s. | volume: 5 | date: 1998 | locator: 10"
            ]),
        Sample(
            "Ann Field, \"The Toll,\" *Journal of Accounts* 7, nos. 3/4 (Winter 1998/99): article 104.",
            [
                "article-journal | author: Ann Field | title: The Toll | container-title: Journal of Accounts | volume: 7 | issue: 3/4 | date: Winter 1998/99 | locator: article 104"
            ]),
        Sample(
            "Ann Field, \"The Toll,\" Journal of Accounts 7 (1998): 10.",
            [
                "article-journal | author: Ann Field | title: The Toll | container-title: Journal of Accounts | volume: 7 | date: 1998 | locator: 10"
            ]),
        Sample(
            "Bo Linden, \"Who Pays the Ferryman?\" *Guardian*, 4 July 2011.",
            [
                "article-newspaper | author: Bo Linden | title: Who Pays the Ferryman? | container-title: Guardian | date: 4 July 2011"
            ]),
        Sample(
            "\"Flood at the Docks,\" *New York Times*, July 4, 1911, sec. B, p. 2.",
            [
                "article-newspaper | title: Flood at the Docks | container-title: New York Times | date: July 4, 1911 | locator: sec. B, p. 2"
            ]),
        Sample(
            "*The Times* (London), 4 July 1911, 3.",
            ["article-newspaper | container-title: The Times | location: London | date: 4 July 1911 | locator: 3"]),
        Sample(
            "Carla Mew, \"Books and Balances,\" review of *The Ledger*, by Ann Field, *Times Literary Supplement*, May 4, 2012, 12.",
            [
                "review | author: Carla Mew | title: Books and Balances | genre: review | reviewed-title: The Ledger | reviewed-author: Ann Field | container-title: Times Literary Supplement | date: May 4, 2012 | locator: 12"
            ]),
        Sample(
            "Dara Poe, \"Salt and Silver\" (PhD diss., University of Chicago, 1999), 45.",
            [
                "thesis | author: Dara Poe | title: Salt and Silver | genre: PhD diss. | publisher: University of Chicago | date: 1999 | locator: 45"
            ]),
        Sample(
            "Dara Poe, *Salt and Silver*, discussion paper no. 88 (Leeds: Centre for Salt Studies, 2004).",
            [
                "report | author: Dara Poe | title: Salt and Silver | genre: discussion paper | report-number: 88 | location: Leeds | publisher: Centre for Salt Studies | date: 2004"
            ]),
        Sample(
            "Dara Poe, \"Salt and Silver\" (working paper no. 88, Centre for Salt Studies, Leeds, 2004).",
            [
                "report | author: Dara Poe | title: Salt and Silver | genre: working paper | report-number: 88 | publisher: Centre for Salt Studies | location: Leeds | date: 2004"
            ]),
        Sample(
            "Dara Poe, \"Silver,\" paper presented at the Annual Meeting of the Salt Society, Chicago, January 5, 2012.",
            [
                "paper-conference | author: Dara Poe | title: Silver | genre: paper presented at the Annual Meeting of the Salt Society | note: Chicago | date: January 5, 2012"
            ]),
        Sample(
            "*Encyclopaedia of Salt*, 11th ed., s.v. \"brine.\"",
            ["book | title: Encyclopaedia of Salt | edition: 11th | locator: s.v. \"brine.\""]),
        Sample(
            "\"Salt Prices,\" Harbour Museum, last modified May 4, 2019, https://example.org/salt.",
            [
                "webpage | title: Salt Prices | container-title: Harbour Museum | date: May 4, 2019 | url: https://example.org/salt"
            ]),
        Sample(
            "Evan Moss, \"A Day at the Docks,\" *Dockside* (blog), May 4, 2019, https://example.org/docks.",
            [
                "post-weblog | author: Evan Moss | title: A Day at the Docks | container-title: Dockside | genre: blog | date: May 4, 2019 | url: https://example.org/docks"
            ]),
        Sample(
            "*The Third Boat*, dir. Carol Reef (1949; New York: Criterion, 1999), DVD.",
            [
                "motion_picture | title: The Third Boat | director: Carol Reef | original-date: 1949 | location: New York | publisher: Criterion | date: 1999 | medium: DVD"
            ]),
        Sample(
            "Hilda Roe, interview by Evan Moss, May 4, 2019, tape 3, Oral History Collection, Harbour Museum, Leeds.",
            [
                "interview | author: Hilda Roe | genre: interview | interviewer: Evan Moss | date: May 4, 2019 | medium: tape 3 | archive: Oral History Collection // Harbour Museum // Leeds"
            ]),
        Sample(
            "Interview with Hilda Roe, Leeds, 4 May 2019.",
            ["interview | genre: Interview | author: Hilda Roe | location: Leeds | date: 4 May 2019"]),
        Sample(
            "Oral history interview with Hilda Roe, Leeds, 4 May 2019.",
            ["interview | genre: Oral history interview | author: Hilda Roe | location: Leeds | date: 4 May 2019"]),
        Sample(
            "US Congress, Senate, Committee on Foreign Relations, *Hearings on Salt*, 85th Cong., 1st sess., 1957, 112.",
            [
                "hearing | author: US Congress, Senate, Committee on Foreign Relations | title: Hearings on Salt | note: 85th Cong., 1st sess. | date: 1957 | locator: 112"
            ]),
        Sample(
            "*Roe v. Board of Salt*, 347 U.S. 483, 495 (1954).",
            [
                "legal_case | title: Roe v. Board of Salt | volume: 347 | container-title: U.S. | pages: 483 | locator: 495 | date: 1954"
            ]),
        Sample(
            "Salt Act of 1947, Pub. L. No. 80-253, 61 Stat. 495 (1947).",
            [
                "legislation | title: Salt Act of 1947 | report-number: Pub. L. No. 80-253 | volume: 61 | container-title: Stat. | pages: 495 | date: 1947"
            ]),
        Sample(
            "Jane Cobb, Salt and Power (London: Verso, 1988), 12.",
            [
                "book | author: Jane Cobb | title: Salt and Power | location: London | publisher: Verso | date: 1988 | locator: 12"
            ]),
        Sample(
            "M.J. Cobb, *Salt and Power* (London: Verso, 1988), 12.",
            [
                "book | author: M.J. Cobb | title: Salt and Power | location: London | publisher: Verso | date: 1988 | locator: 12"
            ]),
        Sample(
            "Jürgen Zabel, »Salz und Macht«, in *Häfen der Welt*, hrsg. von Karin Lutz (Göttingen: Vandenhoeck & Ruprecht, 1981), 45.",
            [
                "chapter | author: Jürgen Zabel | title: Salz und Macht | container-title: Häfen der Welt | editor: Karin Lutz | location: Göttingen | publisher: Vandenhoeck & Ruprecht | date: 1981 | locator: 45"
            ]),
        Sample(
            "Luc Favre, « Le sel et le pouvoir », *Annales du sel* 33, no. 2 (1978) : 12–19.",
            [
                "article-journal | author: Luc Favre | title: Le sel et le pouvoir | container-title: Annales du sel | volume: 33 | issue: 2 | date: 1978 | locator: 12–19"
            ]),
        Sample(
            "В. И. Петров, *Соль и власть* (Москва: Наука, 1978), с. 12.",
            [
                "book | author: В. И. Петров | title: Соль и власть | location: Москва | publisher: Наука | date: 1978 | locator: с. 12"
            ]),
        Sample(
            "V. I. Petrov, *Sol' i vlast'* [Salt and power] (Moscow: Nauka, 1978), 12.",
            [
                "book | author: V. I. Petrov | title: Sol' i vlast' | title-translated: Salt and power | location: Moscow | publisher: Nauka | date: 1978 | locator: 12"
            ]),
        Sample(
            "Zhang Bai 章百, \"Cong 'yi bian' dao 'quan'\" 从“一边”到“全方位” [From \"one side\" to \"all\"], *Yanjiu*, no. 1 (2000): 21–28.",
            [
                "article-journal | author: Zhang Bai 章百 | title: Cong 'yi bian' dao 'quan' | title-original-script: 从“一边”到“全方位” | title-translated: From \"one side\" to \"all\" | container-title: Yanjiu | issue: 1 | date: 2000 | locator: 21–28"
            ]),
        Sample(
            "Jane Cobb, \"Salt and Power, *Journal of Salt* 33 (1966): 12.",
            [
                "article-journal | author: Jane Cobb | title: Salt and Power | container-title: Journal of Salt | volume: 33 | date: 1966 | locator: 12"
            ]),
        Sample(
            "Homer, *Iliad*, 9.214.",
            ["short | author: Homer | title: Iliad | locator: 9.214"]),
    ]

    @Test(arguments: notes)
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }

    static let entries: [(String, String)] = [
        (
            "Brandt, Ilse. \"Tin and Tally.\" Northern Accounts 7, no. 2 (1987): 15-29.",
            "article-journal | author: Brandt|Ilse | title: Tin and Tally | container-title: Northern Accounts | issued: 1987 | volume: 7 | issue: 2 | page: 15-29"
        ),
        (
            "O'Brien, Marguerite. *The Harbour Clerks: Wages and Custom*. Cork: Mercier Press, 1994.",
            "book | author: O'Brien|Marguerite | title: The Harbour Clerks: Wages and Custom | publisher: Cork: Mercier Press | issued: 1994"
        ),
        (
            "Moltke, Helmuth von. *Letters*. Edited and translated by Beate von Oppen. New York: Knopf, 1990.",
            "book | author: von Moltke|Helmuth | editor: von Oppen|Beate | translator: von Oppen|Beate | title: Letters | publisher: New York: Knopf | issued: 1990"
        ),
        (
            "Roe, Martin Luther, Jr. *Why We Wait*. New York: Harper & Row, 1964.",
            "book | author: Roe|Martin Luther|Jr. | title: Why We Wait | publisher: New York: Harper & Row | issued: 1964"
        ),
        (
            "Marsh, Ellen, Tomás Ó Cléirigh, Wei-ling Ho, and Bo Andersson. *Four Ports*. Oxford: Oxford University Press, 2011.",
            "book | author: Marsh|Ellen; Ó Cléirigh|Tomás; Ho|Wei-ling; Andersson|Bo | title: Four Ports | publisher: Oxford: Oxford University Press | issued: 2011"
        ),
        (
            "Marsh, Ellen, and Bo Andersson, eds. *More Ports*. 2nd ed. 2 vols. Oxford: Clarendon Press, 2011.",
            "book | editor: Marsh|Ellen; Andersson|Bo | title: More Ports | publisher: Oxford: Clarendon Press | issued: 2011 | edition: 2 | number-of-volumes: 2"
        ),
        (
            "Marsh, Ellen. \"Ports Again.\" *Journal of Ports*, no. 144 (August 1994): 3–41.",
            "article-journal | author: Marsh|Ellen | title: Ports Again | container-title: Journal of Ports | issued: 1994-08 | issue: 144 | page: 3–41"
        ),
        (
            "Marsh, Ellen. \"The Last Port.\" In *Gulf Ports*, edited by Anna Weil and Jean-Pierre Roche, 12–40. Leiden: Brill, 2003.",
            "chapter | author: Marsh|Ellen | editor: Weil|Anna; Roche|Jean-Pierre | title: The Last Port | container-title: Gulf Ports | publisher: Leiden: Brill | issued: 2003 | page: 12–40"
        ),
        (
            "Poe, Dara. \"Salt and Silver.\" PhD diss., University of Chicago, 1999.",
            "thesis | author: Poe|Dara | title: Salt and Silver | publisher: University of Chicago | issued: 1999 | genre: PhD diss."
        ),
        (
            "Roe, Hilda. Interview by Evan Moss. Leeds, May 4, 2019.",
            "interview | author: Roe|Hilda | interviewer: Moss|Evan | issued: 2019-05-04 | genre: Interview"
        ),
        (
            "International Salt Organization. *Report on Ports*. Geneva: ISO, 1931.",
            "book | author: International Salt Organization | title: Report on Ports | publisher: Geneva: ISO | issued: 1931"
        ),
        (
            "US Congress. Senate. Committee on Salt. *Hearings on Salt*. 85th Cong., 1st sess., 1957.",
            "hearing | author: US Congress. Senate. Committee on Salt | title: Hearings on Salt | issued: 1957"
        ),
        (
            "*Boatwulf: A New Translation*. Translated by Sean Heath. New York: W. W. Norton, 2000.",
            "book | translator: Heath|Sean | title: Boatwulf: A New Translation | publisher: New York: W. W. Norton | issued: 2000"
        ),
        (
            "Tomas, E. P. *The Making of Salt*. 1963. Reprint, Harmondsworth: Penguin, 1980.",
            "book | author: Tomas|E. P. | title: The Making of Salt | publisher: Harmondsworth: Penguin | issued: 1980 | original-date: 1963"
        ),
        (
            "Field, Ann. *The Ledger*. Studies in Accounts 12. London: Verso, 2011.",
            "book | author: Field|Ann | title: The Ledger | collection-title: Studies in Accounts | publisher: London: Verso | issued: 2011 | collection-number: 12"
        ),
        (
            "Field, Ann. 2011. \"The Ledger.\" *Journal of Accounts* 12 (3): 1–20.",
            "article-journal | author: Field|Ann | title: The Ledger | container-title: Journal of Accounts | issued: 2011 | volume: 12 | issue: 3 | page: 1–20"
        ),
        (
            "Field, Ann. \"The Ledger Online.\" Harbour Museum. Last modified May 4, 2019. https://example.org/salt.",
            "webpage | author: Field|Ann | title: The Ledger Online | container-title: Harbour Museum | issued: 2019-05-04"
        ),
        (
            "Mew, Carla. Review of *The Ledger*, by Ann Field. *Journal of Accounts* 13 (2004): 99–101.",
            "review | author: Mew|Carla | reviewed-author: Field|Ann | container-title: Journal of Accounts | reviewed-title: The Ledger | issued: 2004 | volume: 13 | page: 99–101"
        ),
        (
            "Cobb, Jane. *Complete Salt*. Vol. 2, *Power*. London: Verso, 1988.",
            "book | author: Cobb|Jane | title: Complete Salt | volume-title: Power | publisher: London: Verso | issued: 1988 | volume: 2"
        ),
        (
            "Cobb, Jane. Foreword to *Boats*, by Tom Elm, ix–xii. Boston: Little, Brown, 1961.",
            "chapter | author: Cobb|Jane | container-author: Elm|Tom | container-title: Boats | publisher: Boston: Little, Brown | issued: 1961 | page: ix–xii | genre: Foreword"
        ),
        (
            "Zabel, Jürgen: Salz und Macht. Göttingen: Vandenhoeck & Ruprecht 1981.",
            "book | author: Zabel|Jürgen | title: Salz und Macht | publisher: Göttingen: Vandenhoeck & Ruprecht | issued: 1981"
        ),
        (
            "Cobb, J., 'Salt and Power', *Journal of Salt* 33 (1966), pp. 12–19.",
            "article-journal | author: Cobb|J. | title: Salt and Power | container-title: Journal of Salt | issued: 1966 | volume: 33 | page: 12–19"
        ),
        (
            "Linden, Bo. \"The Clerk's Tale.\" *New Yorker*, July 4, 2011.",
            "article-magazine | author: Linden|Bo | title: The Clerk's Tale | container-title: New Yorker | issued: 2011-07-04"
        ),
    ]

    @Test(arguments: entries)
    func entryForm(_ text: String, _ work: String) {
        #expect(Sample.entry(text) == work)
    }

    @Test func aStarThatNeverClosesDoesNotHideTheTitle() {
        let found = Sample.reading(notes: ["Jane Cobb, *Salt and Power (London: Verso, 1988), 12."]).notes.flatMap(
            \.citations)
        #expect(found.count == 1)
        #expect(found.first?.part(.title)?.text == "Salt and Power")
    }
}
