// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import type { FramedRecordType } from '../framed-record.ts';
import { RegisterBrokerRecordCodec } from './register-broker-record.ts';
import { UnregisterBrokerRecordCodec } from './unregister-broker-record.ts';
import { TopicRecordCodec } from './topic-record.ts';
import { PartitionRecordCodec } from './partition-record.ts';
import { ConfigRecordCodec } from './config-record.ts';
import { PartitionChangeRecordCodec } from './partition-change-record.ts';
import { FenceBrokerRecordCodec } from './fence-broker-record.ts';
import { UnfenceBrokerRecordCodec } from './unfence-broker-record.ts';
import { RemoveTopicRecordCodec } from './remove-topic-record.ts';
import { DelegationTokenRecordCodec } from './delegation-token-record.ts';
import { UserScramCredentialRecordCodec } from './user-scram-credential-record.ts';
import { FeatureLevelRecordCodec } from './feature-level-record.ts';
import { ClientQuotaRecordCodec } from './client-quota-record.ts';
import { ProducerIdsRecordCodec } from './producer-ids-record.ts';
import { BrokerRegistrationChangeRecordCodec } from './broker-registration-change-record.ts';
import { AccessControlEntryRecordCodec } from './access-control-entry-record.ts';
import { RemoveAccessControlEntryRecordCodec } from './remove-access-control-entry-record.ts';
import { NoOpRecordCodec } from './no-op-record.ts';
import { ZkMigrationStateRecordCodec } from './zk-migration-state-record.ts';
import { RemoveUserScramCredentialRecordCodec } from './remove-user-scram-credential-record.ts';
import { BeginTransactionRecordCodec } from './begin-transaction-record.ts';
import { EndTransactionRecordCodec } from './end-transaction-record.ts';
import { AbortTransactionRecordCodec } from './abort-transaction-record.ts';
import { RemoveDelegationTokenRecordCodec } from './remove-delegation-token-record.ts';
import { RegisterControllerRecordCodec } from './register-controller-record.ts';
import { ClearElrRecordCodec } from './clear-elr-record.ts';
import { RemoteLogSegmentMetadataRecordCodec } from './remote-log-segment-metadata-record.ts';
import { RemoteLogSegmentMetadataUpdateRecordCodec } from './remote-log-segment-metadata-update-record.ts';
import { RemotePartitionDeleteMetadataRecordCodec } from './remote-partition-delete-metadata-record.ts';
import { RemoteLogSegmentMetadataSnapshotRecordCodec } from './remote-log-segment-metadata-snapshot-record.ts';

/** The record types of the cluster metadata log. */
export const clusterMetadataRecordTypes: readonly FramedRecordType[] = [
  { type: 0, codec: RegisterBrokerRecordCodec },
  { type: 1, codec: UnregisterBrokerRecordCodec },
  { type: 2, codec: TopicRecordCodec },
  { type: 3, codec: PartitionRecordCodec },
  { type: 4, codec: ConfigRecordCodec },
  { type: 5, codec: PartitionChangeRecordCodec },
  { type: 7, codec: FenceBrokerRecordCodec },
  { type: 8, codec: UnfenceBrokerRecordCodec },
  { type: 9, codec: RemoveTopicRecordCodec },
  { type: 10, codec: DelegationTokenRecordCodec },
  { type: 11, codec: UserScramCredentialRecordCodec },
  { type: 12, codec: FeatureLevelRecordCodec },
  { type: 14, codec: ClientQuotaRecordCodec },
  { type: 15, codec: ProducerIdsRecordCodec },
  { type: 17, codec: BrokerRegistrationChangeRecordCodec },
  { type: 18, codec: AccessControlEntryRecordCodec },
  { type: 19, codec: RemoveAccessControlEntryRecordCodec },
  { type: 20, codec: NoOpRecordCodec },
  { type: 21, codec: ZkMigrationStateRecordCodec },
  { type: 22, codec: RemoveUserScramCredentialRecordCodec },
  { type: 23, codec: BeginTransactionRecordCodec },
  { type: 24, codec: EndTransactionRecordCodec },
  { type: 25, codec: AbortTransactionRecordCodec },
  { type: 26, codec: RemoveDelegationTokenRecordCodec },
  { type: 27, codec: RegisterControllerRecordCodec },
  { type: 28, codec: ClearElrRecordCodec },
];

/** The record types of the remote log metadata log. */
export const remoteLogRecordTypes: readonly FramedRecordType[] = [
  { type: 0, codec: RemoteLogSegmentMetadataRecordCodec },
  { type: 1, codec: RemoteLogSegmentMetadataUpdateRecordCodec },
  { type: 2, codec: RemotePartitionDeleteMetadataRecordCodec },
  { type: 3, codec: RemoteLogSegmentMetadataSnapshotRecordCodec },
];
