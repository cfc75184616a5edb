/// The style sheet of a page: light and dark, wide and narrow, screen and paper.
enum PageStyle {
    static let text: StaticString = """
        /*<![CDATA[*/
        :root {
          --paper: #fff; --ink: #1b1b1f; --faint: #5a5a66; --line: #d9d9e0; --field: #f5f5f8; --link: #0b57a4;
          --error: #a5121f; --warning: #7a4b00; --note: #1d5c3a;
          --error-mark: #ffd9dc; --warning-mark: #ffe7b8; --note-mark: #cfeedd; --other-mark: #e3e3f2;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #17171b; --ink: #e6e6ea; --faint: #a5a5b2; --line: #3a3a44; --field: #222228; --link: #8ec2ff;
            --error: #ff9aa2; --warning: #f5c16c; --note: #86d6a9;
            --error-mark: #5e1f26; --warning-mark: #54400f; --note-mark: #1d4631; --other-mark: #36365a;
          }
        }
        * { box-sizing: border-box; }
        html { color-scheme: light dark; background: var(--paper); color: var(--ink); scroll-padding-top: 5rem; }
        body {
          margin: 0 auto; max-width: 76rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
        }
        h1, h2, h3, h4, p, ul { margin: 0; }
        h1 { font-size: 1.5rem; line-height: 1.25; }
        h2 { font-size: 1.3rem; margin-top: 2rem; }
        h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
        h4 { font-size: .9rem; font-weight: 600; }
        a { color: var(--link); }
        ul { padding: 0; list-style: none; }
        header p, header nav { margin-top: .5rem; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        #filter {
          display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; margin-top: 1rem; padding: .5rem .75rem;
          background: var(--field); border: 1px solid var(--line); border-radius: .4rem; font-size: .9rem;
        }
        #filter[hidden] { display: none; }
        #filter p { margin: 0; color: var(--faint); }
        fieldset { display: contents; }
        legend { float: inline-start; padding: 0; }
        select { max-width: 16rem; font: inherit; }
        kbd { border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3rem; background: var(--paper); }
        .place, .work, article.rule { border-top: 1px solid var(--line); padding: .6rem 0; }
        .far { content-visibility: auto; contain-intrinsic-size: auto 6rem; }
        .place h4 a { color: var(--faint); text-decoration: none; }
        .place h4 a:hover { text-decoration: underline; }
        .text { font-family: Charter, Georgia, 'Noto Serif', serif; }
        pre { margin: 0; white-space: pre-wrap; font: .85rem/1.5 ui-monospace, monospace; }
        pre.text { font-family: ui-monospace, monospace; }
        .text code { font-size: .9em; }
        .small-caps { font-variant: small-caps; }
        mark { color: inherit; border-radius: .15rem; background: var(--other-mark); }
        mark.error { background: var(--error-mark); border-bottom: 2px solid var(--error); }
        mark.warning { background: var(--warning-mark); border-bottom: 2px solid var(--warning); }
        mark.note { background: var(--note-mark); border-bottom: 2px solid var(--note); }
        mark.off { background: none; border: 0; }
        sup { line-height: 0; font-size: .75em; }
        .text sup a { text-decoration: none; font-family: system-ui, sans-serif; padding: 0 .1em; }
        .finding {
          margin: .4rem 0; padding: .4rem .6rem; border-inline-start: 4px solid var(--line); background: var(--field);
          border-radius: .2rem; font-size: .9rem;
        }
        .finding[hidden], .place[hidden], sup[hidden] { display: none; }
        .finding.error { border-color: var(--error); }
        .finding.warning { border-color: var(--warning); }
        .finding.note { border-color: var(--note); }
        .finding.error strong { color: var(--error); }
        .finding.warning strong { color: var(--warning); }
        .finding.note strong { color: var(--note); }
        .finding:focus, .finding:target, .place:target { outline: 3px solid var(--link); outline-offset: -3px; }
        .number { color: var(--faint); font-size: .85em; }
        .finding .rule { font-size: .85em; }
        .second, .fix { margin-top: .2rem; }
        .work p, .source { color: var(--faint); font-size: .9rem; }
        .citations { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: .9rem; }
        .gaps li { margin: .25rem 0; }
        article.rule h3 { margin-top: 0; }
        article.rule p { margin-top: .25rem; }
        article.rule pre { padding: .5rem; background: var(--field); }
        summary { cursor: pointer; margin-top: .25rem; }
        @media screen and (min-width: 56rem) {
          #filter { position: sticky; top: 0; z-index: 1; }
          .place { display: grid; grid-template: auto 1fr / minmax(0, 1fr) 24rem; column-gap: 2rem; }
          .place h4, .place .text { grid-column: 1; }
          .place ul { grid-column: 2; grid-row: 1 / span 2; }
          .place[hidden] { display: none; }
        }
        @media (pointer: coarse) { .keys { display: none; } }
        @media print {
          :root {
            --paper: #fff; --ink: #000; --faint: #444; --line: #bbb; --field: #fff; --link: #000;
            --error: #000; --warning: #000; --note: #000;
            --error-mark: #ddd; --warning-mark: #e8e8e8; --note-mark: #f0f0f0; --other-mark: #f0f0f0;
          }
          html { color-scheme: light; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          #filter, nav { display: none; }
          .place, .work, article.rule { break-inside: avoid; }
          .far { content-visibility: visible; }
          h2, h3, h4 { break-after: avoid; }
          a { text-decoration: none; }
        }
        /*]]>*/
        """
}
