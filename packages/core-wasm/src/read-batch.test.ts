// The reader against batches encoded by hand: every field comes back, and damage is told.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBatch, encodeLargeBatch, seal, type TestRecord } from '../test/batches.ts';
import { cores } from '../test/cores.ts';
import { noise, utf8 } from '../test/data.ts';
import { batchLayout } from './batch-layout.ts';
import { BatchWriter, type RecordBytes } from './batch-writer.ts';
import { CorruptBatchError } from './errors.ts';
import { readBatch, readBatches } from './read-batch.ts';

const bytes = fc.option(fc.uint8Array({ maxLength: 300 }), { nil: null });
const records: fc.Arbitrary<TestRecord[]> = fc.array(
  fc.record({
    key: bytes,
    value: bytes,
    timestamp: fc.oneof(fc.nat(5000), fc.integer({ min: -(2 ** 50), max: 2 ** 50 })),
    headers: fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 8 }), bytes), {
      maxLength: 4,
    }),
  }),
  { minLength: 1, maxLength: 30 },
);

const asBytes = (value: RecordBytes) => (typeof value === 'string' ? utf8(value) : value);

describe.each(cores)('readBatch on the %s core', (_build, core) => {
  it('gives back every field of every record, from the heap and from core memory', () => {
    const pointer = core.allocate(1 << 20);
    fc.assert(
      fc.property(records, fc.nat(40), (list, lead) => {
        const batch = encodeBatch({ records: list, baseOffset: 1000 });
        const buffer = new Uint8Array(lead + batch.length + 7).fill(0xee);
        buffer.set(batch, lead);
        core.memory.set(buffer, pointer);
        const inside = core.memory.subarray(pointer, pointer + buffer.length);
        for (const source of [buffer, inside]) {
          const decoded = readBatch(core, source, lead, source.length);
          if (source === inside) inside.fill(0);
          expect(decoded.header.sizeBytes).toBe(batch.length);
          const found = [...decoded].map((record) => ({
            offset: record.offset,
            key: record.key,
            value: record.value,
            timestamp: record.timestamp,
            headers: record.headers.map(({ name, value }) => [name, value]),
          }));
          expect(found).toEqual(
            list.map((record, index) => ({
              offset: 1000 + index,
              key: asBytes(record.key),
              value: asBytes(record.value),
              timestamp: record.timestamp,
              headers: record.headers?.map(([name, value]) => [name, asBytes(value)]),
            })),
          );
        }
      }),
    );
    core.free(pointer);
  });

  it('reads all that the writer can set in a header', () => {
    const pointer = core.allocate(1024);
    const writer = new BatchWriter(core);
    writer.reset(pointer, 1024);
    writer.append('k', 'v', 50);
    writer.append('k', 'v', 20);
    const { bytes: written } = writer.finish({
      baseOffset: 2 ** 40 + 3,
      partitionLeaderEpoch: 7,
      producerId: 2 ** 35,
      producerEpoch: 12,
      baseSequence: 99,
      transactional: true,
      control: true,
      logAppendTimeMs: 77,
    });
    const batch = readBatch(core, written.slice(), 0, written.length);
    expect(batch.header).toMatchObject({
      baseOffset: 2 ** 40 + 3,
      partitionLeaderEpoch: 7,
      baseTimestamp: 50,
      maxTimestamp: 77,
      producerId: 2 ** 35,
      producerEpoch: 12,
      baseSequence: 99,
      recordCount: 2,
      lastOffsetDelta: 1,
    });
    expect([batch.isTransactional, batch.isControl, batch.isLogAppendTime]).toEqual([
      true,
      true,
      true,
    ]);
    expect([batch.timestamp(0), batch.timestamp(1), batch.lastOffset]).toEqual([
      77,
      77,
      2 ** 40 + 4,
    ]);
    expect(batch.codec).toBe('none');
    core.free(pointer);
  });

  it('reads batches of more records than one row table holds', () => {
    const list = Array.from({ length: 40_000 }, (_, index) => {
      return { key: null, value: Uint8Array.of(index & 255), timestamp: index };
    });
    const pointer = core.allocate(1 << 20);
    const writer = new BatchWriter(core);
    writer.reset(pointer, 1 << 20);
    for (const { key, value, timestamp } of list) writer.append(key, value, timestamp);
    const batch = readBatch(core, writer.finish().bytes, 0, writer.sizeBytes);
    expect(batch.recordCount).toBe(40_000);
    for (const index of [0, 32_767, 32_768, 39_999]) {
      const { offset, timestamp, value } = batch.record(index);
      expect([offset, timestamp, value?.[0]]).toEqual([index, index, index & 255]);
    }
    expect(() => batch.record(40_000)).toThrow(RangeError);
    core.free(pointer);
  });

  it('reads one batch after the other and stops at a cut one', () => {
    const one = encodeBatch({ records: [{ key: 'a', value: 'b', timestamp: 1 }] });
    const two = encodeBatch({ records: [{ key: 'c', value: null, timestamp: 2 }], baseOffset: 1 });
    const both = Uint8Array.from([...one, ...two]);
    for (let end = 0; end <= both.length; end++) {
      const offsets = [...readBatches(core, both, 0, end)].map((batch) => batch.baseOffset);
      const expected = end === both.length ? [0, 1] : end >= one.length ? [0] : [];
      expect(offsets).toEqual(expected);
    }
    expect(() => readBatch(core, both, 0, one.length - 1)).toThrow(/cut off/);
  });

  it('tells damage by its place and kind', () => {
    const batch = encodeBatch({ records: [{ key: 'a', value: 'b', timestamp: 1 }] });
    const patch = (position: number, value: number, sealed = true) => {
      const copy = Uint8Array.from([9, 9, ...batch]);
      copy[2 + position] = value;
      if (sealed) seal(copy.subarray(2));
      return copy;
    };
    const cases: [Uint8Array, RegExp][] = [
      [patch(batchLayout.MAGIC, 1), /byte 2 .*format 1/],
      [patch(batchLayout.CRC, 0xff, false), /CRC is/],
      [patch(batchLayout.ATTRIBUTES + 1, 6), /unknown codec 6/],
      [patch(batchLayout.RECORD_COUNT, 0x7f), /do not fit/],
      [patch(batchLayout.RECORD_COUNT, 0xff), /do not fit/],
      [patch(batchLayout.RECORD_COUNT + 3, 0), /bytes follow/],
      [patch(batchLayout.HEADER_SIZE, 30), /record 0 is malformed/],
      [patch(batchLayout.BATCH_LENGTH, 0x80), /length field/],
    ];
    for (const [source, message] of cases) {
      expect(() => readBatch(core, source, 2, source.length)).toThrow(message);
      expect(() => readBatch(core, source, 2, source.length)).toThrow(CorruptBatchError);
    }
    const unchecked = patch(batchLayout.CRC, 0xff, false);
    const { key } = readBatch(core, unchecked, 2, unchecked.length, { verifyCrc: false }).record(0);
    expect(key).toEqual(utf8('a'));
  });

  it('reads a compacted batch, whose offsets have holes', () => {
    const batch = encodeBatch({ records: [{ key: 'a', value: 'b', timestamp: 1 }], baseOffset: 5 });
    new DataView(batch.buffer).setInt32(batchLayout.LAST_OFFSET_DELTA, 9);
    const decoded = readBatch(core, seal(batch), 0, batch.length);
    expect([decoded.recordCount, decoded.lastOffset, decoded.offset(0)]).toEqual([1, 14, 5]);
  });

  it('reads batches larger than every scratch window', () => {
    for (const size of [6 << 20, 12 << 20]) {
      const value = noise(size);
      const bytesOfBatch = encodeLargeBatch([{ key: 'k', value, timestamp: 1 }]);
      const decoded = readBatch(core, bytesOfBatch, 0, bytesOfBatch.length);
      expect(decoded.value(0)?.length).toBe(size);
      expect(decoded.value(0)?.byteOffset).toBe(bytesOfBatch.length - size - 1);
      bytesOfBatch[bytesOfBatch.length - 2]! ^= 1;
      expect(() => readBatch(core, bytesOfBatch, 0, bytesOfBatch.length)).toThrow(/CRC/);
    }
  });
});
