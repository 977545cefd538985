// What the clients did in the last run that was recorded: their versions, what they cannot, and how
// many of the shared cases they passed against either broker. docs/compatibility.md is made of it,
// so a whole run that ends otherwise fails until it is recorded anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { clients } from '../clients/clients.mjs';
import { conformanceRoot } from './paths.mjs';

const recordPath = join(conformanceRoot, 'vectors/client-results.json');

/**
 * @typedef {object} ClientRecord
 * @property {string} version
 * @property {Record<string, string>} cannot
 * @property {Record<string, { passed: number, skipped: number }>} results by target
 */

/** @returns {Record<string, ClientRecord>} by client */
export const readRecord = () =>
  existsSync(recordPath) ? JSON.parse(readFileSync(recordPath, 'utf8')) : {};

/**
 * Records a run against a target; what is known of the other target stays.
 * @param {string} target
 * @param {Map<string, { version: string, cannot: Record<string, string>, passed: number,
 *   skipped: number }>} runs by client
 */
export function writeRecord(target, runs) {
  const before = readRecord();
  const record = Object.fromEntries(
    [...runs].map(([name, { version, cannot, passed, skipped }]) => {
      const results = { ...before[name]?.results, [target]: { passed, skipped } };
      return [name, { version, cannot, results }];
    }),
  );
  writeFileSync(recordPath, `${JSON.stringify(record, null, 2)}\n`);
}

/** Throws if the run is not what was recorded. Parameters as of `writeRecord`. */
export function checkRecord(target, runs) {
  const record = readRecord();
  const stale = clients.filter(({ name, isOfTheSystem = false }) => {
    const { version, cannot, passed, skipped } = runs.get(name) ?? {};
    const recorded = record[name];
    const isVersionSame = isOfTheSystem || recorded?.version === version;
    const counts = { passed, skipped };
    const isSame =
      isDeepStrictEqual(recorded?.results[target], counts) &&
      isDeepStrictEqual(recorded?.cannot, cannot);
    return !isVersionSame || !isSame;
  });
  if (stale.length > 0) {
    const names = stale.map(({ name }) => name).join(', ');
    throw new Error(`the record of ${names} is stale: run with --record, against both targets`);
  }
}
