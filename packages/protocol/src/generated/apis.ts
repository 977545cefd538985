// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import type { Api, Codec } from '../codec.ts';
import { ProduceApi } from './00-produce.ts';
import { FetchApi } from './01-fetch.ts';
import { ListOffsetsApi } from './02-list-offsets.ts';
import { MetadataApi } from './03-metadata.ts';
import { LeaderAndIsrApi } from './04-leader-and-isr.ts';
import { StopReplicaApi } from './05-stop-replica.ts';
import { UpdateMetadataApi } from './06-update-metadata.ts';
import { ControlledShutdownApi } from './07-controlled-shutdown.ts';
import { OffsetCommitApi } from './08-offset-commit.ts';
import { OffsetFetchApi } from './09-offset-fetch.ts';
import { FindCoordinatorApi } from './10-find-coordinator.ts';
import { JoinGroupApi } from './11-join-group.ts';
import { HeartbeatApi } from './12-heartbeat.ts';
import { LeaveGroupApi } from './13-leave-group.ts';
import { SyncGroupApi } from './14-sync-group.ts';
import { DescribeGroupsApi } from './15-describe-groups.ts';
import { ListGroupsApi } from './16-list-groups.ts';
import { SaslHandshakeApi } from './17-sasl-handshake.ts';
import { ApiVersionsApi } from './18-api-versions.ts';
import { CreateTopicsApi } from './19-create-topics.ts';
import { DeleteTopicsApi } from './20-delete-topics.ts';
import { DeleteRecordsApi } from './21-delete-records.ts';
import { InitProducerIdApi } from './22-init-producer-id.ts';
import { OffsetForLeaderEpochApi } from './23-offset-for-leader-epoch.ts';
import { AddPartitionsToTxnApi } from './24-add-partitions-to-txn.ts';
import { AddOffsetsToTxnApi } from './25-add-offsets-to-txn.ts';
import { EndTxnApi } from './26-end-txn.ts';
import { WriteTxnMarkersApi } from './27-write-txn-markers.ts';
import { TxnOffsetCommitApi } from './28-txn-offset-commit.ts';
import { DescribeAclsApi } from './29-describe-acls.ts';
import { CreateAclsApi } from './30-create-acls.ts';
import { DeleteAclsApi } from './31-delete-acls.ts';
import { DescribeConfigsApi } from './32-describe-configs.ts';
import { AlterConfigsApi } from './33-alter-configs.ts';
import { AlterReplicaLogDirsApi } from './34-alter-replica-log-dirs.ts';
import { DescribeLogDirsApi } from './35-describe-log-dirs.ts';
import { SaslAuthenticateApi } from './36-sasl-authenticate.ts';
import { CreatePartitionsApi } from './37-create-partitions.ts';
import { CreateDelegationTokenApi } from './38-create-delegation-token.ts';
import { RenewDelegationTokenApi } from './39-renew-delegation-token.ts';
import { ExpireDelegationTokenApi } from './40-expire-delegation-token.ts';
import { DescribeDelegationTokenApi } from './41-describe-delegation-token.ts';
import { DeleteGroupsApi } from './42-delete-groups.ts';
import { ElectLeadersApi } from './43-elect-leaders.ts';
import { IncrementalAlterConfigsApi } from './44-incremental-alter-configs.ts';
import { AlterPartitionReassignmentsApi } from './45-alter-partition-reassignments.ts';
import { ListPartitionReassignmentsApi } from './46-list-partition-reassignments.ts';
import { OffsetDeleteApi } from './47-offset-delete.ts';
import { DescribeClientQuotasApi } from './48-describe-client-quotas.ts';
import { AlterClientQuotasApi } from './49-alter-client-quotas.ts';
import { DescribeUserScramCredentialsApi } from './50-describe-user-scram-credentials.ts';
import { AlterUserScramCredentialsApi } from './51-alter-user-scram-credentials.ts';
import { VoteApi } from './52-vote.ts';
import { BeginQuorumEpochApi } from './53-begin-quorum-epoch.ts';
import { EndQuorumEpochApi } from './54-end-quorum-epoch.ts';
import { DescribeQuorumApi } from './55-describe-quorum.ts';
import { AlterPartitionApi } from './56-alter-partition.ts';
import { UpdateFeaturesApi } from './57-update-features.ts';
import { EnvelopeApi } from './58-envelope.ts';
import { FetchSnapshotApi } from './59-fetch-snapshot.ts';
import { DescribeClusterApi } from './60-describe-cluster.ts';
import { DescribeProducersApi } from './61-describe-producers.ts';
import { BrokerRegistrationApi } from './62-broker-registration.ts';
import { BrokerHeartbeatApi } from './63-broker-heartbeat.ts';
import { UnregisterBrokerApi } from './64-unregister-broker.ts';
import { DescribeTransactionsApi } from './65-describe-transactions.ts';
import { ListTransactionsApi } from './66-list-transactions.ts';
import { AllocateProducerIdsApi } from './67-allocate-producer-ids.ts';
import { ConsumerGroupHeartbeatApi } from './68-consumer-group-heartbeat.ts';
import { ConsumerGroupDescribeApi } from './69-consumer-group-describe.ts';
import { ControllerRegistrationApi } from './70-controller-registration.ts';
import { GetTelemetrySubscriptionsApi } from './71-get-telemetry-subscriptions.ts';
import { PushTelemetryApi } from './72-push-telemetry.ts';
import { AssignReplicasToDirsApi } from './73-assign-replicas-to-dirs.ts';
import { ListConfigResourcesApi } from './74-list-config-resources.ts';
import { DescribeTopicPartitionsApi } from './75-describe-topic-partitions.ts';
import { ShareGroupHeartbeatApi } from './76-share-group-heartbeat.ts';
import { ShareGroupDescribeApi } from './77-share-group-describe.ts';
import { ShareFetchApi } from './78-share-fetch.ts';
import { ShareAcknowledgeApi } from './79-share-acknowledge.ts';
import { AddRaftVoterApi } from './80-add-raft-voter.ts';
import { RemoveRaftVoterApi } from './81-remove-raft-voter.ts';
import { UpdateRaftVoterApi } from './82-update-raft-voter.ts';
import { InitializeShareGroupStateApi } from './83-initialize-share-group-state.ts';
import { ReadShareGroupStateApi } from './84-read-share-group-state.ts';
import { WriteShareGroupStateApi } from './85-write-share-group-state.ts';
import { DeleteShareGroupStateApi } from './86-delete-share-group-state.ts';
import { ReadShareGroupStateSummaryApi } from './87-read-share-group-state-summary.ts';
import { StreamsGroupHeartbeatApi } from './88-streams-group-heartbeat.ts';
import { StreamsGroupDescribeApi } from './89-streams-group-describe.ts';
import { DescribeShareGroupOffsetsApi } from './90-describe-share-group-offsets.ts';
import { AlterShareGroupOffsetsApi } from './91-alter-share-group-offsets.ts';
import { DeleteShareGroupOffsetsApi } from './92-delete-share-group-offsets.ts';
import { ConsumerProtocolAssignmentCodec } from './consumer-protocol-assignment.ts';
import { ConsumerProtocolSubscriptionCodec } from './consumer-protocol-subscription.ts';
import { ControlRecordTypeSchemaCodec } from './control-record-type-schema.ts';
import { DefaultPrincipalDataCodec } from './default-principal-data.ts';
import { EndTxnMarkerCodec } from './end-txn-marker.ts';
import { KRaftVersionRecordCodec } from './k-raft-version-record.ts';
import { LeaderChangeMessageCodec } from './leader-change-message.ts';
import { ProducerSnapshotCodec } from './producer-snapshot.ts';
import { QuorumStateDataCodec } from './quorum-state-data.ts';
import { RequestHeaderCodec } from './request-header.ts';
import { ResponseHeaderCodec } from './response-header.ts';
import { SnapshotFooterRecordCodec } from './snapshot-footer-record.ts';
import { SnapshotHeaderRecordCodec } from './snapshot-header-record.ts';
import { VotersRecordCodec } from './voters-record.ts';
import { LegacyOffsetCommitKeyCodec } from './legacy-offset-commit-key.ts';
import { LegacyOffsetCommitValueCodec } from './legacy-offset-commit-value.ts';
import { RegisterBrokerRecordCodec } from './register-broker-record.ts';
import { RemoteLogSegmentMetadataRecordCodec } from './remote-log-segment-metadata-record.ts';
import { ShareSnapshotKeyCodec } from './share-snapshot-key.ts';
import { ShareSnapshotValueCodec } from './share-snapshot-value.ts';
import { TransactionLogKeyCodec } from './transaction-log-key.ts';
import { TransactionLogValueCodec } from './transaction-log-value.ts';
import { OffsetCommitKeyCodec } from './offset-commit-key.ts';
import { OffsetCommitValueCodec } from './offset-commit-value.ts';
import { RemoteLogSegmentMetadataUpdateRecordCodec } from './remote-log-segment-metadata-update-record.ts';
import { ShareUpdateKeyCodec } from './share-update-key.ts';
import { ShareUpdateValueCodec } from './share-update-value.ts';
import { UnregisterBrokerRecordCodec } from './unregister-broker-record.ts';
import { GroupMetadataKeyCodec } from './group-metadata-key.ts';
import { GroupMetadataValueCodec } from './group-metadata-value.ts';
import { RemotePartitionDeleteMetadataRecordCodec } from './remote-partition-delete-metadata-record.ts';
import { TopicRecordCodec } from './topic-record.ts';
import { ConsumerGroupMetadataKeyCodec } from './consumer-group-metadata-key.ts';
import { ConsumerGroupMetadataValueCodec } from './consumer-group-metadata-value.ts';
import { PartitionRecordCodec } from './partition-record.ts';
import { RemoteLogSegmentMetadataSnapshotRecordCodec } from './remote-log-segment-metadata-snapshot-record.ts';
import { ConfigRecordCodec } from './config-record.ts';
import { ConsumerGroupPartitionMetadataKeyCodec } from './consumer-group-partition-metadata-key.ts';
import { ConsumerGroupPartitionMetadataValueCodec } from './consumer-group-partition-metadata-value.ts';
import { ConsumerGroupMemberMetadataKeyCodec } from './consumer-group-member-metadata-key.ts';
import { ConsumerGroupMemberMetadataValueCodec } from './consumer-group-member-metadata-value.ts';
import { PartitionChangeRecordCodec } from './partition-change-record.ts';
import { ConsumerGroupTargetAssignmentMetadataKeyCodec } from './consumer-group-target-assignment-metadata-key.ts';
import { ConsumerGroupTargetAssignmentMetadataValueCodec } from './consumer-group-target-assignment-metadata-value.ts';
import { ConsumerGroupTargetAssignmentMemberKeyCodec } from './consumer-group-target-assignment-member-key.ts';
import { ConsumerGroupTargetAssignmentMemberValueCodec } from './consumer-group-target-assignment-member-value.ts';
import { FenceBrokerRecordCodec } from './fence-broker-record.ts';
import { ConsumerGroupCurrentMemberAssignmentKeyCodec } from './consumer-group-current-member-assignment-key.ts';
import { ConsumerGroupCurrentMemberAssignmentValueCodec } from './consumer-group-current-member-assignment-value.ts';
import { UnfenceBrokerRecordCodec } from './unfence-broker-record.ts';
import { RemoveTopicRecordCodec } from './remove-topic-record.ts';
import { DelegationTokenRecordCodec } from './delegation-token-record.ts';
import { ShareGroupMemberMetadataKeyCodec } from './share-group-member-metadata-key.ts';
import { ShareGroupMemberMetadataValueCodec } from './share-group-member-metadata-value.ts';
import { ShareGroupMetadataKeyCodec } from './share-group-metadata-key.ts';
import { ShareGroupMetadataValueCodec } from './share-group-metadata-value.ts';
import { UserScramCredentialRecordCodec } from './user-scram-credential-record.ts';
import { FeatureLevelRecordCodec } from './feature-level-record.ts';
import { ShareGroupTargetAssignmentMetadataKeyCodec } from './share-group-target-assignment-metadata-key.ts';
import { ShareGroupTargetAssignmentMetadataValueCodec } from './share-group-target-assignment-metadata-value.ts';
import { ShareGroupTargetAssignmentMemberKeyCodec } from './share-group-target-assignment-member-key.ts';
import { ShareGroupTargetAssignmentMemberValueCodec } from './share-group-target-assignment-member-value.ts';
import { ClientQuotaRecordCodec } from './client-quota-record.ts';
import { ShareGroupCurrentMemberAssignmentKeyCodec } from './share-group-current-member-assignment-key.ts';
import { ShareGroupCurrentMemberAssignmentValueCodec } from './share-group-current-member-assignment-value.ts';
import { ProducerIdsRecordCodec } from './producer-ids-record.ts';
import { ShareGroupStatePartitionMetadataKeyCodec } from './share-group-state-partition-metadata-key.ts';
import { ShareGroupStatePartitionMetadataValueCodec } from './share-group-state-partition-metadata-value.ts';
import { ConsumerGroupRegularExpressionKeyCodec } from './consumer-group-regular-expression-key.ts';
import { ConsumerGroupRegularExpressionValueCodec } from './consumer-group-regular-expression-value.ts';
import { BrokerRegistrationChangeRecordCodec } from './broker-registration-change-record.ts';
import { StreamsGroupMetadataKeyCodec } from './streams-group-metadata-key.ts';
import { StreamsGroupMetadataValueCodec } from './streams-group-metadata-value.ts';
import { AccessControlEntryRecordCodec } from './access-control-entry-record.ts';
import { RemoveAccessControlEntryRecordCodec } from './remove-access-control-entry-record.ts';
import { StreamsGroupMemberMetadataKeyCodec } from './streams-group-member-metadata-key.ts';
import { StreamsGroupMemberMetadataValueCodec } from './streams-group-member-metadata-value.ts';
import { NoOpRecordCodec } from './no-op-record.ts';
import { StreamsGroupTargetAssignmentMetadataKeyCodec } from './streams-group-target-assignment-metadata-key.ts';
import { StreamsGroupTargetAssignmentMetadataValueCodec } from './streams-group-target-assignment-metadata-value.ts';
import { StreamsGroupTargetAssignmentMemberKeyCodec } from './streams-group-target-assignment-member-key.ts';
import { StreamsGroupTargetAssignmentMemberValueCodec } from './streams-group-target-assignment-member-value.ts';
import { ZkMigrationStateRecordCodec } from './zk-migration-state-record.ts';
import { RemoveUserScramCredentialRecordCodec } from './remove-user-scram-credential-record.ts';
import { StreamsGroupCurrentMemberAssignmentKeyCodec } from './streams-group-current-member-assignment-key.ts';
import { StreamsGroupCurrentMemberAssignmentValueCodec } from './streams-group-current-member-assignment-value.ts';
import { BeginTransactionRecordCodec } from './begin-transaction-record.ts';
import { StreamsGroupTopologyKeyCodec } from './streams-group-topology-key.ts';
import { StreamsGroupTopologyValueCodec } from './streams-group-topology-value.ts';
import { EndTransactionRecordCodec } from './end-transaction-record.ts';
import { AbortTransactionRecordCodec } from './abort-transaction-record.ts';
import { RemoveDelegationTokenRecordCodec } from './remove-delegation-token-record.ts';
import { RegisterControllerRecordCodec } from './register-controller-record.ts';
import { ClearElrRecordCodec } from './clear-elr-record.ts';

