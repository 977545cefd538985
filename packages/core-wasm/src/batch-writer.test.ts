// The writer against batches encoded by hand, byte for byte, and at the edge of its region.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBatch, type TestRecord } from '../test/batches.ts';
import { cores } from '../test/cores.ts';
import { hex } from '../test/data.ts';
import { HEADER_SIZE } from './batch-layout.ts';
import { BatchWriter } from './batch-writer.ts';

const bytes = fc.option(
  fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 60 })),
  { nil: null },
);
const wellFormedText = fc.string({ unit: 'grapheme', maxLength: 30 });
const records: fc.Arbitrary<TestRecord[]> = fc.array(
  fc.record({
    key: bytes,
    value: bytes,
    timestamp: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: -1, max: 2 ** 45 })),
    headers: fc.array(fc.tuple(wellFormedText, bytes), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 20 },
);

describe.each(cores)('BatchWriter on the %s core', (_build, core) => {
  const capacity = 65_536;
  const pointer = core.allocate(capacity);

  function write(list: readonly TestRecord[], region = capacity): Uint8Array {
    const writer = new BatchWriter(core);
    writer.reset(pointer, region);
    for (const { key, value, timestamp, headers } of list) {
      expect(writer.append(key, value, timestamp, headers)).toBe(true);
    }
    return writer.finish().bytes.slice();
  }

  it('writes the bytes that the format asks for', () => {
    fc.assert(
      fc.property(records, (list) => {
        expect(write(list)).toEqual(encodeBatch({ records: list }));
      }),
    );
  });

  it('writes a known batch', () => {
    const writer = new BatchWriter(core);
    writer.reset(pointer, capacity);
    writer.append('key', 'value', 1_700_000_000_000, [['h', null]]);
    const { bytes: batch } = writer.finish({
      transactional: true,
      producerId: 5,
      producerEpoch: 1,
      baseSequence: 9,
    });
    const time = '0000018bcfe56800';
    expect(batch.subarray(0, 17)).toEqual(hex('000000000000000000000043ffffffff02'));
    expect(batch.subarray(21, 43)).toEqual(hex(`001000000000${time}${time}`));
    expect(batch.subarray(43, 61)).toEqual(hex('000000000000000500010000000900000001'));
    expect(batch.subarray(61)).toEqual(hex('22000000066b65790a76616c756502026801'));
  });

  it('fills a region to its last byte and not beyond', () => {
    const record = { key: 'k'.repeat(30), value: new Uint8Array(200), timestamp: 5 };
    const exact = encodeBatch({ records: [record, record] }).length;
    core.memory.fill(0xee, pointer, pointer + capacity);
    expect(write([record, record], exact).length).toBe(exact);
    expect(core.memory[pointer + exact]).toBe(0xee);

    const writer = new BatchWriter(core);
    writer.reset(pointer, exact - 1);
    expect(writer.append(record.key, record.value, 5)).toBe(true);
    const sizeBytes = writer.sizeBytes;
    expect(writer.append(record.key, record.value, 5)).toBe(false);
    expect([writer.sizeBytes, writer.recordCount]).toEqual([sizeBytes, 1]);
    expect(writer.finish().bytes).toEqual(encodeBatch({ records: [record] }));
  });

  it('writes long text, pairs and lone halves as TextEncoder does', () => {
    for (const text of ['é'.repeat(40), '😀'.repeat(30), 'a\ud800b', '\udc00', 'x'.repeat(500)]) {
      const record = { key: text, value: text, timestamp: 1 };
      expect(write([record])).toEqual(encodeBatch({ records: [record] }));
    }
  });

  it('refuses regions outside core memory and timestamps that are none', () => {
    const writer = new BatchWriter(core);
    expect(() => writer.reset(core.memory.length - 10, 100)).toThrow(RangeError);
    expect(() => writer.reset(pointer, HEADER_SIZE - 1)).toThrow(RangeError);
    writer.reset(pointer, 1000);
    expect(() => writer.append(null, null, 1.5)).toThrow(RangeError);
    expect(() => writer.finish()).toThrow(/no records/);
  });
});
