// The client's options: one table of names, defaults and checks, and their documentation.
import { KafkaError } from './errors.ts';
import { RESPONSE_SIZE_MAX_BYTES } from './limits.ts';
import { flag, integer, shaped, text } from './options/option.ts';
import type { Platform } from './platform/platform.ts';
import type { Address } from './platform/transport.ts';

const PORT_MAX = 65_535;
const DEFAULT_PORT = 9092;

/** Options of {@link createClient}; only `brokers` has no default. */
export interface ClientOptions {
  /** Where to find the cluster: `host:port`, one or several. `bootstrap.servers` */
  readonly brokers: string | readonly string[];
  /** The name under which brokers see this client; default `millrace`. `client.id` */
  readonly clientId?: string | undefined;
  /** How long a broker may take to answer; default 30000. `request.timeout.ms` */
  readonly requestTimeoutMs?: number | undefined;
  /** How long a connection may take to open; default 10000. `socket.connection.setup.timeout.ms` */
  readonly socketConnectionSetupTimeoutMs?: number | undefined;
  /** How long a call tries, retries included, unless it says otherwise; default 60000.
   * `default.api.timeout.ms` */
  readonly defaultApiTimeoutMs?: number | undefined;
  /**
   * How long `close()` waits for records to be acknowledged, for handlers to finish, and for
   * offsets to be committed, unless it is told otherwise; default 30000. In Java an argument of
   * `close()`.
   */
  readonly closeTimeoutMs?: number | undefined;
  /** The wait before the first retry; it doubles with each. Default 100. `retry.backoff.ms` */
  readonly retryBackoffMs?: number | undefined;
  /** The longest wait before a retry; default 1000. `retry.backoff.max.ms` */
  readonly retryBackoffMaxMs?: number | undefined;
  /** As `retryBackoffMs`, for connections; default 50. `reconnect.backoff.ms` */
  readonly reconnectBackoffMs?: number | undefined;
  /** As `retryBackoffMaxMs`, for connections; default 1000. `reconnect.backoff.max.ms` */
  readonly reconnectBackoffMaxMs?: number | undefined;
  /** How old the knowledge of the cluster may be; default 300000. `metadata.max.age.ms` */
  readonly metadataMaxAgeMs?: number | undefined;
  /** After how long without use a topic is forgotten, and looked up when it is used again; default
   * 300000, at least 5000. `metadata.max.idle.ms` */
  readonly metadataMaxIdleMs?: number | undefined;
  /** Whether using an unknown topic may create it, if the broker allows that; default true.
   * `allow.auto.create.topics` */
  readonly allowAutoCreateTopics?: boolean | undefined;
  /** Largest response that is accepted; default 100 MiB. */
  readonly maxResponseSizeBytes?: number | undefined;
  /** The outside world: clock, timers, randomness, transport. Default: this process. */
  readonly platform?: Platform | undefined;
}

/** Every option of a client. */
export const clientOptionTable = {
  brokers: shaped<string | readonly string[]>(
    'bootstrap.servers',
    [],
    (value) => typeof value === 'string' || isTextList(value),
    "must be a text such as 'localhost:9092', or a list of them",
  ),
  clientId: text('client.id', 'millrace'),
  requestTimeoutMs: integer('request.timeout.ms', 30_000, { min: 1 }),
  socketConnectionSetupTimeoutMs: integer('socket.connection.setup.timeout.ms', 10_000, { min: 1 }),
  defaultApiTimeoutMs: integer('default.api.timeout.ms', 60_000, { min: 1 }),
  closeTimeoutMs: integer(null, 30_000),
  retryBackoffMs: integer('retry.backoff.ms', 100),
  retryBackoffMaxMs: integer('retry.backoff.max.ms', 1000),
  reconnectBackoffMs: integer('reconnect.backoff.ms', 50),
  reconnectBackoffMaxMs: integer('reconnect.backoff.max.ms', 1000),
  metadataMaxAgeMs: integer('metadata.max.age.ms', 300_000),
  metadataMaxIdleMs: integer('metadata.max.idle.ms', 300_000, { min: 5000 }),
  allowAutoCreateTopics: flag('allow.auto.create.topics', true),
  maxResponseSizeBytes: integer(null, RESPONSE_SIZE_MAX_BYTES, { min: 1024, max: 1024 ** 3 }),
  platform: shaped<Platform | undefined>(
    null,
    undefined,
    (value) => typeof (value as Platform | null)?.transport?.connect === 'function',
    'must have a clock, random, timers and a transport',
  ),
};

/** Reads `host:port`, `[::1]:port` and `host`; several may stand in one text with commas. */
export function parseBrokers(brokers: string | readonly string[]): Address[] {
  const parts = (typeof brokers === 'string' ? [brokers] : brokers)
    .flatMap((entry) => entry.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (parts.length === 0) {
    const message = "Option brokers is empty; give an address such as 'localhost:9092'.";
    throw new KafkaError('INVALID_OPTION', message);
  }
  return parts.map(parseBroker);
}

function parseBroker(broker: string): Address {
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(broker);
  const port = Number(match?.[3] ?? DEFAULT_PORT);
  if (match === null || port === 0 || port > PORT_MAX) {
    const message = `Broker ${JSON.stringify(broker)} is no address of the form host:port.`;
    throw new KafkaError('INVALID_OPTION', message);
  }
  return { host: match[1] ?? match[2]!, port };
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
