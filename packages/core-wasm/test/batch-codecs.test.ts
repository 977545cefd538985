// Writer, validator and reader together, in every codec: what one makes the others must take.
import { describe, expect, it } from 'vitest';
import { BatchError } from '../src/batch-verdict.ts';
import { BatchValidator, type BatchRules } from '../src/batch-validator.ts';
import { BatchWriter } from '../src/batch-writer.ts';
import { batchLayout, HEADER_SIZE } from '../src/batch-layout.ts';
import { CODEC_NAMES } from '../src/codec/codec.ts';
import { codecs } from '../src/codec/codecs.ts';
import { CorruptBatchError } from '../src/errors.ts';
import { readBatch } from '../src/read-batch.ts';
import { encodeBatch, encodeRecords, seal } from './batches.ts';
import { cores } from './cores.ts';
import { logLines, noise, utf8 } from './data.ts';

const rules: BatchRules = {
  requireKeys: true,
  timestampMin: 0,
  timestampMax: 2000,
  allowControl: false,
};
const compressing = CODEC_NAMES.filter((name) => name !== 'none');

describe.each(cores)('batches on the %s core', (_build, core) => {
  const capacity = 16 << 20;
  const pointer = core.allocate(capacity);
  const validator = new BatchValidator(core, { decompressedLimitBytes: 32 << 20 });

  function write(codec: (typeof CODEC_NAMES)[number], count: number, value: Uint8Array) {
    const writer = new BatchWriter(core);
    writer.reset(pointer, capacity);
    for (let index = 0; index < count; index++) writer.append(`k${index}`, value, 1000 + index);
    return writer.finish({ codec });
  }

  describe.each(CODEC_NAMES)('%s', (codec) => {
    it.each([
      ['small', 3, 100],
      ['many', 900, 400],
      ['larger than the input window', 500, 10_000],
      ['larger than the output window', 2, 5_500_000],
    ])('passes from writer to validator to reader, %s', (_size, count, valueSize) => {
      const value = logLines(valueSize);
      const { bytes, uncompressedSizeBytes } = write(codec, count, value);
      const batch = bytes.slice();
      expect(batch.length < uncompressedSizeBytes).toBe(codec !== 'none');

      const expected = {
        error: BatchError.NONE,
        recordIndex: -1,
        maxTimestamp: 999 + count,
        offsetOfMaxTimestamp: count - 1,
        uncompressedSizeBytes,
      };
      expect(validator.validate(batch, 0, batch.length, rules)).toEqual(expected);
      const end = bytes.byteOffset + bytes.length;
      expect(validator.validate(core.memory, bytes.byteOffset, end, rules)).toEqual(expected);

      const decoded = readBatch(core, batch, 0, batch.length);
      expect(decoded.codec).toBe(codec);
      expect(decoded.recordCount).toBe(count);
      for (const index of [0, count - 1]) {
        expect(decoded.key(index)).toEqual(utf8(`k${index}`));
        expect(Buffer.compare(decoded.value(index)!, value)).toBe(0);
        expect(decoded.timestamp(index)).toBe(1000 + index);
      }
    });
  });

  it.each(compressing)('leaves records that %s would not shrink as they are', (codec) => {
    const { bytes, uncompressedSizeBytes } = write(codec, 1, noise(2000));
    expect(bytes.length).toBe(uncompressedSizeBytes);
    expect(readBatch(core, bytes, 0, bytes.length).codec).toBe('none');
  });

  it.each(compressing)('refuses damaged and oversized %s records by name', (name) => {
    const codec = codecs(core).byName(name);
    const records = [{ key: 'k', value: logLines(5000), timestamp: 1000 }];
    const body = codec.compress(encodeRecords(records));
    const batch = encodeBatch({ records, attributes: codec.id, body });
    const small = new BatchValidator(core, { decompressedLimitBytes: 5000 });
    expect(validator.validate(batch, 0, batch.length, rules).error).toBe(BatchError.NONE);
    expect(small.validate(batch, 0, batch.length, rules).error).toBe(
      BatchError.TOO_LARGE_DECOMPRESSED,
    );
    const limited = () => readBatch(core, batch, 0, batch.length, { decompressedLimitBytes: 5000 });
    expect(limited).toThrow(/more than the allowed 5000/);

    batch.fill(0xff, HEADER_SIZE + 8, HEADER_SIZE + 60);
    expect(validator.validate(seal(batch), 0, batch.length, rules).error).toBe(
      BatchError.DECOMPRESSION,
    );
    expect(() => readBatch(core, batch, 0, batch.length)).toThrow(CorruptBatchError);
  });

  it.each(compressing)('finds the wrong record inside %s', (name) => {
    const codec = codecs(core).byName(name);
    const records = [
      { key: 'k', value: logLines(5000), timestamp: 1000 },
      { key: null, value: null, timestamp: 1001 },
    ];
    const body = codec.compress(encodeRecords(records));
    const batch = encodeBatch({ records, attributes: codec.id, body });
    expect(validator.validate(batch, 0, batch.length, rules)).toMatchObject({
      error: BatchError.KEY,
      recordIndex: 1,
      uncompressedSizeBytes: 0,
    });
    batch[batchLayout.RECORD_COUNT + 3] = 3;
    batch[batchLayout.LAST_OFFSET_DELTA + 3] = 2;
    const open = { ...rules, requireKeys: false };
    expect(validator.validate(seal(batch), 0, batch.length, open)).toMatchObject({
      error: BatchError.RECORD,
      recordIndex: 2,
    });
  });
});
