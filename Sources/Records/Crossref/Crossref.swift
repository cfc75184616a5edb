import CitandaWorks

extension RecordFormat {
    /// The citations of a work for a deposit at Crossref, schema 5.3.1.
    ///
    /// Crossref takes citations only with the work that cites. The file has a book in whose place the press puts its own work: each
    /// value that begins with “FILL-IN”, the time stamp, the year, and the DOI with its address.
    public static let crossref = RecordFormat(
        "crossref", otherNames: ["crossref-deposit"], title: "Crossref deposit of citations",
        suffixes: [".crossref.xml"],
        scope: """
            the DOI, or the first name, year, titles, numbers and first page; the press fills in the placeholders of the head: \
            batch, time stamp, depositor, registrant, and the citing work with its title, year, publisher, DOI and address
            """,
        output: RecordOutput(head: Crossref.head, foot: Crossref.foot, mayBeEmpty: false) { CrossrefWriter.record($0) })
}

/// The frame of a deposit.
enum Crossref {
    /// The number of elements around a citation.
    static let depth = 5

    /// The prefix 10.5555 is kept for examples, and 2200 is the last year that the schema allows: no work has either.
    static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <doi_batch xmlns="http://www.crossref.org/schema/5.3.1" version="5.3.1">
          <head>
            <doi_batch_id>FILL-IN-batch</doi_batch_id>
            <timestamp>0</timestamp>
            <depositor>
              <depositor_name>FILL-IN depositor</depositor_name>
              <email_address>fill-in@example.org</email_address>
            </depositor>
            <registrant>FILL-IN registrant</registrant>
          </head>
          <body>
            <book book_type="monograph">
              <book_metadata>
                <titles>
                  <title>FILL-IN title of the work that cites</title>
                </titles>
                <publication_date>
                  <year>2200</year>
                </publication_date>
                <noisbn reason="monograph"/>
                <publisher>
                  <publisher_name>FILL-IN publisher</publisher_name>
                </publisher>
                <doi_data>
                  <doi>10.5555/FILL-IN</doi>
                  <resource>https://example.org/FILL-IN</resource>
                </doi_data>
                <citation_list>
        """

    static let foot = """

                </citation_list>
              </book_metadata>
            </book>
          </body>
        </doi_batch>

        """
}
