// Finds the files of the npm package vega-datasets where the package manager put them. Nothing is
// ever loaded over the network.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = 'vega-datasets';

/** Where a file of the package lies. */
export function dataFilePath(name: string): string {
  // The package exports only build/index.js; its data folder lies beside that folder.
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  return join(dirname(entry), '..', 'data', name);
}

/** The whole text of a small file. */
export function readDataFile(name: string): Promise<string> {
  return readFile(dataFilePath(name), 'utf8');
}
