// Fetch (API key 1), versions 4 to 18: full and in sessions (KIP-227), by name and by topic id. A
// fetch that finds less than min_bytes waits in purgatory; the append wakes it. What it answers
// with is named, not read: the server reads it as it sends it.
// Deviations: none for consumers; followers are not served until replication is implemented.
import { FetchApi } from '@millrace/protocol';
import { FETCH_SESSIONS_MAX } from '../limits.ts';
import { Fetch } from './fetch/fetch.ts';
import { readFetchRequest, TOPIC_ID_MIN_VERSION } from './fetch/fetch-request.ts';
import { FetchSessions } from './fetch/fetch-sessions.ts';
import type { Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles Fetch. */
export function fetchHandler(services: Services, newSessionId: () => number): Handler {
  const sessions = new FetchSessions(FETCH_SESSIONS_MAX, newSessionId);
  const fetchBytesMax = services.config.number('fetch.max.bytes');
  return {
    api: FetchApi,
    minVersion: FetchApi.minVersion,
    servedMinVersion: FetchApi.minVersion,
    maxVersion: FetchApi.maxVersion,
    readsInPlace: true,
    answersAtLength: true,
    respond(reader, context) {
      const { apiVersion } = context;
      const request = readFetchRequest(reader, apiVersion, fetchBytesMax);
      const session = sessions.open(
        {
          sessionId: request.sessionId,
          epoch: request.sessionEpoch,
          usesTopicIds: apiVersion >= TOPIC_ID_MIN_VERSION,
          partitions: request.partitions,
          forgottenKeys: request.forgottenKeys,
        },
        services.clock.monotonicMs(),
      );
      return new Fetch(services, request, session, context).respond();
    },
  };
}
