// Reader, validator, writer and hash against what Apache Kafka's own classes made: the only judge
// that shares no code and no understanding with them.
import { describe, expect, it } from 'vitest';
import { batchLayout, HEADER_SIZE } from '../src/batch-layout.ts';
import { BatchValidator, type BatchRules } from '../src/batch-validator.ts';
import { BatchError, batchErrorName } from '../src/batch-verdict.ts';
import { BatchWriter } from '../src/batch-writer.ts';
import { CODEC_NAMES } from '../src/codec/codec.ts';
import type { Core } from '../src/core.ts';
import { CorruptBatchError } from '../src/errors.ts';
import { readBatch } from '../src/read-batch.ts';
import { seal } from './batches.ts';
import { cores } from './cores.ts';
import {
  describeBatch,
  javaBatch,
  javaBatches,
  javaHashes,
  type JavaBatch,
} from './java-vectors.ts';

const REGION_BYTES = 1 << 20;

const rules: BatchRules = {
  requireKeys: false,
  timestampMin: 0,
  timestampMax: 1_700_000_100_000,
  allowControl: true,
};

const rows = (batches: readonly JavaBatch[]) =>
  batches.map((batch) => [batch.name, batch] as const);

/** A cleaner leaves holes between offsets; no producer may send them. */
const hasGaps = ({ kind }: JavaBatch) => kind === 'offset-gaps';
/**
 * The writer serves producers. It gives offsets without holes and cannot set a delete horizon,
 * which stands where the base timestamp does and so changes every delta: both are a cleaner's.
 */
const writable = javaBatches.filter((batch) => !hasGaps(batch) && batch.kind !== 'delete-horizon');
const isPlain = (batch: JavaBatch) => batch.description.codec === 'none';

/** When the records were made, also where the batch shows its append time in place of that. */
function timesOf(batch: JavaBatch): number[] {
  const { name, kind } = batch;
  // Both were made of the same records; the stamped one no longer tells their times.
  const source = kind === 'append-time' ? javaBatch(name.replace(kind, 'timestamps')) : batch;
  return source.description.records.map(({ timestamp }) => timestamp);
}

/** Writes the contents of `batch` again, uncompressed. */
function rewrite(core: Core, pointer: number, batch: JavaBatch): Uint8Array {
  const { description } = batch;
  const times = timesOf(batch);
  const writer = new BatchWriter(core);
  writer.reset(pointer, REGION_BYTES);
  for (const { key, value, headers, index } of readBatch(
    core,
    batch.bytes,
    0,
    batch.bytes.length,
  )) {
    const pairs = headers.map((header) => [header.name, header.value] as const);
    expect(writer.append(key, value, times[index]!, pairs)).toBe(true);
  }
  const { bytes } = writer.finish({
    baseOffset: description.baseOffset,
    partitionLeaderEpoch: description.partitionLeaderEpoch,
    producerId: description.producerId,
    producerEpoch: description.producerEpoch,
    baseSequence: description.baseSequence,
    transactional: description.isTransactional,
    control: description.isControlBatch,
    ...(batch.kind === 'append-time' && { logAppendTimeMs: description.maxTimestamp }),
  });
  return bytes.slice();
}

it('has every kind of batch in every codec', () => {
  const kindsOf = (folder: string) =>
    javaBatches.filter(({ name }) => name.startsWith(`${folder}/`)).map(({ kind }) => kind);
  const plain = kindsOf('none');
  expect(plain).toHaveLength(11);
  for (const codec of CODEC_NAMES.slice(1)) expect(kindsOf(codec)).toEqual([...plain, 'large']);
  expect(kindsOf('control')).toEqual(['commit', 'abort', 'leader-change']);
  for (const { name, description } of javaBatches) {
    expect(description.codec).toBe(name.startsWith('control/') ? 'none' : name.split('/')[0]);
  }
});

