// What every script here begins with: the broker's command and the hostile programs, bundled from
// the sources into a folder that is gone when the script ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../support/bundle.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Calls `work` with the programs of report.ts and the places they ask for.
 * @param {{ isOnDisk: boolean }} options whether brokers keep their data in a folder
 * @param {(programs: any, places: {
 *   cli: string, watch: string, schemas: string, directory: string | undefined,
 * }) => Promise<void>} work
 */
export async function inWorkshop({ isOnDisk }, work) {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-hostile-'));
  try {
    const cli = join(folder, 'cli.mjs');
    const script = join(folder, 'report.mjs');
    await bundle('broker/src/cli.ts', cli);
    await bundle('broker/test/hostile/report.ts', script);
    await work(await import(pathToFileURL(script).href), {
      cli,
      watch: here('loop-watch.mjs'),
      schemas: here('../../../protocol/schema/messages'),
      directory: isOnDisk ? join(folder, 'data') : undefined,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
