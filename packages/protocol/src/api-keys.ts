// The APIs of the protocol as facts: what a broker needs to advertise, and what a server needs to
// know before it can decode a request. Holds no codecs, so it is small.
import { API_FACTS } from './generated/api-facts.ts';
import { requestHeaderVersion, responseHeaderVersion } from './header-versions.ts';

/** The facts of one API. */
export interface ApiKey {
  readonly key: number;
  /** Kafka's name, such as `Produce`. */
  readonly name: string;
  /** Least version with a codec. Greater than `maxVersion` for an API that Kafka has removed. */
  readonly minVersion: number;
  readonly maxVersion: number;
  /** First version with compact lengths and tagged fields; -1 if there is none. */
  readonly flexibleVersion: number;
  /** True if `maxVersion` is not final, so that Kafka does not advertise it by default. */
  readonly latestVersionUnstable: boolean;
  /** Least version that Kafka advertises; see {@link PRODUCE_ADVERTISED_MIN_VERSION}. */
  readonly advertisedMinVersion: number;
  /** Greatest version that Kafka advertises by default. */
  readonly advertisedMaxVersion: number;
}

const PRODUCE_KEY = 0;

/**
 * Kafka 4 answers Produce from version 3 on, yet advertises it from 0: librdkafka before 2.11.1
 * takes a broker that does not list version 0 for one that cannot compress, and silently sends
 * uncompressed batches. A request of versions 0 to 2 is refused all the same.
 */
export const PRODUCE_ADVERTISED_MIN_VERSION = 0;

/** Every API by key, the ones that Kafka has removed included. */
export const apiKeys: ReadonlyMap<number, ApiKey> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ API_FACTS.map(
    ([key, name, minVersion, maxVersion, flexibleVersion, latestVersionUnstable]) => [
      key,
      {
        key,
        name,
        minVersion,
        maxVersion,
        flexibleVersion,
        latestVersionUnstable,
        advertisedMinVersion: key === PRODUCE_KEY ? PRODUCE_ADVERTISED_MIN_VERSION : minVersion,
        advertisedMaxVersion: latestVersionUnstable ? maxVersion - 1 : maxVersion,
      },
    ],
  ),
);

/** Version of the request header of an API's version; undefined for an unknown API. */
export function requestHeaderVersionOf(apiKey: number, version: number): 0 | 1 | 2 | undefined {
  const api = apiKeys.get(apiKey);
  return api && requestHeaderVersion(apiKey, version, api.flexibleVersion);
}

/** Version of the response header of an API's version; undefined for an unknown API. */
export function responseHeaderVersionOf(apiKey: number, version: number): 0 | 1 | undefined {
  const api = apiKeys.get(apiKey);
  return api && responseHeaderVersion(apiKey, version, api.flexibleVersion);
}
