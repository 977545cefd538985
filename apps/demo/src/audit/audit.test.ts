// The audit must be able to fail: each test but the first does to the records what a broken broker
// or client would do.
import { describe, expect, it } from 'vitest';
import { compareLedgers } from './compare-ledgers.ts';
import { Ledger } from './ledger.ts';
import { OffsetRuns } from './offset-runs.ts';
import { hashBytes, hashText } from './record-hash.ts';
import { faultsOf } from './verdict.ts';

interface TestRecord {
  readonly key: string;
  readonly value: string;
  readonly timestamp: number;
}

const TOPIC = 'flights';

/** Records of three keys, interleaved, so that neighbours in the list are of different keys. */
const records: readonly TestRecord[] = Array.from({ length: 300 }, (_, index) => ({
  key: ['ATL', 'ORD', 'SEA'][index % 3]!,
  value: `{"flight":${index}}`,
  timestamp: 978_307_200_000 + index * 60_000,
}));

function writtenLedger(): Ledger {
  const ledger = new Ledger([TOPIC]);
  for (const { key, value, timestamp } of records) {
    ledger.topic(TOPIC).note(key, hashText(value, timestamp), value.length);
  }
  return ledger;
}

/** A group's evidence after it read `read`, with the offsets that `offsets` gives them. */
function faultsAfter(
  read: readonly TestRecord[],
  offsets: readonly number[] = read.map((_, index) => index),
  committedOffset = records.length,
): string[] {
  const ledger = new Ledger([TOPIC]);
  const runs = new OffsetRuns();
  read.forEach(({ key, value, timestamp }, index) => {
    const bytes = new TextEncoder().encode(value);
    ledger.topic(TOPIC).note(key, hashBytes(bytes, timestamp), bytes.length);
    runs.of(TOPIC, 0).note(offsets[index]!);
  });
  return faultsOf({
    group: 'audit',
    written: writtenLedger(),
    read: ledger,
    offsets: runs,
    endOffsets: new Map([[TOPIC, [records.length]]]),
    committedOffsets: new Map([[TOPIC, [committedOffset]]]),
  });
}

const places = records.map((_, index) => index);
const without = <Item>(list: readonly Item[], index: number) => list.toSpliced(index, 1);
const twice = <Item>(list: readonly Item[], index: number) =>
  list.toSpliced(index, 0, list[index]!);
const swapped = (list: readonly TestRecord[], one: number, other: number) =>
  list.with(one, list[other]!).with(other, list[one]!);

describe('the audit', () => {
  it('finds nothing when all records came once and in order', () => {
    expect(faultsAfter(records)).toEqual([]);
  });

  it('finds a record that was skipped', () => {
    expect(faultsAfter(without(records, 7), without(places, 7))).toEqual([
      'audit: flights key ORD: records lost (100 written, 99 read)',
      'audit: flights partition 0: 1 offsets missing, 0 read again',
    ]);
  });

  it('finds a last record that was never read', () => {
    expect(faultsAfter(records.slice(0, -1))).toEqual([
      'audit: flights key SEA: records lost (100 written, 99 read)',
      'audit: flights partition 0: 1 offsets missing, 0 read again',
    ]);
  });

  it('finds a record that the log does not have', () => {
    // The offsets run on without a gap, so that only the keys can tell.
    const read = without(records, 7);
    expect(faultsAfter(read)[0]).toBe(
      'audit: flights key ORD: records lost (100 written, 99 read)',
    );
  });

  it('finds a record that was read twice', () => {
    expect(faultsAfter(twice(records, 7), twice(places, 7))).toEqual([
      'audit: flights key ORD: records doubled (100 written, 101 read)',
      'audit: flights partition 0: 0 offsets missing, 1 read again',
    ]);
  });

  it('finds a stretch that was read again after a hand-over', () => {
    const read = [...records.slice(0, 200), ...records.slice(150)];
    const offsets = [...places.slice(0, 200), ...places.slice(150)];
    expect(faultsAfter(read, offsets).at(-1)).toBe(
      'audit: flights partition 0: 0 offsets missing, 50 read again',
    );
  });

  it('finds two records of a key in the wrong order', () => {
    expect(faultsAfter(swapped(records, 6, 9))).toEqual([
      'audit: flights key ATL: records reordered (100 written, 100 read)',
    ]);
  });

  it('does not mind the order between keys', () => {
    expect(faultsAfter(swapped(records, 6, 7))).toEqual([]);
  });

  it('finds a record in the place of another', () => {
    const read = records.with(6, records[9]!);
    expect(faultsAfter(read)).toEqual([
      'audit: flights key ATL: records altered (100 written, 100 read)',
    ]);
  });

  it('finds another value, another time and another key', () => {
    const [first] = records;
    expect(faultsAfter(records.with(0, { ...first!, value: '{"flight":1}' }))).toHaveLength(1);
    expect(faultsAfter(records.with(0, { ...first!, timestamp: 1 }))).toHaveLength(1);
    expect(faultsAfter(records.with(0, { ...first!, key: 'LAX' }))).toHaveLength(2);
  });

  it('finds a commit that a restart would begin before or behind', () => {
    expect(faultsAfter(records, places, 299)).toEqual([
      'audit: flights partition 0: committed up to 299, not 300',
    ]);
    expect(faultsAfter(records, places, 301)).toHaveLength(1);
  });

  it('lists ten faults and counts the others', () => {
    const read = records.map((record, index) => ({ ...record, key: `key ${index}` }));
    const faults = faultsAfter(read);
    expect(faults).toHaveLength(11);
    expect(faults.at(-1)).toBe('audit: 293 more faults');
  });
});

describe('the hash of a record', () => {
  it('is the same for a text and for its bytes', () => {
    for (const text of ['', 'plain', 'Coração', '日本', '😀', '\u0080']) {
      expect(hashText(text, 1)).toBe(hashBytes(new TextEncoder().encode(text), 1));
    }
  });

  it('tells times apart that differ by a multiple of 2^32', () => {
    expect(hashText('', 5)).not.toBe(hashText('', 5 + 2 ** 32));
  });
});

describe('compareLedgers', () => {
  it('names a topic that only one side has', () => {
    const one = new Ledger([TOPIC]);
    one.topic(TOPIC).note('ATL', 1, 1);
    expect(compareLedgers(one, new Ledger([])).map(({ kind }) => kind)).toEqual(['lost']);
    expect(compareLedgers(new Ledger([]), one).map(({ kind }) => kind)).toEqual(['doubled']);
  });
});