/** Every API, by key. */
export const apis: readonly Api[] = [
  ProduceApi,
  FetchApi,
  ListOffsetsApi,
  MetadataApi,
  LeaderAndIsrApi,
  StopReplicaApi,
  UpdateMetadataApi,
  ControlledShutdownApi,
  OffsetCommitApi,
  OffsetFetchApi,
  FindCoordinatorApi,
  JoinGroupApi,
  HeartbeatApi,
  LeaveGroupApi,
  SyncGroupApi,
  DescribeGroupsApi,
  ListGroupsApi,
  SaslHandshakeApi,
  ApiVersionsApi,
  CreateTopicsApi,
  DeleteTopicsApi,
  DeleteRecordsApi,
  InitProducerIdApi,
  OffsetForLeaderEpochApi,
  AddPartitionsToTxnApi,
  AddOffsetsToTxnApi,
  EndTxnApi,
  WriteTxnMarkersApi,
  TxnOffsetCommitApi,
  DescribeAclsApi,
  CreateAclsApi,
  DeleteAclsApi,
  DescribeConfigsApi,
  AlterConfigsApi,
  AlterReplicaLogDirsApi,
  DescribeLogDirsApi,
  SaslAuthenticateApi,
  CreatePartitionsApi,
  CreateDelegationTokenApi,
  RenewDelegationTokenApi,
  ExpireDelegationTokenApi,
  DescribeDelegationTokenApi,
  DeleteGroupsApi,
  ElectLeadersApi,
  IncrementalAlterConfigsApi,
  AlterPartitionReassignmentsApi,
  ListPartitionReassignmentsApi,
  OffsetDeleteApi,
  DescribeClientQuotasApi,
  AlterClientQuotasApi,
  DescribeUserScramCredentialsApi,
  AlterUserScramCredentialsApi,
  VoteApi,
  BeginQuorumEpochApi,
  EndQuorumEpochApi,
  DescribeQuorumApi,
  AlterPartitionApi,
  UpdateFeaturesApi,
  EnvelopeApi,
  FetchSnapshotApi,
  DescribeClusterApi,
  DescribeProducersApi,
  BrokerRegistrationApi,
  BrokerHeartbeatApi,
  UnregisterBrokerApi,
  DescribeTransactionsApi,
  ListTransactionsApi,
  AllocateProducerIdsApi,
  ConsumerGroupHeartbeatApi,
  ConsumerGroupDescribeApi,
  ControllerRegistrationApi,
  GetTelemetrySubscriptionsApi,
  PushTelemetryApi,
  AssignReplicasToDirsApi,
  ListConfigResourcesApi,
  DescribeTopicPartitionsApi,
  ShareGroupHeartbeatApi,
  ShareGroupDescribeApi,
  ShareFetchApi,
  ShareAcknowledgeApi,
  AddRaftVoterApi,
  RemoveRaftVoterApi,
  UpdateRaftVoterApi,
  InitializeShareGroupStateApi,
  ReadShareGroupStateApi,
  WriteShareGroupStateApi,
  DeleteShareGroupStateApi,
  ReadShareGroupStateSummaryApi,
  StreamsGroupHeartbeatApi,
  StreamsGroupDescribeApi,
  DescribeShareGroupOffsetsApi,
  AlterShareGroupOffsetsApi,
  DeleteShareGroupOffsetsApi,
];

