// The group coordinator's settings from the broker's configs.
import { GROUP_CONFIG_DEFAULTS, type GroupConfig } from '../coordinator/group/group-config.ts';
import { GROUP_MEMBERS_MAX, MEMBER_METADATA_BYTES_MAX, MEMBER_PROTOCOLS_MAX } from '../limits.ts';
import type { BrokerConfig } from './broker-config.ts';

const MINUTE_MS = 60_000;

/** Typed settings of classic groups. */
export function groupConfigOf(config: BrokerConfig): GroupConfig {
  return {
    sessionTimeoutMsMin: config.number('group.min.session.timeout.ms'),
    sessionTimeoutMsMax: config.number('group.max.session.timeout.ms'),
    initialRebalanceDelayMs: config.number('group.initial.rebalance.delay.ms'),
    membersMax: Math.min(config.number('group.max.size'), GROUP_MEMBERS_MAX),
    memberProtocolsMax: MEMBER_PROTOCOLS_MAX,
    memberMetadataBytesMax: MEMBER_METADATA_BYTES_MAX,
    newMemberJoinTimeoutMs: GROUP_CONFIG_DEFAULTS.newMemberJoinTimeoutMs,
    offsetMetadataBytesMax: config.number('offset.metadata.max.bytes'),
    offsetsRetentionMs: config.number('offsets.retention.minutes') * MINUTE_MS,
  };
}
