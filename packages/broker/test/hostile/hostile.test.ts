// Ten thousand hostile frames against a broker in a process of its own: it lives, says nothing on
// its error output, answers what is valid so that it can be read, stays in its memory, and serves
// an honest client throughout. run-hostile.mjs sends more, and looks at the event loop as well.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../support/bundle.mjs';
import { ManualRandom } from '../../src/platform/manual-random.ts';
import { bigEndian, joined, lengthPart, valuePart, varint } from './frame-part.ts';
import { type HostileReport, hostileRun } from './hostile-run.ts';
import { mutateParts } from './mutations.ts';

const SEED = 1;
const FRAMES = 10_000;
const RSS_MAX = 512 * 2 ** 20;
const RUN_MS_MAX = 180_000;
const APIS_MIN = 27;

const folder = mkdtempSync(path.join(tmpdir(), 'millrace-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`${FRAMES} hostile frames of seed ${SEED}`, () => {
  let report: HostileReport;
  beforeAll(async () => {
    const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
    const cli = path.join(folder, 'cli.mjs');
    await bundle('broker/src/cli.ts', cli);
    report = await hostileRun({
      cli,
      watch: here('loop-watch.mjs'),
      schemas: here('../../../protocol/schema/messages'),
      seed: SEED,
      frames: FRAMES,
      connections: 32,
    });
  }, RUN_MS_MAX);

  it('reach every API, and are answered, refused or cut off', () => {
    const { outcomes, framesByApi } = report;
    expect(framesByApi.size).toBeGreaterThanOrEqual(APIS_MIN);
    const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(FRAMES);
    expect(outcomes.answered).toBeGreaterThan(FRAMES / 4);
    expect(outcomes.closed).toBeGreaterThan(FRAMES / 10);
  });

  it('leave no answer wrong and no valid request unanswered', () => {
    const shown = report.findings.map(({ frame, problem }) => `${frame.correlationId}: ${problem}`);
    expect(shown).toEqual([]);
  });

  it('leave the process alive and silent', () => {
    expect(report.problems).toEqual([]);
  });

  it('do not reach the honest client', () => {
    const { honest } = report;
    expect(honest.problems).toEqual([]);
    expect(honest.produced).toBeGreaterThan(0);
    expect(honest.consumed).toBe(honest.produced);
  });

  it('stay within a bound of memory', () => {
    expect(report.peakRss).toBeGreaterThan(0);
    expect(report.peakRss).toBeLessThan(RSS_MAX);
  });
});

describe('the parts of a frame', () => {
  it('are written as Kafka writes them', () => {
    expect([...varint(300)]).toEqual([0xac, 0x02]);
    expect([...varint(1, 3)]).toEqual([0x81, 0x80, 0x00]);
    expect([...bigEndian(-2, 4)]).toEqual([0xff, 0xff, 0xff, 0xfe]);
    expect([...lengthPart('length', -1, true, 2).bytes]).toEqual([0]);
    expect([...lengthPart('count', -1, false, 4).bytes]).toEqual([0xff, 0xff, 0xff, 0xff]);
  });

  it('are mutated alike by alike seeds, and nearly always changed', () => {
    const parts = [lengthPart('count', 1, true, 4, 1), valuePart(Uint8Array.of(1, 2, 3))];
    const mutated = (seed: number) => joined(mutateParts(parts, new ManualRandom(seed))[0]);
    let changed = 0;
    for (let seed = 0; seed < 200; seed++) {
      expect(mutated(seed)).toEqual(mutated(seed));
      if (Buffer.compare(mutated(seed), joined(parts)) !== 0) changed++;
    }
    expect(changed).toBeGreaterThan(120);
  });
});
