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
  /** Names and metadata of what one member may support, all together. */
  memberMetadataBytesMax: number;
  /** How long a new member may wait in its first join; Kafka fixes it at five minutes. */
  newMemberJoinTimeoutMs: number;
  /** `offset.metadata.max.bytes` */
  offsetMetadataBytesMax: number;
  /** `offsets.retention.minutes`, in milliseconds. */
  offsetsRetentionMs: number;
}

/** The settings, and what the log takes into which this coordinator writes. */
export interface ShardConfig extends GroupConfig {
  /**
   * Bytes that one record may have, key and value together. A group is one record with all its
   * members, so this is how large a group may be. Follows the configs of the log's topic.
   */
  readonly recordBytesMax: number;
}

/** Kafka's defaults. */
export const GROUP_CONFIG_DEFAULTS: GroupConfig = {
  sessionTimeoutMsMin: 6_000,
  sessionTimeoutMsMax: 1_800_000,
  initialRebalanceDelayMs: 3_000,
  membersMax: 10_000,
  memberProtocolsMax: 100,
  memberMetadataBytesMax: 2 ** 20,
  newMemberJoinTimeoutMs: 300_000,
  offsetMetadataBytesMax: 4_096,
  offsetsRetentionMs: 7 * 24 * 3_600_000,
};
