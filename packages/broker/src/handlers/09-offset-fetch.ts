// OffsetFetch (API key 9), versions 1 to 10: the committed positions of one group (to 7) or of
// several. Without topics it gives all that the group has. A partition without a position answers
// -1. Deviations: a group that is named twice is
// answered once; require_stable changes nothing until transactions are implemented: nothing is
// pending.
import {
  ErrorCode,
  OffsetFetchApi,
  type OffsetFetchRequestGroup,
  type OffsetFetchResponseGroup,
  ZERO_UUID,
} from '@millrace/protocol';
import type { CommittedOffset } from '../coordinator/effects.ts';
import { isOfTopic } from '../coordinator/offsets/offset-table.ts';
import type { GroupCoordinator } from '../coordinator/group-coordinator.ts';
import { orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const GROUPS_MIN_VERSION = 8;
const TOPIC_ID_MIN_VERSION = 10;

/** Handles OffsetFetch. */
export function offsetFetchHandler(services: Services): Handler {
  return defineHandler(OffsetFetchApi, async (request, { apiVersion }) => {
    if (apiVersion >= GROUPS_MIN_VERSION) {
      // Named again and again, one large group would make an answer without end.
      const distinct = new Map(request.groups.map((group) => [group.groupId, group]));
      const groups = await services.turn.map([...distinct.values()], (group) =>
        fetchGroup(services, group, apiVersion),
      );
      return { throttleTimeMs: 0, groups };
    }
    const { groupId, topics } = request;
    const group = await fetchGroup(services, { groupId, topics }, apiVersion);
    return {
      throttleTimeMs: 0,
      errorCode: group.errorCode ?? ErrorCode.NONE,
      topics: group.topics.map(({ name = '', partitions }) => ({ name, partitions })),
    };
  });
}

function fetchGroup(
  services: Services,
  request: OffsetFetchRequestGroup,
  version: number,
): Promise<OffsetFetchResponseGroup> {
  const { groupId } = request;
  return orErrorCode(
    () =>
      services.coordinators.query(groupId, (coordinator) =>
        request.topics === null
          ? allOffsets(services, coordinator, groupId)
          : namedOffsets(services, coordinator, request, version),
      ),
    (errorCode) => refused(request, errorCode, version),
  );
}

function refused(
  { groupId, topics }: OffsetFetchRequestGroup,
  errorCode: number,
  version: number,
): OffsetFetchResponseGroup {
  if (version >= 2) return { groupId, errorCode, topics: [] };
  // Version 1 has no error of the whole group.
  const partitionsOf = (indexes: readonly number[]) =>
    indexes.map((partitionIndex) => ({ ...position(partitionIndex, undefined), errorCode }));
  return {
    groupId,
    errorCode,
    topics: (topics ?? []).map(({ name, partitionIndexes }) => ({
      name,
      partitions: partitionsOf(partitionIndexes),
    })),
  };
}

function allOffsets(
  { image }: Services,
  coordinator: GroupCoordinator,
  groupId: string,
): OffsetFetchResponseGroup {
  const partitionsByTopic = new Map<string, ReturnType<typeof position>[]>();
  for (const { topic, partition, value } of coordinator.fetchOffsets(groupId)) {
    const current = image.topicByName(topic);
    if (current !== undefined && !isOfTopic(value, current.id)) continue;
    const partitions = partitionsByTopic.get(topic) ?? [];
    partitions.push(position(partition, value));
    partitionsByTopic.set(topic, partitions);
  }
  return {
    groupId,
    topics: [...partitionsByTopic].map(([name, partitions]) => ({
      name,
      topicId: image.topicByName(name)?.id ?? ZERO_UUID,
      partitions,
    })),
  };
}

function namedOffsets(
  { image }: Services,
  coordinator: GroupCoordinator,
  { groupId, topics }: OffsetFetchRequestGroup,
  version: number,
): OffsetFetchResponseGroup {
  const byId = version >= TOPIC_ID_MIN_VERSION;
  return {
    groupId,
    topics: (topics ?? []).map(({ name = '', topicId = ZERO_UUID, partitionIndexes }) => {
      const topic = byId ? image.topicById(topicId) : image.topicByName(name);
      const fetch = (partitionIndex: number) => {
        const value = coordinator.fetchOffset(groupId, topic?.name ?? name, partitionIndex);
        const isStale = value !== undefined && topic !== undefined && !isOfTopic(value, topic.id);
        return position(partitionIndex, isStale ? undefined : value);
      };
      return {
        name,
        topicId,
        partitions: partitionIndexes.map((partitionIndex) =>
          byId && topic === undefined
            ? { ...position(partitionIndex, undefined), errorCode: ErrorCode.UNKNOWN_TOPIC_ID }
            : fetch(partitionIndex),
        ),
      };
    }),
  };
}

function position(partitionIndex: number, committed: CommittedOffset | undefined) {
  return {
    partitionIndex,
    committedOffset: committed?.offset ?? -1n,
    committedLeaderEpoch: committed?.leaderEpoch ?? -1,
    metadata: committed?.metadata ?? '',
    errorCode: ErrorCode.NONE as number,
  };
}
