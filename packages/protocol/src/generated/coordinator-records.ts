// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import type { CoordinatorRecordType } from '../coordinator-record.ts';
import { LegacyOffsetCommitKeyCodec } from './legacy-offset-commit-key.ts';
import { LegacyOffsetCommitValueCodec } from './legacy-offset-commit-value.ts';
import { OffsetCommitKeyCodec } from './offset-commit-key.ts';
import { OffsetCommitValueCodec } from './offset-commit-value.ts';
import { GroupMetadataKeyCodec } from './group-metadata-key.ts';
import { GroupMetadataValueCodec } from './group-metadata-value.ts';
import { ConsumerGroupMetadataKeyCodec } from './consumer-group-metadata-key.ts';
import { ConsumerGroupMetadataValueCodec } from './consumer-group-metadata-value.ts';
import { ConsumerGroupPartitionMetadataKeyCodec } from './consumer-group-partition-metadata-key.ts';
import { ConsumerGroupPartitionMetadataValueCodec } from './consumer-group-partition-metadata-value.ts';
import { ConsumerGroupMemberMetadataKeyCodec } from './consumer-group-member-metadata-key.ts';
import { ConsumerGroupMemberMetadataValueCodec } from './consumer-group-member-metadata-value.ts';
import { ConsumerGroupTargetAssignmentMetadataKeyCodec } from './consumer-group-target-assignment-metadata-key.ts';
import { ConsumerGroupTargetAssignmentMetadataValueCodec } from './consumer-group-target-assignment-metadata-value.ts';
import { ConsumerGroupTargetAssignmentMemberKeyCodec } from './consumer-group-target-assignment-member-key.ts';
import { ConsumerGroupTargetAssignmentMemberValueCodec } from './consumer-group-target-assignment-member-value.ts';
import { ConsumerGroupCurrentMemberAssignmentKeyCodec } from './consumer-group-current-member-assignment-key.ts';
import { ConsumerGroupCurrentMemberAssignmentValueCodec } from './consumer-group-current-member-assignment-value.ts';
import { ShareGroupMemberMetadataKeyCodec } from './share-group-member-metadata-key.ts';
import { ShareGroupMemberMetadataValueCodec } from './share-group-member-metadata-value.ts';
import { ShareGroupMetadataKeyCodec } from './share-group-metadata-key.ts';
import { ShareGroupMetadataValueCodec } from './share-group-metadata-value.ts';
import { ShareGroupTargetAssignmentMetadataKeyCodec } from './share-group-target-assignment-metadata-key.ts';
import { ShareGroupTargetAssignmentMetadataValueCodec } from './share-group-target-assignment-metadata-value.ts';
import { ShareGroupTargetAssignmentMemberKeyCodec } from './share-group-target-assignment-member-key.ts';
import { ShareGroupTargetAssignmentMemberValueCodec } from './share-group-target-assignment-member-value.ts';
import { ShareGroupCurrentMemberAssignmentKeyCodec } from './share-group-current-member-assignment-key.ts';
import { ShareGroupCurrentMemberAssignmentValueCodec } from './share-group-current-member-assignment-value.ts';
import { ShareGroupStatePartitionMetadataKeyCodec } from './share-group-state-partition-metadata-key.ts';
import { ShareGroupStatePartitionMetadataValueCodec } from './share-group-state-partition-metadata-value.ts';
import { ConsumerGroupRegularExpressionKeyCodec } from './consumer-group-regular-expression-key.ts';
import { ConsumerGroupRegularExpressionValueCodec } from './consumer-group-regular-expression-value.ts';
import { StreamsGroupMetadataKeyCodec } from './streams-group-metadata-key.ts';
import { StreamsGroupMetadataValueCodec } from './streams-group-metadata-value.ts';
import { StreamsGroupMemberMetadataKeyCodec } from './streams-group-member-metadata-key.ts';
import { StreamsGroupMemberMetadataValueCodec } from './streams-group-member-metadata-value.ts';
import { StreamsGroupTargetAssignmentMetadataKeyCodec } from './streams-group-target-assignment-metadata-key.ts';
import { StreamsGroupTargetAssignmentMetadataValueCodec } from './streams-group-target-assignment-metadata-value.ts';
import { StreamsGroupTargetAssignmentMemberKeyCodec } from './streams-group-target-assignment-member-key.ts';
import { StreamsGroupTargetAssignmentMemberValueCodec } from './streams-group-target-assignment-member-value.ts';
import { StreamsGroupCurrentMemberAssignmentKeyCodec } from './streams-group-current-member-assignment-key.ts';
import { StreamsGroupCurrentMemberAssignmentValueCodec } from './streams-group-current-member-assignment-value.ts';
import { StreamsGroupTopologyKeyCodec } from './streams-group-topology-key.ts';
import { StreamsGroupTopologyValueCodec } from './streams-group-topology-value.ts';
import { ShareSnapshotKeyCodec } from './share-snapshot-key.ts';
import { ShareSnapshotValueCodec } from './share-snapshot-value.ts';
import { ShareUpdateKeyCodec } from './share-update-key.ts';
import { ShareUpdateValueCodec } from './share-update-value.ts';
import { TransactionLogKeyCodec } from './transaction-log-key.ts';
import { TransactionLogValueCodec } from './transaction-log-value.ts';

