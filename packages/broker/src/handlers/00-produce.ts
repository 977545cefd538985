// Produce (API key 0), versions 3 to 13; advertised from 0, as Kafka 4 does, because librdkafka
// before 2.11.1 takes a broker without version 0 for one that cannot compress. The request is
// walked twice: once to see that all of it is well formed, so that a torn one changes nothing, once
// to append. acks=1 is answered when the turn's write is done, acks=all after the sync. A request
// that is too much for one turn of the loop goes on in the next, and those behind it wait.
// Deviations: transactional batches are refused until transactions are implemented.
import {
  ErrorCode,
  ProduceApi,
  ProduceRequestCursor,
  type ProduceResponse,
  Reader,
} from '@millrace/protocol';
import {
  CloseConnectionError,
  type Handler,
  type RequestContext,
  type ResponseBody,
  tooManyElements,
} from './handler.ts';
import { type ProduceOutcome, ProduceRequest } from './produce/produce-request.ts';
import type { Services } from './services.ts';
import { REQUEST_ELEMENTS_MAX } from '../limits.ts';

/** Handles Produce. */
export function produceHandler(services: Services): Handler {
  /** The last request of a connection that is not appended yet. */
  const unfinished = new WeakMap<object, Promise<unknown>>();
  const appendLater = (request: ProduceRequest, context: RequestContext) => {
    const before = unfinished.get(context.connection) ?? Promise.resolve();
    const work = before.then(() => request.appendInTurns(context.onClose));
    const settled = work.catch(() => undefined);
    unfinished.set(context.connection, settled);
    void settled.then(() => {
      if (unfinished.get(context.connection) === settled) unfinished.delete(context.connection);
    });
    return work;
  };
  return {
    api: ProduceApi,
    minVersion: 0,
    servedMinVersion: ProduceApi.minVersion,
    maxVersion: ProduceApi.maxVersion,
    readsInPlace: true,
    respond(reader, context) {
      const { apiVersion } = context;
      const { bytes, position, end } = reader;
      const acks = checkForm(
        new ProduceRequestCursor(new Reader(bytes, position, end), apiVersion),
      );
      const request = new ProduceRequest(services, bytes, position, end, context);
      if (!unfinished.has(context.connection) && request.appendNow()) {
        if (acks === 0) return answerNothing(request.outcome);
        return answer(services, request.outcome, acks, apiVersion);
      }
      // The frame lies in a buffer that is used again.
      request.keepBytes();
      return appendLater(request, context).then(() =>
        acks === 0
          ? answerNothing(request.outcome)
          : answer(services, request.outcome, acks, apiVersion),
      );
    },
  };
}

/** Reads to the end and returns the acks. @throws ProtocolError */
function checkForm(walk: ProduceRequestCursor): number {
  let count = 0;
  while (walk.nextTopicData()) {
    count++;
    while (walk.nextPartitionData()) count++;
    if (count > REQUEST_ELEMENTS_MAX) throw tooManyElements();
  }
  walk.end();
  return walk.acks;
}

async function answer(
  services: Services,
  outcome: ProduceOutcome,
  acks: number,
  version: number,
): Promise<ResponseBody> {
  await settle(services, outcome, acks);
  const response: ProduceResponse = { responses: outcome.topics };
  return (writer) => ProduceApi.response.write(writer, response, version);
}

/** Without acks an error has no answer to travel in; closing makes the client look again. */
function answerNothing({ hasError }: ProduceOutcome): ResponseBody {
  if (hasError) throw new CloseConnectionError('a batch with acks=0 was refused');
  return null;
}

/** Waits until what was appended may be acknowledged; turns a disk's failure into an error. */
async function settle(services: Services, outcome: ProduceOutcome, acks: number): Promise<void> {
  const { appended } = outcome;
  if (appended.length === 0) return;
  await new Promise<void>((resolve) => services.flushQueue.afterFlush(resolve));
  // The directory reports the error; here it only matters that nothing is promised.
  const syncs = acks === -1 ? await Promise.allSettled(appended.map(({ log }) => log.sync())) : [];
  for (const [index, { log, outcome: partition }] of appended.entries()) {
    if (syncs[index]?.status !== 'rejected' && !log.isOffline && !log.isDeleted) continue;
    partition.errorCode = log.isDeleted
      ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
      : ErrorCode.KAFKA_STORAGE_ERROR;
    partition.baseOffset = -1;
  }
}
