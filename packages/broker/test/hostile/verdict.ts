// What may come back for a hostile frame: an answer that its version's decoder reads to the end, or
// the end of the connection. A valid frame must be answered.
import {
  type Api,
  apiKeys,
  ProduceApi,
  Reader,
  readRequestHeader,
  readResponseHeader,
} from '@millrace/protocol';
import { apis } from '@millrace/protocol/apis';
import type { HostileFrame } from './hostile-frames.ts';

const API_VERSIONS_KEY = 18;
const PRODUCE_KEY = 0;
const NO_ACKS = 0;

/** APIs whose answers may have to wait for others. */
const WAITING_KEYS: ReadonlySet<number> = new Set([1, 11, 14]);

const APIS: ReadonlyMap<number, Api> = new Map(apis.map((api) => [api.key, api]));

/** What a frame looks like to a broker, and so what its answer must look like. */
export interface Expectation {
  readonly api: Api | undefined;
  readonly version: number;
  readonly correlationId: number;
  /** Whether closing the connection instead of an answer is a defect. */
  readonly mustAnswer: boolean;
  /** Whether the answer may be long in coming. */
  readonly mayWait: boolean;
  /** Whether no answer is due while the connection goes on. */
  readonly isSilent: boolean;
}

/** Reads a frame as the broker will. */
export function expectationOf(frame: HostileFrame): Expectation {
  const { request, kind } = frame;
  const view = new DataView(request.buffer, request.byteOffset, request.length);
  const apiKey = request.length >= 2 ? view.getInt16(0) : -1;
  const version = request.length >= 4 ? view.getInt16(2) : -1;
  const correlationId = request.length >= 8 ? view.getInt32(4) : 0;
  const isComplete = frame.announcedLength === request.length;
  const api = isComplete ? APIS.get(apiKey) : undefined;
  return {
    api,
    version,
    correlationId,
    mustAnswer: kind === 'valid' && !wantsNoAnswer(request),
    mayWait: WAITING_KEYS.has(apiKey),
    isSilent: apiKey === PRODUCE_KEY && wantsNoAnswer(request),
  };
}

/** Says what is wrong with an answer, or null. */
export function problemOf(expected: Expectation, answer: Uint8Array): string | null {
  const { api, version, correlationId } = expected;
  if (api === undefined) return 'an answer to what is no request';
  const isKnown = version >= api.minVersion && version <= api.maxVersion;
  if (!isKnown && api.key !== API_VERSIONS_KEY) return `an answer to version ${version}`;
  const answered = isKnown ? version : 0;
  try {
    const reader = new Reader(answer);
    const received = readResponseHeader(reader, api.responseHeaderVersion(answered));
    if (received !== correlationId) return `answer ${received} where ${correlationId} is due`;
    api.response.read(reader, answered);
    reader.expectEnd();
    return null;
  } catch (error) {
    return `no ${api.name} response of version ${answered}: ${(error as Error).message}`;
  }
}

/** Whether a Produce request says that it wants no answer. */
function wantsNoAnswer(request: Uint8Array): boolean {
  try {
    const reader = new Reader(request);
    const { apiKey, apiVersion } = readRequestHeader(reader);
    if (apiKey !== PRODUCE_KEY) return false;
    const message = ProduceApi.request.read(reader, apiVersion);
    return message.acks === NO_ACKS;
  } catch {
    return false;
  }
}

/** Kafka's name of an API key. */
export function apiName(apiKey: number): string {
  return apiKeys.get(apiKey)?.name ?? `key ${apiKey}`;
}
