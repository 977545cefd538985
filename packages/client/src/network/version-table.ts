// Which versions a broker speaks, and the choice of one: the newest that both sides know.
import type { Api, ApiVersionsResponse } from '@millrace/protocol';
import { KafkaError } from '../errors.ts';

/**
 * Newer versions that this client does not use. Offset commits and fetches by topic id ask for ids
 * of topics that may be gone, whose offsets can still be read by name.
 */
const VERSIONS_MAX: ReadonlyMap<string, number> = new Map([
  ['OffsetCommit', 9],
  ['OffsetFetch', 9],
  ['InitProducerId', 5],
]);

/** The versions of one broker. */
export class VersionTable {
  readonly #broker: string;
  readonly #ranges = new Map<number, { readonly min: number; readonly max: number }>();

  constructor(broker: string, response: ApiVersionsResponse) {
    this.#broker = broker;
    for (const { apiKey, minVersion, maxVersion } of response.apiKeys) {
      this.#ranges.set(apiKey, { min: minVersion, max: maxVersion });
    }
  }

  /** Whether the broker serves the API in any version that this client knows. */
  supports(api: Api): boolean {
    return this.#choice(api) !== -1;
  }

  /**
   * The newest version of `api` that both sides know.
   *
   * @throws KafkaError `UNSUPPORTED_VERSION`
   */
  choose(api: Api): number {
    const version = this.#choice(api);
    if (version !== -1) return version;
    const range = this.#ranges.get(api.key);
    const theirs = range === undefined ? 'not at all' : `in versions ${range.min} to ${range.max}`;
    throw new KafkaError(
      'UNSUPPORTED_VERSION',
      `Broker ${this.#broker} serves ${api.name} ${theirs}, ` +
        `this client speaks versions ${api.minVersion} to ${ownMaxVersion(api)}.`,
      { broker: this.#broker },
    );
  }

  #choice(api: Api): number {
    const range = this.#ranges.get(api.key);
    if (range === undefined) return -1;
    const version = Math.min(range.max, ownMaxVersion(api));
    return version >= Math.max(range.min, api.minVersion) ? version : -1;
  }
}

function ownMaxVersion(api: Api): number {
  const stable = api.latestVersionUnstable ? api.maxVersion - 1 : api.maxVersion;
  return Math.min(stable, VERSIONS_MAX.get(api.name) ?? stable);
}
