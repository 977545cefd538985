// Producer snapshots: Kafka's format, all five batches kept, and nothing trusted that was altered.
import { readFileSync } from 'node:fs';
import { ProducerSnapshotCodec, Reader, Writer } from '@millrace/protocol';
import { sharedCore } from '@millrace/core-wasm';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../platform/memory-file-system.ts';
import {
  loadProducerSnapshot,
  removeProducerSnapshots,
  saveProducerSnapshot,
} from './producer-snapshot.ts';
import { ProducerState } from './producer-state.ts';

const DIRECTORY = 'log';
const path = (offset: number) => `${DIRECTORY}/${String(offset).padStart(20, '0')}.snapshot`;

/** Producer 5 with six batches of two records, producer 6 with one. */
function someProducers(): ProducerState {
  const producers = new ProducerState();
  for (let index = 0; index < 6; index++) {
    const append = {
      producerId: 5,
      epoch: 3,
      firstSequence: index * 2,
      lastSequence: index * 2 + 1,
    };
    producers.update(append, index * 2, index * 2 + 1, 1_000 + index);
  }
  const single = { producerId: 6, epoch: 0, firstSequence: 2 ** 31 - 1, lastSequence: 1 };
  producers.update(single, 12, 14, 900);
  return producers;
}

let fileSystem: MemoryFileSystem;
beforeEach(() => {
  fileSystem = new MemoryFileSystem();
  fileSystem.makeDirectory(DIRECTORY);
});

describe('the producer snapshot', () => {
  it('keeps all five batches of each producer', () => {
    const producers = someProducers();
    saveProducerSnapshot(fileSystem, DIRECTORY, 15, producers);
    const loaded = loadProducerSnapshot(fileSystem, DIRECTORY, 15);
    expect(loaded.offset).toBe(15);
    expect([...loaded.producers.entries()]).toEqual([...producers.entries()]);
    expect(loaded.producers.get(5)!.batches).toHaveLength(5);
  });

  it('is in Kafka’s format: version, CRC of the rest, an entry per batch, the newest last', () => {
    saveProducerSnapshot(fileSystem, DIRECTORY, 15, someProducers());
    const bytes = fileSystem.readFile(path(15));
    const view = new DataView(bytes.buffer);
    expect(view.getInt16(0)).toBe(1);
    expect(view.getUint32(2)).toBe(sharedCore().crc32c(bytes, 6, bytes.length));
    const reader = new Reader(bytes, 2, bytes.length);
    const { producerEntries } = ProducerSnapshotCodec.read(reader, 1);
    reader.expectEnd();
    // Kafka fills a map in this order, so the last entry of a producer is the one it keeps.
    const kept = new Map(producerEntries.map((entry) => [entry.producerId, entry]));
    expect(kept.get(5n)).toMatchObject({
      epoch: 3,
      lastSequence: 11,
      lastOffset: 11n,
      offsetDelta: 1,
      timestamp: 1_005n,
      currentTxnFirstOffset: -1n,
    });
  });

  it('reads the bytes that Kafka’s own class writes', () => {
    const folder = new URL('../../../protocol/test/vectors/', import.meta.url);
    const lines = readFileSync(new URL('producer-snapshot.txt', folder), 'utf8').split('\n');
    const vectors = lines.filter((line) => line.startsWith('1 random '));
    expect(vectors.length).toBeGreaterThan(0);
    for (const [index, line] of vectors.entries()) {
      const fields = Buffer.from(line.split(' ')[2]!, 'hex');
      const bytes = new Uint8Array(2 + fields.length);
      bytes.set(fields, 2);
      const view = new DataView(bytes.buffer);
      view.setInt16(0, 1);
      view.setUint32(2, sharedCore().crc32c(bytes, 6, bytes.length));
      const file = fileSystem.open(path(index), 'create');
      file.write([bytes], 0);
      const snapshot = ProducerSnapshotCodec.read(new Reader(bytes, 2, bytes.length), 1);
      const { producers, offset } = loadProducerSnapshot(fileSystem, DIRECTORY, index);
      expect(offset).toBe(index);
      const ids = new Set(snapshot.producerEntries.map(({ producerId }) => Number(producerId)));
      expect(new Set([...producers.entries()].map(({ producerId }) => producerId))).toEqual(ids);
    }
  });

  it('remembers a producer whose only entry has no batch', () => {
    const writer = new Writer();
    writer.int16(1);
    const entry = {
      producerId: 8,
      epoch: 2,
      lastSequence: -1,
      lastOffset: -1,
      offsetDelta: 0,
      timestamp: 77,
      coordinatorEpoch: 4,
      currentTxnFirstOffset: -1,
    };
    ProducerSnapshotCodec.write(writer, { crc: 0, producerEntries: [entry] }, 1);
    const bytes = writer.finish().slice();
    new DataView(bytes.buffer).setUint32(2, sharedCore().crc32c(bytes, 6, bytes.length));
    fileSystem.open(path(3), 'create').write([bytes], 0);
    const { producers } = loadProducerSnapshot(fileSystem, DIRECTORY, 3);
    expect(producers.get(8)).toMatchObject({ epoch: 2, batches: [], coordinatorEpoch: 4 });
  });

  it('is ignored when it is torn at any byte or any bit is flipped', () => {
    saveProducerSnapshot(fileSystem, DIRECTORY, 7, new ProducerState());
    saveProducerSnapshot(fileSystem, DIRECTORY, 15, someProducers());
    const bytes = fileSystem.readFile(path(15));
    const replace = (content: Uint8Array) => {
      const file = fileSystem.open(path(15), 'create');
      file.truncate(0);
      file.write([content], 0);
    };
    for (let length = 0; length < bytes.length; length++) {
      replace(bytes.subarray(0, length));
      expect(loadProducerSnapshot(fileSystem, DIRECTORY, 15).offset).toBe(7);
    }
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const altered = bytes.slice();
      altered[bit >> 3]! ^= 1 << (bit & 7);
      replace(altered);
      expect(loadProducerSnapshot(fileSystem, DIRECTORY, 15).offset).toBe(7);
    }
  });

  it('is not taken when it is of later than was asked for', () => {
    saveProducerSnapshot(fileSystem, DIRECTORY, 15, someProducers());
    expect(loadProducerSnapshot(fileSystem, DIRECTORY, 14)).toMatchObject({ offset: 0 });
    expect(loadProducerSnapshot(fileSystem, DIRECTORY, 14).producers.size).toBe(0);
  });

  it('replaces a longer one of the same offset, and is removed when stale', () => {
    saveProducerSnapshot(fileSystem, DIRECTORY, 15, someProducers());
    saveProducerSnapshot(fileSystem, DIRECTORY, 15, new ProducerState());
    expect(loadProducerSnapshot(fileSystem, DIRECTORY, 15)).toMatchObject({ offset: 15 });
    saveProducerSnapshot(fileSystem, DIRECTORY, 20, new ProducerState());
    removeProducerSnapshots(fileSystem, DIRECTORY, (offset) => offset > 15);
    expect(fileSystem.list(DIRECTORY)).toEqual(['00000000000000000015.snapshot']);
  });
});
