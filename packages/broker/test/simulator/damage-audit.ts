// The look at a broker with a damaged batch below its recovery point: the partition is offline, or
// all but that batch is served right. Neither a wrong record nor a silent gap may come out.
import { ErrorCode, ListOffsetsApi } from '@millrace/protocol';
import { readRecords } from './batch-builder.ts';
import type { SimulatedClient } from './client.ts';
import type { Damage } from './damage.ts';
import type { ReadRecord } from './partition-model.ts';
import { fetchPartition } from './reader-actor.ts';
import { Violation } from './violation.ts';

const PLAN = { maxBytes: 300, maxWaitMs: 0, minBytes: 1 };

/** Reads the damaged partition; returns what became of it, in words. */
export async function auditDamaged(client: SimulatedClient, damage: Damage): Promise<string> {
  const { partition } = damage;
  const damaged = await fetchPartition(client, partition, damage.baseOffset, PLAN);
  if (damaged === null) throw broken(damage, 'the connection ends');
  if (damaged.errorCode === ErrorCode.KAFKA_STORAGE_ERROR) return 'is offline';
  if (damaged.errorCode === ErrorCode.CORRUPT_MESSAGE) return 'is told as corrupt';
  if (damaged.errorCode === ErrorCode.OFFSET_OUT_OF_RANGE) return 'is no longer retained';
  if (damaged.errorCode !== ErrorCode.NONE) {
    throw broken(damage, `the batch is answered ${damaged.errorCode}`);
  }
  const records = intactRecords(damaged.records);
  if (records !== null) {
    const [first] = records;
    const seen = first === undefined ? 'nothing' : `offset ${first.offset}, '${first.value}'`;
    throw broken(damage, `a fetch of ${damage.baseOffset} gives ${seen} as good`);
  }
  await listByTime(client, damage);
  const after = await fetchPartition(client, partition, damage.lastOffset + 1, PLAN);
  if (after?.errorCode === ErrorCode.NONE) {
    const found = intactRecords(after.records);
    if (found !== null) partition.noteRead(found);
  }
  return 'is served with a CRC that does not match';
}

/** A lookup by time may find nothing good there; it must be answered all the same. */
async function listByTime(client: SimulatedClient, damage: Damage): Promise<void> {
  const { topic, index } = damage.partition;
  const reply = await client.request(ListOffsetsApi, 7, {
    replicaId: -1,
    isolationLevel: 0,
    topics: [{ name: topic, partitions: [{ partitionIndex: index, timestamp: 0 }] }],
  });
  if (reply === null) throw broken(damage, 'the connection ends');
}

/** The records, or null when the first batch is not one. */
function intactRecords(bytes: Uint8Array): ReadRecord[] | null {
  try {
    return bytes.length === 0 ? [] : readRecords(bytes);
  } catch (error) {
    if (error instanceof Violation) return null;
    throw error;
  }
}

function broken({ partition, path, position }: Damage, seen: string): Violation {
  const where = `${partition.name}, ${path} at byte ${position}`;
  return new Violation('damage is never served as good', `${where}: ${seen}`);
}
