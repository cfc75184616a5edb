import CitandaJSON
import CitandaRecords
import CitandaWorks
import Testing

@Suite struct PubMedXMLTests {
    /// An article with the elements that most records have.
    private static let article = """
        <?xml version="1.0"?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" "https://example.invalid/none.dtd">
        <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">21</PMID>
        <DateRevised><Year>2001</Year></DateRevised>
        <Article><Journal><ISSN IssnType="Electronic">1234-5679</ISSN><JournalIssue><Volume>7</Volume><Issue>2</Issue>
        <PubDate><Year>2018</Year><Month>Apr</Month></PubDate></JournalIssue><Title>Journal of harbours</Title></Journal>
        <ArticleTitle>The gene <i>SAL</i> at &lt; 5 °C.</ArticleTitle>
        <Pagination><StartPage>25</StartPage><EndPage>38</EndPage></Pagination>
        <ELocationID EIdType="doi" ValidYN="Y">10.1234/salt.8</ELocationID>
        <Abstract><AbstractText Label="AIM">To see.</AbstractText><AbstractText>More.</AbstractText></Abstract>
        <AuthorList CompleteYN="N"><Author><LastName>Roe</LastName><ForeName>J-P</ForeName><Suffix>3rd</Suffix></Author>
        <Author><CollectiveName>Salt Group</CollectiveName></Author></AuthorList><Language>ENG</Language></Article>
        <MedlineJournalInfo><MedlineTA>J Harb</MedlineTA></MedlineJournalInfo>
        <MeshHeadingList><MeshHeading><DescriptorName>Salt</DescriptorName><QualifierName>analysis</QualifierName></MeshHeading>
        </MeshHeadingList></MedlineCitation><PubmedData><ReferenceList><Reference><Citation>Other.</Citation><ArticleIdList>
        <ArticleId IdType="pubmed">99</ArticleId></ArticleIdList></Reference></ReferenceList><ArticleIdList>
        <ArticleId IdType="pmc">PMC5</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>
        """

    private static let book = """
        <PubmedBookArticle><BookDocument><PMID>22</PMID><ArticleIdList><ArticleId IdType="bookaccession">NBK9</ArticleId>
        </ArticleIdList><Book><Publisher><PublisherName>Fjord</PublisherName><PublisherLocation>Oslo</PublisherLocation>
        </Publisher><BookTitle>Ports</BookTitle><PubDate><Year>2001</Year></PubDate><AuthorList Type="editors"><Author>
        <LastName>Roe</LastName><ForeName>Ann</ForeName></Author></AuthorList><Isbn>9780306406157</Isbn></Book>
        <LocationLabel Type="chapter">Chapter 3</LocationLabel><ArticleTitle>Salt</ArticleTitle><AuthorList Type="authors">
        <Author><LastName>Lind</LastName><Initials>K</Initials></Author></AuthorList></BookDocument></PubmedBookArticle>
        """

    private static let records: [RecordReading] = [
        RecordReading(
            .pubMed, article,
            [
                "type": "article-journal", "title": "The gene <i>SAL</i> at < 5 °C", "volume": "7", "issue": "2",
                "issued": ["date-parts": [[2018, 4]]], "page": "25-38", "DOI": "10.1234/salt.8", "PMID": "21",
                "abstract": "AIM: To see.\nMore.", "language": "en", "container-title-short": "J Harb",
                "author": [
                    ["family": "Roe", "given": "J.-P.", "suffix": "3rd"], ["literal": "Salt Group"],
                    ["literal": "et al."],
                ],
                "keyword": "Salt/analysis", "PMCID": "PMC5",
            ]),
        RecordReading(
            .pubMed, book,
            [
                "type": "chapter", "title": "Salt", "container-title": "Ports", "chapter-number": "3",
                "author": [["family": "Lind", "given": "K."]], "editor": [["family": "Roe", "given": "Ann"]],
                "publisher": "Fjord", "publisher-place": "Oslo", "call-number": "NBK9", "ISBN": "9780306406157",
            ]),
        // A preprint: the server is the publisher.
        RecordReading(
            .pubMed,
            "<PubmedArticle><Article><Title>PortRxiv</Title><ArticleTitle>Salt</ArticleTitle><ELocationID EIdType=\"pii\">arXiv:2304.1</ELocationID><PublicationType>Preprint</PublicationType></Article></PubmedArticle>",
            ["type": "article", "publisher": "PortRxiv", "number": "arXiv:2304.1", "container-title": .null]),
    ]

    @Test func recordsAreRead() { for record in Self.records { record.check() } }

    /// One bad record costs only itself.
    @Test func damagedRecordsAreFindings() {
        let text =
            "<PubmedArticleSet><PubmedArticle>wrong</PubmedArticle><PubmedArticle><ArticleTitle>A</PubmedArticle>"
            + "<PubmedArticle><ArticleTitle>B</ArticleTitle></PubmedArticle></PubmedArticleSet>"
        let (works, findings) = RecordFormat.pubMed.works(in: Array(text.utf8))
        #expect(works.map { $0[.title]?.full.plain } == ["A", "B"])
        #expect(findings.contains { $0.id == "record-unread" })
        #expect(findings.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }

    @Test func otherFilesHaveNoRecords() {
        for text in ["", "<IPGReportSet><IPGReport/></IPGReportSet>", "TY  - JOUR", "<PubmedArticle", "\u{FEFF}<a>"] {
            #expect(RecordFormat.pubMed.works(in: Array(text.utf8)).value.isEmpty)
        }
    }

    @Test func nothingTraps() { RecordReading.readDamaged(Array(Self.book.utf8), as: .pubMed) }
}
