// Results on their way to the disk and back.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type BenchResult,
  describeMachine,
  readResult,
  RowCollector,
  withRows,
  writeResult,
} from './bench-result.ts';

const directory = mkdtempSync(join(tmpdir(), 'bench-result-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe('bench results', () => {
  it('keeps every round of every subject in order', () => {
    const collector = new RowCollector();
    collector.add('row', 'produce', 'apache', { mbPerSecond: 1 });
    collector.add('row', 'produce', 'millrace', { mbPerSecond: 3 });
    collector.add('row', 'produce', 'apache', { mbPerSecond: 2 });
    const samples = { apache: { mbPerSecond: [1, 2] }, millrace: { mbPerSecond: [3] } };
    expect(collector.rows()).toEqual([{ name: 'row', group: 'produce', samples }]);
  });

  it('refuses what is no figure', () => {
    const collector = new RowCollector();
    expect(() => collector.add('row', 'x', 'apache', { mbPerSecond: Number.NaN })).toThrow('NaN');
    expect(() => collector.add('row', 'x', 'apache', { mbPerSecond: 1 / 0 })).toThrow('Infinity');
  });

  it('comes back from the disk with four digits, a list of figures on one line', () => {
    const path = join(directory, 'deep/result.json');
    const samples = { millrace: { p50Ms: [0.123456, 12345.6, 1e-7] } };
    const rows = [{ name: 'row', group: 'latency', samples }];
    const machine = { cores: 2, memoryGib: 24, system: 'Linux', node: '20.0.0' };
    writeResult(path, { suite: 'broker', machine, settings: {}, rounds: 3, rows });
    expect(readResult(path).rows[0]!.samples).toEqual({
      millrace: { p50Ms: [0.1235, 12350, 1e-7] },
    });
    expect(readFileSync(path, 'utf8')).toContain('"p50Ms": [0.1235, 12350, 1e-7]');
  });

  it('takes rows of a run that was made alike, and of no other', () => {
    const runOf = (rounds: number, ...names: string[]): BenchResult => ({
      suite: 'broker',
      machine: describeMachine(),
      settings: {},
      rounds,
      rows: names.map((name) => ({ name, group: `of ${names.length}`, samples: {} })),
    });
    const { rows } = withRows(runOf(2, 'a', 'b', 'c'), runOf(2, 'd', 'b'));
    expect(rows.map(({ name, group }) => [name, group])).toEqual([
      ['a', 'of 3'],
      ['b', 'of 2'],
      ['c', 'of 3'],
      ['d', 'of 2'],
    ]);
    expect(() => withRows(runOf(2, 'a'), runOf(1, 'b'))).toThrow('cannot join');
  });

  it('names no particular machine', () => {
    expect(JSON.stringify(describeMachine())).not.toContain(hostname());
  });
});
