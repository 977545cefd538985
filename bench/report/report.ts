// Makes the page and the README's figures from the results that are there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readResult, resultPath, type BenchResult } from '../figures/bench-result.ts';
import { resultsPage } from './page.ts';
import { readmeFigures, replaceFigures } from './readme-figures.ts';

const SUITES = ['broker', 'client', 'client-on-apache', 'micro'];
const PAGE = fileURLToPath(new URL('../results/index.html', import.meta.url));

/** Where the README lies. */
export const readmePath = fileURLToPath(new URL('../../README.md', import.meta.url));

/** The results that have been recorded, in the order of the page. */
export function recordedResults(): BenchResult[] {
  return SUITES.map(resultPath).filter(existsSync).map(readResult);
}

/** Writes both. */
export function writeReport(): void {
  const results = recordedResults();
  writeFileSync(PAGE, resultsPage(results));
  const readme = readFileSync(readmePath, 'utf8');
  writeFileSync(readmePath, replaceFigures(readme, readmeFigures(results)));
}
