// Each rule of the validator broken once, in core memory and on the heap, and hostile bytes at
// large.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeBatch,
  encodeLargeBatch,
  encodeRecord,
  seal,
  varint,
  type TestRecord,
} from '../test/batches.ts';
import { cores, simdCore } from '../test/cores.ts';
import { batchAttributes, batchLayout } from './batch-layout.ts';
import { BatchValidator, type BatchRules } from './batch-validator.ts';
import { BatchError, batchErrorName } from './batch-verdict.ts';

const rules: BatchRules = {
  requireKeys: false,
  timestampMin: -Infinity,
  timestampMax: Infinity,
  allowControl: false,
};

const records: TestRecord[] = [
  { key: 'a', value: 'first', timestamp: 1000, headers: [['h', 'x']] },
  { key: null, value: null, timestamp: 3000 },
  { key: 'c', value: 'third', timestamp: 3000 },
  { key: 'd', value: 'fourth', timestamp: 2000 },
];

/** A sound batch of one record whose body is replaced by `bytes`. */
function withRecords(recordCount: number, ...bytes: number[]): Uint8Array {
  return encodeBatch({
    records: Array.from({ length: recordCount }, () => ({ key: null, value: null, timestamp: 0 })),
    body: Uint8Array.from(bytes),
  });
}

function patched(position: number, ...bytes: number[]): Uint8Array {
  const batch = encodeBatch({ records });
  batch.set(bytes, position);
  return seal(batch);
}

/** Bytes of one record with the given body. */
const record = (...body: number[]) => [...varint(body.length), ...body];
const plain = encodeRecord({ key: 'k', value: 'v', timestamp: 0 }, 0, 0);

const broken: [name: string, batch: Uint8Array, error: number, recordIndex: number][] = [
  ['no bytes', new Uint8Array(0), BatchError.TRUNCATED, -1],
  ['half a header', encodeBatch({ records }).subarray(0, 60), BatchError.TRUNCATED, -1],
  ['a cut batch', encodeBatch({ records }).subarray(0, 80), BatchError.LENGTH, -1],
  ['a length too small', patched(batchLayout.BATCH_LENGTH, 0, 0, 0, 49), BatchError.LENGTH, -1],
  ['a negative length', patched(batchLayout.BATCH_LENGTH, 255), BatchError.LENGTH, -1],
  ['magic 1', patched(batchLayout.MAGIC, 1), BatchError.MAGIC, -1],
  ['codec 5', patched(batchLayout.ATTRIBUTES, 0, 5), BatchError.CODEC, -1],
  ['control bit', patched(batchLayout.ATTRIBUTES, 0, 32), BatchError.CONTROL, -1],
  ['a count too large', patched(batchLayout.RECORD_COUNT, 0, 0, 0, 5), BatchError.COUNT, -1],
  ['a delta too large', patched(batchLayout.LAST_OFFSET_DELTA, 0, 0, 0, 4), BatchError.COUNT, -1],
  ['no records', withRecords(0), BatchError.COUNT, -1],
  [
    'negative count',
    patched(batchLayout.LAST_OFFSET_DELTA, 255, 255, 255, 254),
    BatchError.COUNT,
    -1,
  ],
  ['a missing record', withRecords(2, ...plain), BatchError.RECORD, 1],
  ['trailing bytes', withRecords(1, ...plain, 0), BatchError.RECORD, -1],
  ['a cut record', withRecords(1, ...plain.slice(0, -1)), BatchError.RECORD, 0],
  ['a repeated delta', withRecords(2, ...plain, ...plain), BatchError.RECORD, 1],
  ['an empty record', withRecords(1, 0), BatchError.RECORD, 0],
  ['a negative record length', withRecords(1, 1, 0, 0, 0, 1, 1, 0), BatchError.RECORD, 0],
  ['key length -2', withRecords(1, ...record(0, 0, 0, 3, 1, 0)), BatchError.RECORD, 0],
  ['value length -2', withRecords(1, ...record(0, 0, 0, 1, 3, 0)), BatchError.RECORD, 0],
  ['a key past its record', withRecords(1, ...record(0, 0, 0, 20, 1, 0)), BatchError.RECORD, 0],
  ['a value past its record', withRecords(1, ...record(0, 0, 0, 1, 20, 0)), BatchError.RECORD, 0],
  ['negative header count', withRecords(1, ...record(0, 0, 0, 1, 1, 1)), BatchError.RECORD, 0],
  ['a null header name', withRecords(1, ...record(0, 0, 0, 1, 1, 2, 1, 1)), BatchError.RECORD, 0],
  ['a missing header', withRecords(1, ...record(0, 0, 0, 1, 1, 4, 0, 1)), BatchError.RECORD, 0],
  [
    'a header value length -2',
    withRecords(1, ...record(0, 0, 0, 1, 1, 2, 0, 3)),
    BatchError.RECORD,
    0,
  ],
  ['bytes after the headers', withRecords(1, ...record(0, 0, 0, 1, 1, 0, 9)), BatchError.RECORD, 0],
  [
    'a varint of six bytes',
    withRecords(1, ...record(0, 0, 128, 128, 128, 128, 128, 0, 1, 1, 0)),
    BatchError.RECORD,
    0,
  ],
];