describe.each(cores)('batches of Apache Kafka on the %s core', (_build, core) => {
  const pointer = core.allocate(REGION_BYTES);
  const validator = new BatchValidator(core);

  it.each(rows(javaBatches))('reads %s as Kafka does', (_name, { bytes, description }) => {
    expect(describeBatch(readBatch(core, bytes, 0, bytes.length))).toEqual(description);
    core.memory.set(bytes, pointer);
    const end = pointer + bytes.length;
    expect(describeBatch(readBatch(core, core.memory, pointer, end))).toEqual(description);
  });

  it.each(rows(javaBatches.filter((batch) => !hasGaps(batch))))('accepts %s', (_name, batch) => {
    const times = timesOf(batch);
    const maxTimestamp = Math.max(...times);
    const uncompressedSizeBytes = isPlain(batch)
      ? batch.bytes.length
      : HEADER_SIZE + readBatch(core, batch.bytes, 0, batch.bytes.length).bytes.length;
    expect(validator.validate(batch.bytes, 0, batch.bytes.length, rules)).toEqual({
      error: BatchError.NONE,
      recordIndex: -1,
      maxTimestamp,
      offsetOfMaxTimestamp: times.indexOf(maxTimestamp),
      uncompressedSizeBytes,
    });
  });

  it.each(rows(javaBatches.filter(hasGaps)))(
    'refuses %s of a producer, as Kafka does',
    (_name, { bytes }) => {
      const { error } = validator.validate(bytes, 0, bytes.length, rules);
      expect(batchErrorName(error)).toBe('count');
    },
  );

  it.each(rows(javaBatches.filter(({ description }) => description.isControlBatch)))(
    'refuses %s of a producer',
    (_name, { bytes }) => {
      const user = { ...rules, allowControl: false };
      const { error } = validator.validate(bytes, 0, bytes.length, user);
      expect(batchErrorName(error)).toBe('control');
    },
  );

  it.each(rows(['none/nulls', 'gzip/headers', 'lz4/timestamps', 'control/commit'].map(javaBatch)))(
    'names the damage of every bit of %s',
    (_name, { bytes }) => {
      for (let position = 0; position < bytes.length; position++) {
        for (let bit = 1; bit < 256; bit *= 2) {
          const damaged = bytes.slice();
          damaged[position]! ^= bit;
          const { error } = validator.validate(damaged, 0, damaged.length, rules);
          const wanted = errorOfDamageAt(position);
          const isFree = wanted === BatchError.NONE;
          expect({
            position,
            bit,
            error: batchErrorName(error),
            isRead: isReadable(core, damaged),
          }).toEqual({ position, bit, error: batchErrorName(wanted), isRead: isFree });
        }
      }
    },
  );

  it.each(rows(writable.filter(isPlain)))('writes %s byte for byte', (_name, batch) => {
    const written = rewrite(core, pointer, batch);
    if (!Number.isSafeInteger(batch.description.producerId)) {
      // Kafka's greatest producer id is beyond what a number holds, so it goes in as bytes.
      const { PRODUCER_ID, PRODUCER_EPOCH } = batchLayout;
      written.set(batch.bytes.subarray(PRODUCER_ID, PRODUCER_EPOCH), PRODUCER_ID);
      seal(written);
    }
    expect(Buffer.from(written).toString('hex')).toBe(Buffer.from(batch.bytes).toString('hex'));
  });

  // Which compressed bytes stand for the records is each library's choice; the records are not.
  it.each(rows(writable.filter((batch) => !isPlain(batch))))(
    'writes what is compressed in %s byte for byte',
    (_name, batch) => {
      const records = rewrite(core, pointer, batch).subarray(HEADER_SIZE);
      const theirs = readBatch(core, batch.bytes, 0, batch.bytes.length).bytes;
      expect(Buffer.from(records).equals(theirs)).toBe(true);
    },
  );

  it('hashes keys as Kafka does, on the heap and in core memory', () => {
    expect(javaHashes.length).toBeGreaterThan(40);
    for (const { bytes, hash } of javaHashes) {
      core.memory.set(bytes, pointer);
      const found = [
        core.murmur2(bytes),
        core.murmur2(core.memory, pointer, pointer + bytes.length),
      ];
      expect(found).toEqual([hash, hash]);
    }
  });
});

/** What a changed byte is called; base offset and leader epoch are the broker's to change. */
function errorOfDamageAt(position: number): BatchError {
  const { BATCH_LENGTH, PARTITION_LEADER_EPOCH, MAGIC, CRC } = batchLayout;
  if (position >= CRC) return BatchError.CRC;
  if (position >= MAGIC) return BatchError.MAGIC;
  const isLength = position >= BATCH_LENGTH && position < PARTITION_LEADER_EPOCH;
  return isLength ? BatchError.LENGTH : BatchError.NONE;
}

/** Whether the reader takes the batch; false if it calls it corrupt. */
function isReadable(core: Core, bytes: Uint8Array): boolean {
  try {
    readBatch(core, bytes, 0, bytes.length);
    return true;
  } catch (error) {
    if (error instanceof CorruptBatchError) return false;
    throw error;
  }
}
