// Offset and time index against a search through all entries, and against bytes that are none.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetIndex } from './offset-index.ts';
import { TimeIndex } from './time-index.ts';

describe('OffsetIndex', () => {
  it('finds the entry at or before an offset', () => {
    const index = new OffsetIndex(1_000);
    index.append(1_010, 500);
    index.append(1_020, 900);
    expect([0, 1_009, 1_010, 1_019, 1_020, 9_999].map((offset) => index.lookup(offset))).toEqual([
      0, 0, 500, 500, 900, 900,
    ]);
    expect(index.lookup(Infinity)).toBe(900);
    expect(index.lastOffset()).toBe(1_020);
  });

  it('has the bytes that Kafka’s index has, and reads them', () => {
    const index = new OffsetIndex(1_000);
    index.append(1_010, 500);
    expect(Buffer.from(index.content()).toString('hex')).toBe('0000000a000001f4');
    expect(new OffsetIndex(1_000, index.content().slice()).lookup(1_010)).toBe(500);
  });

  it('takes offsets that grow and no others', () => {
    const index = new OffsetIndex(0);
    index.append(10, 100);
    index.append(10, 200);
    index.append(9, 300);
    expect(index.entryCount).toBe(1);
  });

  it('agrees with a search through all entries, however many there are', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 300 });
    fc.assert(
      fc.property(gaps, fc.nat(20_000), (steps, wanted) => {
        const index = new OffsetIndex(5);
        const entries: [offset: number, position: number][] = [];
        let offset = 5;
        for (const [at, step] of steps.entries()) {
          offset += step;
          index.append(offset, (at + 1) * 7);
          entries.push([offset, (at + 1) * 7]);
        }
        const expected = entries.findLast(([entry]) => entry <= wanted)?.[1] ?? 0;
        expect(index.lookup(wanted)).toBe(expected);
        expect(index.isSane(steps.length * 7 + 1)).toBe(true);
      }),
    );
  });

  it('notices bytes that no log can have', () => {
    const sane = (entries: [number, number][]) => {
      const bytes = new Uint8Array(entries.length * 8);
      const view = new DataView(bytes.buffer);
      for (const [at, [offset, position]] of entries.entries()) {
        view.setInt32(at * 8, offset);
        view.setInt32(at * 8 + 4, position);
      }
      return new OffsetIndex(0, bytes).isSane(1_000);
    };
    expect(sane([])).toBe(true);
    expect(
      sane([
        [5, 10],
        [6, 999],
      ]),
    ).toBe(true);
    expect(
      sane([
        [5, 10],
        [6, 1_000],
      ]),
    ).toBe(false);
    expect(
      sane([
        [5, 10],
        [5, 11],
      ]),
    ).toBe(false);
    expect(
      sane([
        [5, 10],
        [6, 10],
      ]),
    ).toBe(false);
    expect(sane([[-1, 10]])).toBe(false);
    expect(
      sane([
        [0, 0],
        [0, 0],
      ]),
    ).toBe(false);
  });
});

describe('TimeIndex', () => {
  it('gives an offset before which everything is older', () => {
    const index = new TimeIndex(1_000);
    index.append(50, 1_003);
    index.append(70, 1_009);
    expect([0, 50, 51, 70, 71, 1e15].map((time) => index.lookup(time))).toEqual([
      1_000, 1_000, 1_003, 1_003, 1_009, 1_009,
    ]);
  });

  it('has the bytes that Kafka’s index has, and reads them', () => {
    const index = new TimeIndex(1_000);
    index.append(1_700_000_000_000, 1_003);
    expect(Buffer.from(index.content()).toString('hex')).toBe('0000018bcfe5680000000003');
    const read = new TimeIndex(1_000, index.content().slice());
    expect(read.lastTimestamp()).toBe(1_700_000_000_000);
    expect(read.lastOffset()).toBe(1_003);
  });

  it('takes timestamps that grow and no others', () => {
    const index = new TimeIndex(0);
    index.append(10, 1);
    index.append(10, 2);
    index.append(9, 3);
    expect(index.entryCount).toBe(1);
    expect(index.lastOffset()).toBe(1);
  });

  it('notices bytes that no segment can have', () => {
    const sane = (entries: [number, number][], endOffset: number) => {
      const bytes = new Uint8Array(entries.length * 12);
      const view = new DataView(bytes.buffer);
      for (const [at, [time, offset]] of entries.entries()) {
        view.setBigInt64(at * 12, BigInt(time));
        view.setInt32(at * 12 + 8, offset);
      }
      return new TimeIndex(100, bytes).isSane(endOffset);
    };
    expect(sane([], 100)).toBe(true);
    expect(
      sane(
        [
          [5, 0],
          [6, 9],
        ],
        110,
      ),
    ).toBe(true);
    expect(
      sane(
        [
          [5, 0],
          [6, 10],
        ],
        110,
      ),
    ).toBe(false);
    expect(
      sane(
        [
          [5, 0],
          [5, 1],
        ],
        110,
      ),
    ).toBe(false);
    expect(
      sane(
        [
          [5, 3],
          [6, 3],
        ],
        110,
      ),
    ).toBe(false);
    expect(sane([[5, -1]], 110)).toBe(false);
    expect(
      sane(
        [
          [0, 0],
          [0, 0],
        ],
        110,
      ),
    ).toBe(false);
  });
});
