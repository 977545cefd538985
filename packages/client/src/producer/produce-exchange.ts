// One Produce request and its answer: batches in, an outcome for each batch out.
import { ErrorCode, ProduceApi, type ProduceResponse } from '@millrace/protocol';
import type { ProduceRequest, ProduceRequestPartitionProduceData } from '@millrace/protocol';
import type { TopicImage } from '../network/cluster-image.ts';
import type { Connection } from '../network/connection.ts';
import type { PartitionQueue } from './partition-queue.ts';
import type { ProducerBatch } from './producer-batch.ts';

/** From this version on requests name topics by id. */
const TOPIC_ID_MIN_VERSION = 13;

/** A batch that is being sent, and where it belongs. */
export interface Shipment {
  readonly queue: PartitionQueue;
  readonly batch: ProducerBatch;
}

/** What the broker said of one batch. */
export interface ProduceOutcome {
  readonly errorNumber: number;
  readonly errorMessage: string | null;
  readonly baseOffset: number;
  readonly logAppendTimeMs: number;
}

const UNMENTIONED: ProduceOutcome = {
  errorNumber: ErrorCode.UNKNOWN_SERVER_ERROR,
  errorMessage: 'The answer does not mention the partition.',
  baseOffset: -1,
  logAppendTimeMs: -1,
};

/** Without an answer, what is written counts as done, wherever it lies. */
const UNANSWERED: ProduceOutcome = {
  errorNumber: ErrorCode.NONE,
  errorMessage: null,
  baseOffset: -1,
  logAppendTimeMs: -1,
};

/** Acks that let the broker say nothing. */
const ACKS_NONE = 0;

/**
 * Sends batches in one request; what came of each. The batches count as being written until no
 * socket needs their bytes, which may be after this has failed.
 *
 * @throws KafkaError if no answer came.
 */
export async function produce(
  connection: Connection,
  shipments: readonly Shipment[],
  bounds: { readonly acks: number; readonly timeoutMs: number },
  topicOf: (name: string) => TopicImage | undefined,
): Promise<(shipment: Shipment) => ProduceOutcome> {
  const version = connection.versions.choose(ProduceApi);
  const request = produceRequest(shipments, bounds, topicOf);
  for (const { batch } of shipments) batch.beginWrite();
  const onReleased = () => {
    for (const { batch } of shipments) batch.endWrite();
  };
  if (bounds.acks === ACKS_NONE) {
    await connection.post(ProduceApi, request, version).finally(onReleased);
    return () => UNANSWERED;
  }
  const { timeoutMs } = bounds;
  const answer = connection.request(ProduceApi, request, timeoutMs, version, onReleased);
  const response = await answer;
  return (shipment) => outcomeOf(response, shipment, version, topicOf);
}

function produceRequest(
  shipments: readonly Shipment[],
  { acks, timeoutMs }: { acks: number; timeoutMs: number },
  topicOf: (name: string) => TopicImage | undefined,
): ProduceRequest {
  const byTopic = new Map<string, ProduceRequestPartitionProduceData[]>();
  for (const { queue, batch } of shipments) {
    const line = { index: queue.partition, records: batch.bytes };
    const lines = byTopic.get(queue.topic);
    if (lines === undefined) byTopic.set(queue.topic, [line]);
    else lines.push(line);
  }
  const topicData = [...byTopic].map(([name, partitionData]) => {
    return { name, topicId: topicOf(name)?.topicId, partitionData };
  });
  return { acks, timeoutMs, topicData };
}

/** The outcome of a shipment. One that the broker does not mention counts as not written. */
function outcomeOf(
  response: ProduceResponse,
  { queue }: Shipment,
  version: number,
  topicOf: (name: string) => TopicImage | undefined,
): ProduceOutcome {
  const topicId = version >= TOPIC_ID_MIN_VERSION ? topicOf(queue.topic)?.topicId : undefined;
  const topic = response.responses.find((candidate) =>
    topicId === undefined ? candidate.name === queue.topic : candidate.topicId === topicId,
  );
  const answer = topic?.partitionResponses.find(({ index }) => index === queue.partition);
  if (answer === undefined) return UNMENTIONED;
  return {
    errorNumber: answer.errorCode,
    errorMessage: answer.errorMessage ?? null,
    baseOffset: Number(answer.baseOffset),
    logAppendTimeMs: Number(answer.logAppendTimeMs ?? -1),
  };
}