describe.each(cores)('BatchValidator on the %s core', (_build, core) => {
  const validator = new BatchValidator(core);
  const pointer = core.allocate(65_536);

  /** Runs the check on the heap bytes and in place, and expects the same verdict. */
  function validate(batch: Uint8Array, changed: Partial<BatchRules> = {}) {
    const asked = { ...rules, ...changed };
    const onHeap = { ...validator.validate(batch, 0, batch.length, asked) };
    core.memory.set(batch, pointer);
    const end = pointer + batch.length;
    expect({ ...validator.validate(core.memory, pointer, end, asked) }).toEqual(onHeap);
    return onHeap;
  }

  it('passes a sound batch and finds its first greatest timestamp', () => {
    const batch = encodeBatch({ records });
    expect(validate(batch)).toEqual({
      error: BatchError.NONE,
      recordIndex: -1,
      maxTimestamp: 3000,
      offsetOfMaxTimestamp: 1,
      uncompressedSizeBytes: batch.length,
    });
  });

  it.each(broken)('refuses %s', (_name, batch, error, recordIndex) => {
    const verdict = validate(batch);
    expect([batchErrorName(verdict.error), verdict.recordIndex]).toEqual([
      batchErrorName(error as typeof verdict.error),
      recordIndex,
    ]);
    expect(verdict.uncompressedSizeBytes).toBe(0);
  });

  it('notices every flipped bit behind the length field', () => {
    const batch = encodeBatch({ records });
    for (let bit = batchLayout.MAGIC * 8; bit < batch.length * 8; bit++) {
      batch[bit >> 3]! ^= 1 << (bit & 7);
      expect([bit, validate(batch).error === BatchError.NONE]).toEqual([bit, false]);
      batch[bit >> 3]! ^= 1 << (bit & 7);
    }
  });

  it('asks for keys and timestamps only where the rules do', () => {
    const batch = encodeBatch({ records });
    expect(validate(batch, { requireKeys: true })).toMatchObject({
      error: BatchError.KEY,
      recordIndex: 1,
    });
    expect(validate(batch, { timestampMin: 1001 })).toMatchObject({
      error: BatchError.TIMESTAMP,
      recordIndex: 0,
    });
    expect(validate(batch, { timestampMax: 2999 }).recordIndex).toBe(1);
    expect(validate(batch, { timestampMin: 1000, timestampMax: 3000 }).error).toBe(0);
  });

  it('leaves records without timestamp alone, but none that only claim to be stamped', () => {
    const none = encodeBatch({ records: [{ key: 'k', value: null, timestamp: -1 }] });
    expect(validate(none, { timestampMin: 0 })).toMatchObject({
      error: BatchError.NONE,
      maxTimestamp: -1,
      offsetOfMaxTimestamp: -1,
    });
    const stamped = encodeBatch({ records, attributes: batchAttributes.LOG_APPEND_TIME });
    expect(validate(stamped, { timestampMin: 5000 }).error).toBe(BatchError.TIMESTAMP);
  });

  it('passes control batches where they are allowed', () => {
    const batch = encodeBatch({ records, attributes: batchAttributes.CONTROL });
    expect(validate(batch, { allowControl: true }).error).toBe(BatchError.NONE);
  });

  it('answers, and never throws, for bytes that were mangled and sealed again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const batch = encodeBatch({ records });
          for (const [position, value] of changes) {
            batch[batchLayout.ATTRIBUTES + (position % (batch.length - 21))] = value;
          }
          // Codecs have their own suites; their answers here depend on the runtime.
          batch[batchLayout.ATTRIBUTES + 1]! &= ~batchAttributes.CODEC_MASK;
          expect(validate(seal(batch)).error).toBeLessThanOrEqual(BatchError.TIMESTAMP);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('BatchValidator', () => {
  it('checks batches larger than every scratch window', () => {
    const validator = new BatchValidator(simdCore);
    const value = new Uint8Array(3 << 20);
    for (const count of [2, 4]) {
      const list = Array.from({ length: count }, (_, index) => {
        return { key: `${index}`, value, timestamp: 10 + index };
      });
      const batch = encodeLargeBatch(list);
      expect(validator.validate(batch, 0, batch.length, rules)).toMatchObject({
        error: BatchError.NONE,
        maxTimestamp: 9 + count,
        offsetOfMaxTimestamp: count - 1,
        uncompressedSizeBytes: batch.length,
      });
      batch[batch.length - 100]! ^= 1;
      expect(validator.validate(batch, 0, batch.length, rules).error).toBe(BatchError.CRC);
    }
  });
});
