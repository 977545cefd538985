// Messages behind their version, coordinator and framed records, control records: each framing
// against bytes written down by hand.
import { describe, expect, it } from 'vitest';
import {
  ControlRecordType,
  decodeControlType,
  decodeTransactionMarker,
  encodeControlKey,
  encodeTransactionMarker,
} from './control-record.ts';
import {
  decodeCoordinatorRecord,
  encodeCoordinatorKey,
  encodeCoordinatorValue,
} from './coordinator-record.ts';
import { decodeFramedRecord, encodeFramedRecord } from './framed-record.ts';
import {
  clusterMetadataRecordTypes,
  ConsumerProtocolAssignmentCodec,
  ConsumerProtocolSubscriptionCodec,
  groupRecordTypes,
  remoteLogRecordTypes,
  shareRecordTypes,
  transactionRecordTypes,
} from './index.ts';
import { toPlainObject } from './plain-object.ts';
import { decodeVersioned, encodeVersioned } from './versioned.ts';

describe('versioned messages', () => {
  it('begin with their version', () => {
    const bytes = encodeVersioned(ConsumerProtocolSubscriptionCodec, { topics: ['t'] }, 0);
    expect([...bytes]).toEqual([0, 0, 0, 0, 0, 1, 0, 1, 0x74, 255, 255, 255, 255]);
    expect(decodeVersioned(ConsumerProtocolSubscriptionCodec, bytes).topics).toEqual(['t']);
  });

  it('of a newer version are read as the greatest known one, if asked', () => {
    const known = encodeVersioned(
      ConsumerProtocolAssignmentCodec,
      { assignedPartitions: [{ topic: 't', partitions: [1] }] },
      3,
    );
    const newer = Uint8Array.of(...known, 1, 2, 3);
    newer[1] = 9;
    expect(() => decodeVersioned(ConsumerProtocolAssignmentCodec, newer)).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED_VERSION' }),
    );
    const view = decodeVersioned(ConsumerProtocolAssignmentCodec, newer, { acceptNewer: true });
    expect(view.assignedPartitions[0]!.partitions).toEqual([1]);
  });
});

describe('coordinator records', () => {
  const offsetCommit = groupRecordTypes.find(({ type }) => type === 1)!;

  it('begin with the type in the key and the version in the value', () => {
    const key = encodeCoordinatorKey(offsetCommit, { group: 'g', topic: 't', partition: 5 });
    expect([...key]).toEqual([0, 1, 0, 1, 0x67, 0, 1, 0x74, 0, 0, 0, 5]);
    const value = encodeCoordinatorValue(
      offsetCommit,
      { offset: 7, metadata: '', commitTimestamp: 9 },
      3,
    );
    expect([...value.subarray(0, 10)]).toEqual([0, 3, 0, 0, 0, 0, 0, 0, 0, 7]);
    const record = decodeCoordinatorRecord(groupRecordTypes, key, value)!;
    expect(record.type.name).toBe('OffsetCommit');
    expect(toPlainObject(record.key)).toEqual({ group: 'g', topic: 't', partition: 5 });
    expect(record.value).toMatchObject({ offset: 7n, commitTimestamp: 9n, leaderEpoch: -1 });
  });

  it('are tombstones without a value, and unknown ones are left to the caller', () => {
    const key = encodeCoordinatorKey(offsetCommit, { group: 'g', topic: 't', partition: 5 });
    expect(decodeCoordinatorRecord(groupRecordTypes, key, null)!.value).toBe(null);
    expect(decodeCoordinatorRecord(shareRecordTypes, Uint8Array.of(0, 99), null)).toBeUndefined();
  });

  it('exist for all three coordinators, with no type twice', () => {
    for (const types of [groupRecordTypes, shareRecordTypes, transactionRecordTypes]) {
      expect(new Set(types.map(({ type }) => type)).size).toBe(types.length);
      expect(types.length).toBeGreaterThan(0);
    }
  });
});

describe('framed records', () => {
  it('begin with frame version, type and version as varints', () => {
    const noOp = clusterMetadataRecordTypes.find(({ type }) => type === 20)!;
    const bytes = encodeFramedRecord(noOp, {}, 0);
    expect([...bytes]).toEqual([1, 20, 0, 0]);
    const { type, version } = decodeFramedRecord(clusterMetadataRecordTypes, bytes);
    expect([type.codec.name, version]).toEqual(['NoOpRecord', 0]);
    expect(remoteLogRecordTypes.map(({ type: number }) => number)).toEqual([0, 1, 2, 3]);
  });

  it.each([
    ['another frame version', [2, 20, 0, 0]],
    ['an unknown type', [1, 99, 0, 0]],
    ['an unknown version', [1, 20, 7, 0]],
  ])('refuse %s', (_, bytes) => {
    expect(() => decodeFramedRecord(clusterMetadataRecordTypes, Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED_VERSION' }),
    );
  });

  it('refuse bytes behind the message', () => {
    const bytes = Uint8Array.of(1, 20, 0, 0, 0);
    expect(() => decodeFramedRecord(clusterMetadataRecordTypes, bytes)).toThrow(
      expect.objectContaining({ code: 'MALFORMED_TRAILING' }),
    );
  });
});

describe('control records', () => {
  it('mark the end of a transaction', () => {
    const { key, value } = encodeTransactionMarker({ isCommit: true, coordinatorEpoch: 3 });
    expect([...key]).toEqual([0, 0, 0, 1]);
    expect([...value]).toEqual([0, 0, 0, 0, 0, 3]);
    expect(decodeTransactionMarker(key, value)).toEqual({ isCommit: true, coordinatorEpoch: 3 });
    const abort = encodeTransactionMarker({ isCommit: false, coordinatorEpoch: 3 });
    expect([...abort.key]).toEqual([0, 0, 0, 0]);
    expect(decodeTransactionMarker(abort.key, value)!.isCommit).toBe(false);
  });

  it('tell their type, in a newer version of the key as well', () => {
    const key = encodeControlKey(ControlRecordType.LEADER_CHANGE);
    expect(decodeControlType(key)).toBe(ControlRecordType.LEADER_CHANGE);
    expect(decodeControlType(Uint8Array.of(0, 9, 0, 4, 1, 2))).toBe(4);
    expect(decodeTransactionMarker(key, Uint8Array.of(0, 0))).toBeUndefined();
  });
});
