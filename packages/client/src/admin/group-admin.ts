// Groups: list, describe, delete.
import { DeleteGroupsApi, DescribeGroupsApi, ListGroupsApi } from '@millrace/protocol';
import { brokerError, throwIfError, type KafkaError } from '../errors.ts';
import { decodeAssignment, PROTOCOL_TYPE } from '../consumer/group/group-protocol.ts';
import type { TopicPartition } from '../consumer/topic-partition.ts';
import type { AdminCallOptions, AdminCalls } from './admin-calls.ts';
import { throwFailures } from './partial-failure.ts';

/** A group as it is listed. */
export interface GroupListing {
  readonly groupId: string;
  /** Such as `consumer`; empty for a group that only has offsets. */
  readonly protocolType: string;
  /** Such as `Stable` or `Empty`; null if the broker is too old to say. */
  readonly state: string | null;
}

/** One member of a described group. */
export interface GroupMember {
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly clientId: string;
  readonly clientHost: string;
  /** What it reads; empty if the group is not one of consumers. */
  readonly assignment: readonly TopicPartition[];
}

/** A described group. */
export interface GroupDescription extends GroupListing {
  readonly state: string;
  /** The strategy by which members share partitions. */
  readonly assignor: string;
  readonly members: readonly GroupMember[];
}

/** What can be done with groups. */
export class GroupAdmin {
  readonly #calls: AdminCalls;

  /** @internal */
  constructor(calls: AdminCalls) {
    this.#calls = calls;
  }

  /** All groups, in the order of their names. @throws KafkaError */
  async list(options: AdminCallOptions = {}): Promise<GroupListing[]> {
    const answers = await this.#calls.toAll('ListGroups', options, async (connection) => {
      const response = await connection.request(ListGroupsApi, {});
      throwIfError(response.errorCode, 'Listing groups', { broker: connection.broker });
      return response.groups;
    });
    return answers
      .flat()
      .map(({ groupId, protocolType, groupState }) => {
        return { groupId, protocolType, state: groupState || null };
      })
      .sort((one, other) => (one.groupId < other.groupId ? -1 : 1));
  }

  /** Describes groups. @throws KafkaError `GROUP_ID_NOT_FOUND` */
  describe(
    groupIds: readonly string[],
    options: AdminCallOptions = {},
  ): Promise<GroupDescription[]> {
    return Promise.all(groupIds.map((groupId) => this.#describe(groupId, options)));
  }

  /** Deletes groups that have no members. @throws KafkaError `NON_EMPTY_GROUP`; AggregateError */
  async delete(groupIds: readonly string[], options: AdminCallOptions = {}): Promise<void> {
    const failures: KafkaError[] = [];
    await Promise.all(
      groupIds.map((groupId) =>
        this.#calls.toCoordinator('DeleteGroups', groupId, options, async (connection) => {
          const request = { groupsNames: [groupId] };
          const { results } = await connection.request(DeleteGroupsApi, request);
          const { errorCode } = results[0]!;
          if (errorCode === 0) return;
          const error = brokerError(errorCode, `Deleting group ${groupId}`);
          if (error.retriable) throw error;
          failures.push(error);
        }),
      ),
    );
    throwFailures(failures, 'Deleting groups');
  }

  #describe(groupId: string, options: AdminCallOptions): Promise<GroupDescription> {
    return this.#calls.toCoordinator('DescribeGroups', groupId, options, async (connection) => {
      const { groups } = await connection.request(DescribeGroupsApi, { groups: [groupId] });
      const group = groups[0]!;
      const { errorCode, errorMessage: message, protocolType } = group;
      throwIfError(errorCode, `Describing group ${groupId}`, { message });
      const isConsumer = protocolType === PROTOCOL_TYPE;
      return {
        groupId,
        protocolType,
        state: group.groupState,
        assignor: group.protocolData,
        members: group.members.map((member) => ({
          memberId: member.memberId,
          groupInstanceId: member.groupInstanceId ?? null,
          clientId: member.clientId,
          clientHost: member.clientHost,
          assignment: isConsumer ? decodeAssignment(member.memberAssignment) : [],
        })),
      };
    });
  }
}
