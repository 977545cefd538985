// Millrace's client as it is built for npm, and what its cases share.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from './paths.mjs';

const PATIENCE_MS = 30_000;

/** The built package; loaded by the first case, so that other cases do not need it. */
export async function loadClient() {
  const entry = join(repositoryRoot, 'packages/client/dist/index.js');
  if (!existsSync(entry)) {
    throw new Error(`${entry} is missing: run "npx -y pnpm@12 build" first`);
  }
  return import(pathToFileURL(entry).href);
}

/**
 * Polls until `condition` holds.
 * @param {string} what
 * @param {() => unknown} condition
 * @param {number} [patienceMs]
 */
export async function waitFor(what, condition, patienceMs = PATIENCE_MS) {
  const endMs = Date.now() + patienceMs;
  while (!(await condition())) {
    assert.ok(Date.now() < endMs, `waited in vain for ${what}`);
    await sleep(20);
  }
}

/** Reads so many records of all partitions, without a group. */
export async function readAll({ client, stringSerde }, topic, count, partitions = 1) {
  const consumer = client.consumer({ keySerde: stringSerde, valueSerde: stringSerde });
  consumer.assign(
    Array.from({ length: partitions }, (_, partition) => ({
      topic,
      partition,
      offset: 'earliest',
    })),
  );
  const records = [];
  for await (const record of consumer) {
    records.push(record.toObject());
    if (records.length === count) break;
  }
  await consumer.close();
  return records;
}
