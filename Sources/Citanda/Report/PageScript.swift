/// The script of a page: the filter, and keys to go from finding to finding. Without the script everything is shown.
enum PageScript {
    static let text: StaticString = """
        //<![CDATA[
        (() => {
          'use strict';
          const all = (selector, root = document) => [...root.querySelectorAll(selector)];
          const form = document.getElementById('filter');
          if (!form) return;
          const findings = all('.finding'), places = all('.place'), marks = all('mark[data-findings]');
          const numbers = all('.text sup a');
          const { rule, only } = form.elements, shown = document.getElementById('shown');
          form.hidden = false;

          const apply = () => {
            const severities = new Set(all('input[name=severity]:checked', form).map(box => box.value));
            const off = new Set();
            for (const finding of findings) {
              const isWanted = severities.has(finding.dataset.severity)
                && (!rule.value || rule.value === finding.dataset.rule);
              finding.hidden = !isWanted;
              if (!isWanted) off.add(finding.id.slice(1));
            }
            for (const mark of marks) {
              mark.classList.toggle('off', mark.dataset.findings.split(' ').every(number => off.has(number)));
            }
            for (const link of numbers) link.parentNode.hidden = off.has(link.textContent);
            for (const place of places) {
              place.hidden = only.checked && !place.querySelector('.finding:not([hidden])');
            }
            const count = findings.length - off.size;
            shown.textContent = `${count} of ${findings.length} findings shown`;
          };
          form.addEventListener('change', apply);
          form.addEventListener('submit', event => event.preventDefault());
          apply();

          let last = null;
          const go = step => {
            const open = findings.filter(finding => !finding.hidden);
            if (!open.length) return;
            const at = open.indexOf(document.activeElement.closest('.finding') || last);
            const next = at < 0 ? (step > 0 ? 0 : open.length - 1) : at + step;
            last = open[Math.min(Math.max(next, 0), open.length - 1)];
            last.focus({ preventScroll: true });
            last.scrollIntoView({ block: 'center' });
          };
          document.addEventListener('keydown', event => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.target.closest('select, input[type=text]')) return;
            if (event.key === 'j') go(1);
            else if (event.key === 'k') go(-1);
          });

          // A link to a place that the filter hides shows the place.
          const reveal = () => {
            const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
            if (!target || !target.closest('[hidden]')) return;
            form.reset();
            apply();
            target.scrollIntoView();
          };
          window.addEventListener('hashchange', reveal);
        })();
        //]]>
        """
}