/** The record types of the group coordinator. */
export const groupRecordTypes: readonly CoordinatorRecordType[] = [
  { type: 0, name: 'LegacyOffsetCommit', key: LegacyOffsetCommitKeyCodec, value: LegacyOffsetCommitValueCodec },
  { type: 1, name: 'OffsetCommit', key: OffsetCommitKeyCodec, value: OffsetCommitValueCodec },
  { type: 2, name: 'GroupMetadata', key: GroupMetadataKeyCodec, value: GroupMetadataValueCodec },
  { type: 3, name: 'ConsumerGroupMetadata', key: ConsumerGroupMetadataKeyCodec, value: ConsumerGroupMetadataValueCodec },
  { type: 4, name: 'ConsumerGroupPartitionMetadata', key: ConsumerGroupPartitionMetadataKeyCodec, value: ConsumerGroupPartitionMetadataValueCodec },
  { type: 5, name: 'ConsumerGroupMemberMetadata', key: ConsumerGroupMemberMetadataKeyCodec, value: ConsumerGroupMemberMetadataValueCodec },
  { type: 6, name: 'ConsumerGroupTargetAssignmentMetadata', key: ConsumerGroupTargetAssignmentMetadataKeyCodec, value: ConsumerGroupTargetAssignmentMetadataValueCodec },
  { type: 7, name: 'ConsumerGroupTargetAssignmentMember', key: ConsumerGroupTargetAssignmentMemberKeyCodec, value: ConsumerGroupTargetAssignmentMemberValueCodec },
  { type: 8, name: 'ConsumerGroupCurrentMemberAssignment', key: ConsumerGroupCurrentMemberAssignmentKeyCodec, value: ConsumerGroupCurrentMemberAssignmentValueCodec },
  { type: 10, name: 'ShareGroupMemberMetadata', key: ShareGroupMemberMetadataKeyCodec, value: ShareGroupMemberMetadataValueCodec },
  { type: 11, name: 'ShareGroupMetadata', key: ShareGroupMetadataKeyCodec, value: ShareGroupMetadataValueCodec },
  { type: 12, name: 'ShareGroupTargetAssignmentMetadata', key: ShareGroupTargetAssignmentMetadataKeyCodec, value: ShareGroupTargetAssignmentMetadataValueCodec },
  { type: 13, name: 'ShareGroupTargetAssignmentMember', key: ShareGroupTargetAssignmentMemberKeyCodec, value: ShareGroupTargetAssignmentMemberValueCodec },
  { type: 14, name: 'ShareGroupCurrentMemberAssignment', key: ShareGroupCurrentMemberAssignmentKeyCodec, value: ShareGroupCurrentMemberAssignmentValueCodec },
  { type: 15, name: 'ShareGroupStatePartitionMetadata', key: ShareGroupStatePartitionMetadataKeyCodec, value: ShareGroupStatePartitionMetadataValueCodec },
  { type: 16, name: 'ConsumerGroupRegularExpression', key: ConsumerGroupRegularExpressionKeyCodec, value: ConsumerGroupRegularExpressionValueCodec },
  { type: 17, name: 'StreamsGroupMetadata', key: StreamsGroupMetadataKeyCodec, value: StreamsGroupMetadataValueCodec },
  { type: 19, name: 'StreamsGroupMemberMetadata', key: StreamsGroupMemberMetadataKeyCodec, value: StreamsGroupMemberMetadataValueCodec },
  { type: 20, name: 'StreamsGroupTargetAssignmentMetadata', key: StreamsGroupTargetAssignmentMetadataKeyCodec, value: StreamsGroupTargetAssignmentMetadataValueCodec },
  { type: 21, name: 'StreamsGroupTargetAssignmentMember', key: StreamsGroupTargetAssignmentMemberKeyCodec, value: StreamsGroupTargetAssignmentMemberValueCodec },
  { type: 22, name: 'StreamsGroupCurrentMemberAssignment', key: StreamsGroupCurrentMemberAssignmentKeyCodec, value: StreamsGroupCurrentMemberAssignmentValueCodec },
  { type: 23, name: 'StreamsGroupTopology', key: StreamsGroupTopologyKeyCodec, value: StreamsGroupTopologyValueCodec },
];

/** The record types of the share coordinator. */
export const shareRecordTypes: readonly CoordinatorRecordType[] = [
  { type: 0, name: 'ShareSnapshot', key: ShareSnapshotKeyCodec, value: ShareSnapshotValueCodec },
  { type: 1, name: 'ShareUpdate', key: ShareUpdateKeyCodec, value: ShareUpdateValueCodec },
];

/** The record types of the transaction coordinator. */
export const transactionRecordTypes: readonly CoordinatorRecordType[] = [
  { type: 0, name: 'TransactionLog', key: TransactionLogKeyCodec, value: TransactionLogValueCodec },
];
