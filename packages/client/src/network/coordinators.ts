// Which broker coordinates a group: asked once, remembered until an answer says that it moved.
import { FindCoordinatorApi } from '@millrace/protocol';
import { KafkaError, throwIfError } from '../errors.ts';
import type { Address } from '../platform/transport.ts';
import type { ClusterMetadata } from './cluster-metadata.ts';

/** From this version on one request may ask for several keys. */
const KEYS_MIN_VERSION = 4;

/** What a coordinator is asked for; Kafka's numbers. */
const COORDINATOR_KEY_TYPES = { group: 0, transaction: 1 } as const;

/** A kind of coordinator. */
export type CoordinatorKind = keyof typeof COORDINATOR_KEY_TYPES;

/** The coordinators that were looked up. */
export class Coordinators {
  readonly #metadata: ClusterMetadata;
  readonly #known = new Map<string, Address>();

  constructor(metadata: ClusterMetadata) {
    this.#metadata = metadata;
  }

  /** The coordinator of `key`. @throws KafkaError `COORDINATOR_NOT_AVAILABLE` and others */
  async find(kind: CoordinatorKind, key: string): Promise<Address> {
    const known = this.#known.get(`${kind}/${key}`);
    if (known !== undefined) return known;
    const connection = await this.#metadata.anyConnection();
    const keyType = COORDINATOR_KEY_TYPES[kind];
    const version = connection.versions.choose(FindCoordinatorApi);
    const takesKeys = version >= KEYS_MIN_VERSION;
    const request = takesKeys ? { keyType, coordinatorKeys: [key] } : { keyType, key };
    const response = await connection.request(FindCoordinatorApi, request);
    const found = takesKeys ? response.coordinators?.[0] : response;
    const what = `Finding the coordinator of ${kind} ${key}`;
    if (found === undefined) throw new KafkaError('MALFORMED_RESPONSE', `${what} gave nothing.`);
    const { broker } = connection;
    throwIfError(found.errorCode ?? 0, what, { broker, message: found.errorMessage });
    const address = { host: found.host!, port: found.port! };
    this.#known.set(`${kind}/${key}`, address);
    return address;
  }

  /** Forgets a coordinator that did not answer or is none any more. */
  forget(kind: CoordinatorKind, key: string): void {
    this.#known.delete(`${kind}/${key}`);
  }
}
