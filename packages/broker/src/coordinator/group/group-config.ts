// The settings of classic groups, with Kafka's names and defaults.

/** Times in milliseconds, sizes in what their names say. */
export interface GroupConfig {
  /** `group.min.session.timeout.ms` */
  sessionTimeoutMsMin: number;
  /** `group.max.session.timeout.ms` */
  sessionTimeoutMsMax: number;
  /** `group.initial.rebalance.delay.ms`: how long a new group waits for more members. */
  initialRebalanceDelayMs: number;
  /** `group.max.size` */
  membersMax: number;
  /** Protocols that one member may name. */
  memberProtocolsMax: number;
  /** Metadata of one member, all protocols together. */
  memberMetadataBytesMax: number;
  /** Metadata of all members, and likewise their assignments. */
  groupMetadataBytesMax: number;
  /** How long a new member may wait in its first join; Kafka fixes it at five minutes. */
  newMemberJoinTimeoutMs: number;
  /** `offset.metadata.max.bytes` */
  offsetMetadataBytesMax: number;
  /** What one group may take as a record: it holds every member's metadata and assignment. */
  groupRecordBytesMax: number;
  /** `offsets.retention.minutes`, in milliseconds. */
  offsetsRetentionMs: number;
}

/** Kafka's defaults. */
export const GROUP_CONFIG_DEFAULTS: GroupConfig = {
  sessionTimeoutMsMin: 6_000,
  sessionTimeoutMsMax: 1_800_000,
  initialRebalanceDelayMs: 3_000,
  membersMax: 10_000,
  memberProtocolsMax: 100,
  memberMetadataBytesMax: 2 ** 20,
  groupMetadataBytesMax: 2 ** 23,
  newMemberJoinTimeoutMs: 300_000,
  offsetMetadataBytesMax: 4_096,
  groupRecordBytesMax: 1_000_000,
  offsetsRetentionMs: 7 * 24 * 3_600_000,
};
