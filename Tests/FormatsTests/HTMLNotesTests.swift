import CitandaDiagnostics
import CitandaFormats
import Testing

/// One row for each maker of pages with notes.
@Suite("Notes of web pages") struct HTMLNotesTests {
    private static func row(_ name: String, _ html: String, _ text: String) -> DocumentCase {
        DocumentCase(name: name, format: .html, bytes: Array(html.utf8), text: text)
    }

    private static let cases: [DocumentCase] = [
        row(
            "pandoc",
            """
            <p>Salt.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> Tea.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>
            <section class="footnotes" role="doc-endnotes"><hr /><ol>
            <li id="fn1"><p>Lind, <em>Salt</em>, 12.</p><p>More.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
            <li id="fn2"><p>Ibid.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>
            """, "Salt.[^1] Tea.[^2]\n\n[^1]: Lind, *Salt*, 12.\n\n    More.\n\n[^2]: Ibid.\n"),
        row(
            "Word",
            """
            <p class=MsoNormal>Salt.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='vertical-align:super'>[1]</span></span></a> End.<a href="#_edn1" name="_ednref1">[i]</a></p>
            <div><br clear=all><hr size=1><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span>[1]</span></a> Lind, 12.</p><p class=MsoFootnoteText>More.</p></div></div>
            <div><div id=edn1><p class=MsoEndnoteText><a href="#_ednref1" name="_edn1">[i]</a> Roe, 3.</p></div></div>
            """, "Salt.[^1] End.[^i]\n\n[^1]: Lind, 12.\n\n    More.\n\n[^i]: Roe, 3.\n"),
        row(
            "Word, with conditions for old browsers",
            """
            <p class=MsoNormal>Salt<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]><span>[1]</span><![endif]></span></a>.</p>
            <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr><![endif]><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><![if !supportFootnotes]>[1]<![endif]></a> Lind, 12.</p></div></div>
            """, "Salt[^1].\n\n[^1]: Lind, 12.\n"),
        row(
            "marks that are words, notes in the margin, and brackets around links",
            """
            <p>See <a href="#fn1" epub:type="noteref">the reports</a>.<label class="sidenote-number"></label><span class="sidenote">Lind, <em>Salt</em>, 12.</span> Tea [<a id=x1 href=#y1>3</a>] on.</p><aside id=fn1>The <b>reports</b>.</aside><p id=y1>[<a href=#x1>3</a>] Roe, 4.</p>
            """,
            "See the reports[^1].[^2] Tea [^3] on.\n\n[^1]: The **reports**.\n\n[^2]: Lind, *Salt*, 12.\n\n[^3]: Roe, 4.\n"
        ),
        row(
            "InDesign",
            """
            <p>Salt.<span class="CharOverride-1"><span id="footnote-001-backlink"><a class="_idFootnoteLink _idGenColorInherit" href="#footnote-001">1</a></span></span></p>
            <section class="_idFootnotes"><aside id="footnote-001" class="_idFootnote"><p><a class="_idFootnoteAnchor" href="#footnote-001-backlink">1</a>\tLind, 12.</p></aside></section>
            """, "Salt.[^1]\n\n[^1]: Lind, 12.\n"),
        row(
            "the blocks of WordPress",
            """
            <p>Salt.<sup data-fn="ab12-cd" class="fn"><a href="#ab12-cd" id="ab12-cd-link">1</a></sup></p>
            <ol class="wp-block-footnotes"><li id="ab12-cd">Lind, 12. <a href="#ab12-cd-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>
            """, "Salt.[^1]\n\n[^1]: Lind, 12.\n"),
        row(
            "Easy Footnotes of WordPress",
            """
            <p>Salt.<span id='easy-footnote-1-23' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a href='#easy-footnote-bottom-1-23' title='Lind, 12.'><sup>1</sup></a></span></p>
            <h3>Notes</h3><ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-23" class="easy-footnote-margin-adjust"></span>Lind, 12.<a class="easy-footnote-to-top" href="#easy-footnote-1-23"></a></li></ol>
            """, "Salt.[^1]\n\n### Notes\n\n[^1]: Lind, 12.\n"),
        row(
            "Jetpack of WordPress",
            """
            <p>Salt.<sup class='footnote'><a href='https://example.org/post/#fn-7-1' id='fnref-7-1' onclick='x'>1</a></sup></p>
            <div class='footnotes'><ol><li id='fn-7-1'> Lind, 12. <span class='footnotereverse'><a href='#fnref-7-1'>&#8617;</a></span></li></ol></div>
            """, "Salt.[^1]\n\n[^1]: Lind, 12.\n"),
        row(
            "kramdown, with two marks of one note",
            """
            <p>Salt.<sup id="fnref:a" role="doc-noteref"><a href="#fn:a" class="footnote" rel="footnote">1</a></sup> Tea.<sup id="fnref:a:1"><a href="#fn:a" class="footnote" rel="footnote">1</a></sup></p>
            <div class="footnotes" role="doc-endnotes"><ol><li id="fn:a"><p>Lind, 12. <a href="#fnref:a" class="reversefootnote" role="doc-backlink">&#8617;</a> <a href="#fnref:a:1" class="reversefootnote">&#8617;<sup>2</sup></a></p></li></ol></div>
            """, "Salt.[^1] Tea.[^1]\n\n[^1]: Lind, 12.\n"),
        row(
            "MultiMarkdown",
            """
            <p>Salt.<a href="#fn:1" id="fnref:1" title="see footnote" class="footnote"><sup>1</sup></a></p>
            <div class="footnotes"><hr /><ol><li id="fn:1"><p>Lind, 12. <a href="#fnref:1" title="return to body" class="reversefootnote">&#160;&#8617;&#xfe0e;</a></p></li></ol></div>
            """, "Salt.[^1]\n\n[^1]: Lind, 12.\n"),
        row(
            "DocBook",
            """
            <p>Salt.<a href="#ftn.id1" class="footnote" id="id1"><sup class="footnote">[1]</sup></a></p>
            <div class="footnotes"><br><hr><div id="ftn.id1" class="footnote"><p><a href="#id1" class="para"><sup class="para">[1] </sup></a>Lind, 12.</p></div></div>
            """, "Salt.[^1]\n\n[^1]: Lind, 12.\n"),
        row(
            "LaTeXML, with the note beside its mark",
            """
            <p class="ltx_p">Salt.<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>Lind, 12.</span></span></span> Tea.</p>
            """, "Salt.[^1] Tea.\n\n[^1]: Lind, 12.\n"),
        row(
            "Project Gutenberg, with a note below each paragraph",
            """
            <p>Salt.<a id="FNanchor_1" href="#Footnote_1" class="fnanchor">[1]</a></p><div class="footnote"><p><a id="Footnote_1" href="#FNanchor_1"><span class="label">[1]</span></a> Lind, 12.</p></div>
            <p>Tea.<a id="FNanchor_2" href="#Footnote_2" class="fnanchor">[2]</a></p><div class="footnote"><p><a id="Footnote_2" href="#FNanchor_2"><span class="label">[2]</span></a> Roe, 3.</p></div><p>End.</p>
            """, "Salt.[^1]\n\nTea.[^2]\n\nEnd.\n\n[^1]: Lind, 12.\n\n[^2]: Roe, 3.\n"),
        row(
            "MediaWiki",
            """
            <p>Salt.<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1">[1]</a></sup> Tea.<sup id="cite_ref-a_1-1" class="reference"><a href="#cite_note-a-1">[1]</a></sup></p>
            <ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-a_1-1"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">Lind, 12.</span></li></ol>
            """, "Salt.[^1] Tea.[^1]\n\n[^1]: Lind, 12.\n"),
        row(
            "anchors between line breaks",
            """
            <p>Salt<a name="r1" href="#n1">(1)</a> and tea<a name="r2" href="#n2">(2)</a>.</p><p><a name="n1" href="#r1">1.</a> Lind, 12.<br><a name="n2" href="#r2">2.</a> Roe, 3.</p><p>End.</p>
            """, "Salt[^1] and tea[^2].\n\nEnd.\n\n[^1]: Lind, 12.\n\n[^2]: Roe, 3.\n"),
        row(
            "anchors before the paragraphs, and further paragraphs of a note",
            """
            <p>Salt<a id="r1" href="#n1"><sup>1</sup></a> and tea<a id="r2" href="#n2"><sup>2</sup></a>.</p><h2>Notes</h2>
            <p id="n1"><a href="#r1">1</a> Lind, 12.</p><p>More.</p><p id="n2"><a href="#r2">2</a> Roe, 3.</p><h2>End</h2><p>x</p>
            """, "Salt[^1] and tea[^2].\n\n## Notes\n\n## End\n\nx\n\n[^1]: Lind, 12.\n\n    More.\n\n[^2]: Roe, 3.\n"),
        row(
            "a table and a list of terms",
            """
            <p>Salt<a id="r1" href="#n1">[1]</a>, tea<a id="r2" href="#n2">[2]</a>.</p><table><tr id="n1"><td><a href="#r1">1</a></td><td>Lind, 12.</td></tr></table><dl><dt id="n2"><a href="#r2">2</a></dt><dd>Roe, 3.</dd></dl>
            """, "Salt[^1], tea[^2].\n\n[^1]: Lind, 12.\n\n[^2]: Roe, 3.\n"),
        row(
            "signs instead of numbers",
            "<p>Salt<a id='r1' href='#n1'><sup>*</sup></a> tea<a id='r2' href='#n2'><sup>†</sup></a></p><p id='n1'><a href='#r1'>*</a> Lind.</p><p id='n2'><a href='#r2'>†</a> Roe.</p>",
            "Salt[^note-1] tea[^note-2]\n\n[^note-1]: Lind.\n\n[^note-2]: Roe.\n"),
        row(
            "a mention of a note is no mark",
            """
            <p>Salt<a id="r1" href="#fn1"><sup>1</sup></a> tea<a id="r2" href="#fn2"><sup>2</sup></a></p><ol><li id="fn1">Lind. <a href="#r1">↩</a></li><li id="fn2">See note <a href="#fn1">1</a>. <a href="#r2">↩</a></li></ol>
            """, "Salt[^1] tea[^2]\n\n[^1]: Lind.\n\n[^2]: See note 1.\n"),
        row(
            "links to pages and chapters are no marks",
            """
            <p>Contents <a href="#c1">1</a></p><h2 id="c1">One</h2><p><a id="page_12"></a>Salt and tea.</p><p>Index: salt, <a href="#page_12">12</a></p>
            """, "Contents 1\n\n## One\n\nSalt and tea.\n\nIndex: salt, 12\n"),
        row(
            "a note without a mark stays in the text",
            "<p>Salt<a id='r1' href='#fn1'><sup>1</sup></a></p><ol><li id='fn1'>Lind. <a href='#r1'>↩</a></li><li id='fn2'>Roe. <a href='#r2'>↩</a></li></ol>",
            "Salt[^1]\n\n2. Roe. ↩\n\n[^1]: Lind.\n"),
        row(
            "links that were never closed lose no words",
            """
            <p>Salt<a href="#n1" name="r1">[1]</a> and tea<a href="#n2" name="r2">[2]</a>.</p><div id="n1"><p><a href="#r1">[1] Lind, 12.</p></div><div id="n2"><p>Roe, 3. <a href="#r2">back</p><p>More.</p></div>
            """, "Salt[^1] and tea[^2].\n\n[^1]: Lind, 12.\n\n[^2]: Roe, 3.\n\n    More.\n"),
        row(
            "numbers begin again in each chapter",
            """
            <h1>A</h1><p>Salt<a id="r1" href="#n1"><sup>1</sup></a></p><h1>B</h1><p>Tea<a id="r2" href="#n2"><sup>1</sup></a></p><p id="n1"><a href="#r1">1.</a> Lind.</p><p id="n2"><a href="#r2">1.</a> Roe.</p>
            """, "# A\n\nSalt[^1]\n\n# B\n\nTea[^1-2]\n\n[^1]: Lind.\n\n[^1-2]: Roe.\n"),
    ]

