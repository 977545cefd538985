// Group records in Kafka's own form, so that its tools read our `__consumer_offsets` and we read
// Kafka's.
//
//   key:   int16 record type (1 offset, 2 group; 0 an old form of 1) | fields of the key schema
//   value: int16 version | fields of the value schema; no value means removed
import {
  decodeVersioned,
  encodeVersioned,
  GroupMetadataKeyCodec,
  GroupMetadataValueCodec,
  OffsetCommitKeyCodec,
  OffsetCommitValueCodec,
  Reader,
  Writer,
  ZERO_UUID,
} from '@millrace/protocol';
import type { CommittedOffset, GroupRecord, GroupSnapshot } from './effects.ts';

const LEGACY_OFFSET_KEY = 0;
const OFFSET_KEY = 1;
const GROUP_KEY = 2;
const OFFSET_VALUE_VERSION = 4;
/** The version that still carries an explicit expiry; it has no topic id. */
const OFFSET_VALUE_VERSION_WITH_EXPIRY = 1;
const GROUP_VALUE_VERSION = 3;
const EMPTY = new Uint8Array(0);

/** A record as bytes. */
export interface EncodedRecord {
  readonly key: Uint8Array;
  readonly value: Uint8Array | null;
}

/** What a record counts against the limit of its log: key and value. */
export function recordSizeBytes({ key, value }: EncodedRecord): number {
  return key.length + (value?.length ?? 0);
}

/** The bytes of a record. */
export function encodeGroupRecord(record: GroupRecord): EncodedRecord {
  const key = new Writer();
  if (record.kind === 'group') {
    key.int16(GROUP_KEY);
    GroupMetadataKeyCodec.write(key, { group: record.groupId }, 0);
    const value = record.value === null ? null : encodeGroup(record.value);
    return { key: key.finish(), value };
  }
  const { groupId: group, topic, partition } = record;
  key.int16(OFFSET_KEY);
  OffsetCommitKeyCodec.write(key, { group, topic, partition }, 0);
  return { key: key.finish(), value: record.value === null ? null : encodeOffset(record.value) };
}

/** The record of a key and a value; null for kinds that this coordinator does not keep. */
export function decodeGroupRecord(key: Uint8Array, value: Uint8Array | null): GroupRecord | null {
  const reader = new Reader(key);
  const type = reader.int16();
  if (type === GROUP_KEY) {
    const { group: groupId } = GroupMetadataKeyCodec.read(reader, 0);
    return { kind: 'group', groupId, value: value === null ? null : decodeGroup(value) };
  }
  if (type !== OFFSET_KEY && type !== LEGACY_OFFSET_KEY) return null;
  const { group: groupId, topic, partition } = OffsetCommitKeyCodec.read(reader, 0);
  const committed = value === null ? null : decodeOffset(value);
  return { kind: 'offset', groupId, topic, partition, value: committed };
}

function encodeOffset(value: CommittedOffset): Uint8Array {
  const hasExpiry = value.expireTimestampMs !== -1;
  const version = hasExpiry ? OFFSET_VALUE_VERSION_WITH_EXPIRY : OFFSET_VALUE_VERSION;
  return encodeVersioned(
    OffsetCommitValueCodec,
    {
      offset: value.offset,
      leaderEpoch: value.leaderEpoch,
      metadata: value.metadata,
      commitTimestamp: value.commitTimestampMs,
      expireTimestamp: value.expireTimestampMs,
      topicId: value.topicId ?? ZERO_UUID,
    },
    version,
  );
}

function decodeOffset(bytes: Uint8Array): CommittedOffset {
  const value = decodeVersioned(OffsetCommitValueCodec, bytes);
  return {
    offset: value.offset,
    leaderEpoch: value.leaderEpoch,
    metadata: value.metadata,
    commitTimestampMs: Number(value.commitTimestamp),
    expireTimestampMs: Number(value.expireTimestamp),
    topicId: value.topicId === ZERO_UUID ? null : value.topicId,
  };
}

function encodeGroup(value: GroupSnapshot): Uint8Array {
  return encodeVersioned(
    GroupMetadataValueCodec,
    {
      protocolType: value.protocolType,
      generation: value.generation,
      protocol: value.protocol,
      leader: value.leader,
      currentStateTimestamp: value.stateTimestampMs,
      members: value.members.map((member) => ({
        memberId: member.memberId,
        groupInstanceId: member.groupInstanceId,
        clientId: member.clientId,
        clientHost: member.clientHost,
        rebalanceTimeout: member.rebalanceTimeoutMs,
        sessionTimeout: member.sessionTimeoutMs,
        subscription: member.subscription,
        assignment: member.assignment,
      })),
    },
    GROUP_VALUE_VERSION,
  );
}

function decodeGroup(bytes: Uint8Array): GroupSnapshot {
  const value = decodeVersioned(GroupMetadataValueCodec, bytes);
  return {
    protocolType: value.protocolType,
    generation: value.generation,
    protocol: value.protocol,
    leader: value.leader,
    stateTimestampMs: Number(value.currentStateTimestamp),
    members: value.members.map((member) => ({
      memberId: member.memberId,
      groupInstanceId: member.groupInstanceId,
      clientId: member.clientId,
      clientHost: member.clientHost,
      rebalanceTimeoutMs:
        member.rebalanceTimeout === -1 ? member.sessionTimeout : member.rebalanceTimeout,
      sessionTimeoutMs: member.sessionTimeout,
      subscription: member.subscription ?? EMPTY,
      assignment: member.assignment ?? EMPTY,
    })),
  };
}
