// The group coordinator's settings from the broker's configs.
import { GROUP_CONFIG_DEFAULTS, type GroupConfig } from '../coordinator/group/group-config.ts';
import {
  GROUP_MEMBERS_MAX,
  GROUP_METADATA_BYTES_MAX,
  MEMBER_METADATA_BYTES_MAX,
  MEMBER_PROTOCOLS_MAX,
} from '../limits.ts';
import type { BrokerConfig } from './broker-config.ts';

const MINUTE_MS = 60_000;
/** More than the header of a batch, of its record, and the record's key take. */
const BATCH_OVERHEAD_BYTES = 1024;

/** Typed settings of classic groups. */
export function groupConfigOf(config: BrokerConfig): GroupConfig {
  return {
    sessionTimeoutMsMin: config.number('group.min.session.timeout.ms'),
    sessionTimeoutMsMax: config.number('group.max.session.timeout.ms'),
    initialRebalanceDelayMs: config.number('group.initial.rebalance.delay.ms'),
    membersMax: Math.min(config.number('group.max.size'), GROUP_MEMBERS_MAX),
    memberProtocolsMax: MEMBER_PROTOCOLS_MAX,
    memberMetadataBytesMax: MEMBER_METADATA_BYTES_MAX,
    groupMetadataBytesMax: GROUP_METADATA_BYTES_MAX,
    newMemberJoinTimeoutMs: GROUP_CONFIG_DEFAULTS.newMemberJoinTimeoutMs,
    offsetMetadataBytesMax: config.number('offset.metadata.max.bytes'),
    groupRecordBytesMax: groupRecordBytesMax(config),
    offsetsRetentionMs: config.number('offsets.retention.minutes') * MINUTE_MS,
  };
}

/** The offsets topic takes no larger batch, and a group is one record. */
function groupRecordBytesMax(config: BrokerConfig): number {
  const sizeBytesMax = Math.min(
    config.number('message.max.bytes'),
    config.number('offsets.topic.segment.bytes'),
  );
  return Math.max(0, sizeBytesMax - BATCH_OVERHEAD_BYTES);
}