    @Test("the reading text", arguments: cases) func text(_ sample: DocumentCase) throws { try sample.check() }

    @Test("every byte of the text leads to the same byte of its part", arguments: cases)
    func origin(_ sample: DocumentCase) throws { try sample.checkOrigin() }

    @Test("a mention of a note is proven") func mention() throws {
        let html =
            "<p>a<a id='r1' href='#fn1'><sup>1</sup></a></p><ol><li id='fn1'>b <a href='#r1'>↩</a></li></ol><p>see note <a href='#fn1'>1</a></p>"
        let text = try DocumentFormat.html.read(SourceText(name: "a", bytes: Array(html.utf8))).value
        let reference = try #require(text.noteReferences.first)
        #expect(text.source[reference.range] == "1")
        #expect(reference.label == "1")
    }

    @Test("many links are read in a time that grows with their number") func many() throws {
        let count = 3000
        let marks = (1...count).map { "<p>a<a id='r\($0)' href='#n\($0)'><sup>\($0)</sup></a></p>" }.joined()
        let notes = (1...count).map { "<p id='n\($0)'><a href='#r\($0)'>\($0)</a> b</p>" }.joined()
        let text = try DocumentFormat.html.read(SourceText(name: "a", bytes: Array((marks + notes).utf8))).value
        #expect(text.notes.count == count)
    }
}