/** Every codec that belongs to no API: headers, internal records, consumer protocol. */
export const recordCodecs: readonly Codec[] = [
  ConsumerProtocolAssignmentCodec,
  ConsumerProtocolSubscriptionCodec,
  ControlRecordTypeSchemaCodec,
  DefaultPrincipalDataCodec,
  EndTxnMarkerCodec,
  KRaftVersionRecordCodec,
  LeaderChangeMessageCodec,
  ProducerSnapshotCodec,
  QuorumStateDataCodec,
  RequestHeaderCodec,
  ResponseHeaderCodec,
  SnapshotFooterRecordCodec,
  SnapshotHeaderRecordCodec,
  VotersRecordCodec,
  LegacyOffsetCommitKeyCodec,
  LegacyOffsetCommitValueCodec,
  RegisterBrokerRecordCodec,
  RemoteLogSegmentMetadataRecordCodec,
  ShareSnapshotKeyCodec,
  ShareSnapshotValueCodec,
  TransactionLogKeyCodec,
  TransactionLogValueCodec,
  OffsetCommitKeyCodec,
  OffsetCommitValueCodec,
  RemoteLogSegmentMetadataUpdateRecordCodec,
  ShareUpdateKeyCodec,
  ShareUpdateValueCodec,
  UnregisterBrokerRecordCodec,
  GroupMetadataKeyCodec,
  GroupMetadataValueCodec,
  RemotePartitionDeleteMetadataRecordCodec,
  TopicRecordCodec,
  ConsumerGroupMetadataKeyCodec,
  ConsumerGroupMetadataValueCodec,
  PartitionRecordCodec,
  RemoteLogSegmentMetadataSnapshotRecordCodec,
  ConfigRecordCodec,
  ConsumerGroupPartitionMetadataKeyCodec,
  ConsumerGroupPartitionMetadataValueCodec,
  ConsumerGroupMemberMetadataKeyCodec,
  ConsumerGroupMemberMetadataValueCodec,
  PartitionChangeRecordCodec,
  ConsumerGroupTargetAssignmentMetadataKeyCodec,
  ConsumerGroupTargetAssignmentMetadataValueCodec,
  ConsumerGroupTargetAssignmentMemberKeyCodec,
  ConsumerGroupTargetAssignmentMemberValueCodec,
  FenceBrokerRecordCodec,
  ConsumerGroupCurrentMemberAssignmentKeyCodec,
  ConsumerGroupCurrentMemberAssignmentValueCodec,
  UnfenceBrokerRecordCodec,
  RemoveTopicRecordCodec,
  DelegationTokenRecordCodec,
  ShareGroupMemberMetadataKeyCodec,
  ShareGroupMemberMetadataValueCodec,
  ShareGroupMetadataKeyCodec,
  ShareGroupMetadataValueCodec,
  UserScramCredentialRecordCodec,
  FeatureLevelRecordCodec,
  ShareGroupTargetAssignmentMetadataKeyCodec,
  ShareGroupTargetAssignmentMetadataValueCodec,
  ShareGroupTargetAssignmentMemberKeyCodec,
  ShareGroupTargetAssignmentMemberValueCodec,
  ClientQuotaRecordCodec,
  ShareGroupCurrentMemberAssignmentKeyCodec,
  ShareGroupCurrentMemberAssignmentValueCodec,
  ProducerIdsRecordCodec,
  ShareGroupStatePartitionMetadataKeyCodec,
  ShareGroupStatePartitionMetadataValueCodec,
  ConsumerGroupRegularExpressionKeyCodec,
  ConsumerGroupRegularExpressionValueCodec,
  BrokerRegistrationChangeRecordCodec,
  StreamsGroupMetadataKeyCodec,
  StreamsGroupMetadataValueCodec,
  AccessControlEntryRecordCodec,
  RemoveAccessControlEntryRecordCodec,
  StreamsGroupMemberMetadataKeyCodec,
  StreamsGroupMemberMetadataValueCodec,
  NoOpRecordCodec,
  StreamsGroupTargetAssignmentMetadataKeyCodec,
  StreamsGroupTargetAssignmentMetadataValueCodec,
  StreamsGroupTargetAssignmentMemberKeyCodec,
  StreamsGroupTargetAssignmentMemberValueCodec,
  ZkMigrationStateRecordCodec,
  RemoveUserScramCredentialRecordCodec,
  StreamsGroupCurrentMemberAssignmentKeyCodec,
  StreamsGroupCurrentMemberAssignmentValueCodec,
  BeginTransactionRecordCodec,
  StreamsGroupTopologyKeyCodec,
  StreamsGroupTopologyValueCodec,
  EndTransactionRecordCodec,
  AbortTransactionRecordCodec,
  RemoveDelegationTokenRecordCodec,
  RegisterControllerRecordCodec,
  ClearElrRecordCodec,
];
