// Protocol edges: the questions of EdgeProbe, put to this broker, against the answers that Apache
// Kafka gave. The record is ../vectors/edge-answers.json, made by ../generate.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectSuccess } from '../harness/command.mjs';
import { differenceOf, kindOf } from '../harness/edge-answers.mjs';
import { isOnPurpose } from '../harness/edge-deviations.mjs';
import { runJava } from '../harness/java.mjs';
import { conformanceRoot } from '../harness/paths.mjs';

const PROBE_CLASS = 'dev.millrace.conformance.edges.EdgeProbe';
const PROBE_TIMEOUT_MS = 300_000;
/** How many differences of one kind are shown in full. */
const SHOWN_MAX = 5;

const recordPath = join(conformanceRoot, 'vectors/edge-answers.json');
const recorded = JSON.parse(readFileSync(recordPath, 'utf8')).entries;
const kinds = [...new Set(recorded.map(kindOf))];

/** @type {Promise<Map<string, Record<string, unknown>>> | undefined} */
let asked;

/** Asks everything once, for all cases: questions build on one another. */
async function askAll(context) {
  const path = join(context.temporaryDirectory(), 'answers.json');
  const options = { timeoutMs: PROBE_TIMEOUT_MS };
  expectSuccess(await runJava(PROBE_CLASS, [context.bootstrap, path], options));
  return byKey(JSON.parse(readFileSync(path, 'utf8')).entries);
}

/** Entries by name; some questions are asked twice, so the key counts them. */
function byKey(entries) {
  const times = new Map();
  return new Map(
    entries.map((entry) => {
      const time = (times.get(entry.name) ?? 0) + 1;
      times.set(entry.name, time);
      return [`${entry.name} #${time}`, entry];
    }),
  );
}

const recordedByKey = byKey(recorded);

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = kinds.map((kind) => ({
  name: `edge answers: ${kind}`,
  async run(context) {
    const isFirst = asked === undefined;
    asked ??= askAll(context);
    const given = await asked.catch((error) => {
      throw isFirst ? error : new Error('nothing was asked: see the first of these cases');
    });
    const differences = [];
    for (const [key, entry] of recordedByKey) {
      if (kindOf(entry) !== kind) {
        continue;
      }
      const difference = differenceOf(entry, given.get(key));
      const isExcused = context.target.name === 'millrace' && isOnPurpose(given.get(key));
      if (difference !== undefined && !isExcused) {
        differences.push(`${entry.name}: ${difference}`);
      }
    }
    const shown = differences.slice(0, SHOWN_MAX).join('\n');
    assert.equal(differences.length, 0, `${differences.length} answers differ:\n${shown}`);
  },
}));
