// The page with all results: one file without scripts, that reads well in light and in dark.
import type { BenchResult } from '../figures/bench-result.ts';
import { dotPlot } from './dot-plot.ts';
import { escapeHtml } from './escape-html.ts';
import { provenance } from './readme-figures.ts';
import { sectionsOf, subjectsOf, type Section } from './sections.ts';

const TITLES: Readonly<Record<string, string>> = {
  'broker': 'The broker beside Apache Kafka 4.3.1',
  'client': 'The client beside others, on Millrace',
  'client-on-apache': 'The client beside others, on Apache Kafka 4.3.1',
  'micro': 'The core beside native packages and plain TypeScript',
};

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --faint: #66707f; --rule: #e3e7ec; --paper: #fff;
  --c0: #0b7a75; --c1: #d1495b; --c2: #e09f3e; --c3: #5566cc; --c4: #8ab5b2;
  --met: #1a7f37; --missed: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ee; --faint: #98a2b1; --rule: #2b323c;
  --paper: #12161c; --c0: #3ccfc6; --c1: #ff7a8a; --c2: #f2bd68; --c3: #94a3ff; --c4: #4f8f8b;
  --met: #5fd07f; --missed: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; background: var(--paper);
  color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 .25rem; } h2 { font-size: 1.3rem; margin: 3rem 0 .25rem; }
h3 { font-size: 1rem; margin: 1.75rem 0 0; } p { margin: .25rem 0; color: var(--faint); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0; }
.legend span::before { content: ''; display: inline-block; width: .7em; height: .7em;
  margin-right: .4em; border-radius: 50%; background: var(--colour); }
svg { width: 100%; height: auto; display: block; font-size: 12.5px; }
svg text { fill: var(--ink); } svg .label { text-anchor: end; }
svg text.tick { text-anchor: middle; fill: var(--faint); font-size: 11px; }
svg line.tick { stroke: var(--rule); } svg line.guide { stroke: var(--rule); }
svg g line { stroke: currentColor; stroke-width: 5; stroke-linecap: round; opacity: .35; }
svg circle { fill: currentColor; stroke: var(--paper); stroke-width: 1.5; }
svg text.note { fill: var(--faint); } svg text.met { fill: var(--met); font-weight: 600; }
svg text.missed { fill: var(--missed); font-weight: 600; }
.c0 { color: var(--c0); } .c1 { color: var(--c1); } .c2 { color: var(--c2); }
.c3 { color: var(--c3); } .c4 { color: var(--c4); }
`;

function sectionHtml({ title, text, unit, lines }: Section): string {
  const paragraph = text === '' ? '' : `<p>${escapeHtml(text)}</p>\n`;
  return `<h3>${escapeHtml(title)}</h3>\n${paragraph}${dotPlot(title, unit, lines)}`;
}

function suiteHtml(result: BenchResult): string {
  const legend = subjectsOf(result).map((subject, index) => {
    return `<span style="--colour: var(--c${index})">${escapeHtml(subject)}</span>`;
  });
  const settings = Object.entries(result.settings).map(([name, value]) => `${name} ${value}`);
  const title = TITLES[result.suite] ?? result.suite;
  return `<h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(provenance(result))}</p>
<p>${escapeHtml(settings.join(', '))}</p>
${result.suite === 'micro' ? '' : `<div class="legend">${legend.join('')}</div>`}
${sectionsOf(result).map(sectionHtml).join('\n')}`;
}

/** The whole page. */
export function resultsPage(results: readonly BenchResult[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Millrace: figures</title>
<style>${STYLE}</style>
<h1>Millrace: figures</h1>
<p>Dots are medians, the bars behind them reach from the worst round to the best. At the right: how
many times better Millrace is, the median of all rounds and their range; green where that meets the
bar we set ourselves, red where it misses it. All axes are logarithmic.</p>
${results.map(suiteHtml).join('\n')}
</html>
`;
}
