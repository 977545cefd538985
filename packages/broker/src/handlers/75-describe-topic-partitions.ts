// DescribeTopicPartitions (API key 75), version 0: topics and partitions page by page, in the order
// of names, from a cursor on. Deviations: none.
import {
  DescribeTopicPartitionsApi,
  type DescribeTopicPartitionsResponseTopic,
  ErrorCode,
  ZERO_UUID,
} from '@millrace/protocol';
import { topicNameProblem } from '../metadata/topic-names.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';
import { TOPIC_OPERATIONS } from './authorized-operations.ts';
import { isInternal, partitionMetadata } from './topic-metadata.ts';

const MAX_LIMIT_CONFIG = 'max.request.partition.size.limit';

interface Position {
  readonly topicName: string;
  readonly partitionIndex: number;
}

/** Handles DescribeTopicPartitions. */
export function describeTopicPartitionsHandler(services: Services): Handler {
  const limitMax = services.config.number(MAX_LIMIT_CONFIG);
  return defineHandler(DescribeTopicPartitionsApi, (request) => {
    const limit = Math.max(1, Math.min(request.responsePartitionLimit, limitMax));
    const { cursor } = request;
    const named = [...new Set(request.topics.map(({ name }) => name))].sort();
    const names = named.length > 0 ? named : services.image.topics().map(({ name }) => name);
    const isUnnamed = named.length === 0;
    if (!isUsable(cursor, named)) {
      return { throttleTimeMs: 0, topics: named.map(refused), nextCursor: null };
    }
    const from = names.filter((name) => cursor === null || name >= cursor.topicName);
    const page = new Page(services, limit);
    for (const name of from) {
      const first = cursor?.topicName === name ? cursor.partitionIndex : 0;
      if (!page.add(name, first, isUnnamed)) break;
    }
    return { throttleTimeMs: 0, topics: page.topics, nextCursor: page.nextCursor };
  });
}

/** A cursor must point to a topic that was asked for, if any was, and to a real partition. */
function isUsable(cursor: Position | null, named: readonly string[]): boolean {
  if (cursor === null) return true;
  if (cursor.partitionIndex < 0) return false;
  return named.length === 0 || named.includes(cursor.topicName);
}

function refused(name: string): DescribeTopicPartitionsResponseTopic {
  return {
    errorCode: ErrorCode.INVALID_REQUEST,
    name,
    topicId: ZERO_UUID,
    isInternal: isInternal(name),
    partitions: [],
  };
}

/** One response in the making. */
class Page {
  readonly topics: DescribeTopicPartitionsResponseTopic[] = [];
  nextCursor: Position | null = null;
  readonly #services: Services;
  #left: number;

  constructor(services: Services, limit: number) {
    this.#services = services;
    this.#left = limit;
  }

  /** Adds a topic from one of its partitions on; false when the page is full. */
  add(name: string, first: number, isOptional: boolean): boolean {
    if (this.#left === 0) {
      this.nextCursor = { topicName: name, partitionIndex: first };
      return false;
    }
    const topic = this.#services.image.topicByName(name);
    if (topic === undefined) {
      if (!isOptional) this.topics.push(missing(name));
      return true;
    }
    const partitions = topic.partitions.slice(first, first + this.#left);
    this.#left -= partitions.length;
    this.topics.push({
      errorCode: ErrorCode.NONE,
      name,
      topicId: topic.id,
      isInternal: isInternal(name),
      partitions: partitions.map((partition) => ({
        ...partitionMetadata(this.#services, topic, partition),
        eligibleLeaderReplicas: [],
        lastKnownElr: [],
      })),
      topicAuthorizedOperations: TOPIC_OPERATIONS,
    });
    const next = first + partitions.length;
    if (next >= topic.partitions.length) return true;
    this.nextCursor = { topicName: name, partitionIndex: next };
    return false;
  }
}

function missing(name: string): DescribeTopicPartitionsResponseTopic {
  const isInvalid = topicNameProblem(name) !== null;
  return {
    errorCode: isInvalid ? ErrorCode.INVALID_TOPIC_EXCEPTION : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
    name,
    topicId: ZERO_UUID,
    isInternal: isInternal(name),
    partitions: [],
    topicAuthorizedOperations: TOPIC_OPERATIONS,
  };
}
