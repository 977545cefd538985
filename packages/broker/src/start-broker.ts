// The way to a broker for users: options with defaults, checked by name; a handle to use and to
// close.
import { Broker } from './broker.ts';
import { ConfigError } from './config/broker-config.ts';
import { nodePlatform } from './platform/platform.ts';

/** Options of {@link startBroker}; all of them have defaults. */
export interface StartBrokerOptions {
  /** Where to listen. Default `127.0.0.1`. */
  readonly host?: string | undefined;
  /** 0 takes a free port. Default 0. */
  readonly port?: number | undefined;
  /** Folder for the data. Without it everything lives in memory and ends with the broker. */
  readonly directory?: string | undefined;
  /** The host that clients are told to connect to. Default: `host`, `localhost` for a wildcard. */
  readonly advertisedHost?: string | undefined;
  /** The port that clients are told, where a container maps it. Default: the one listened on. */
  readonly advertisedPort?: number | undefined;
  /** Default 1. */
  readonly nodeId?: number | undefined;
  /** Kafka's broker configs by name, such as `{ 'num.partitions': 4 }`. */
  readonly config?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** Told what an operator should know, one line each. Default: says nothing. */
  readonly onEvent?: ((message: string) => void) | undefined;
}

/** A running broker. */
export interface RunningBroker extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  /** Advertised `host:port`, to be given to clients. */
  readonly bootstrap: string;
  readonly clusterId: string;
  /** Why the disk is not served any more; null while it works. */
  readonly failure: Error | null;
  /** Writes what is left and stops; safe to call twice. */
  close(): Promise<void>;
}

const PORT_MAX = 65_535;
const MEMORY_DIRECTORY = 'memory';
const OPTION_NAMES = [
  'host',
  'port',
  'directory',
  'advertisedHost',
  'advertisedPort',
  'nodeId',
  'config',
  'onEvent',
] as const satisfies readonly (keyof StartBrokerOptions)[];

/**
 * Starts a Kafka-compatible broker in this process.
 *
 * @throws ConfigError for an unknown option or a value it cannot take, DirectoryLockedError when
 * another broker uses the folder, DirectoryUnusableError when it cannot be written to,
 * ListenError when the port is taken.
 *
 * @example
 * await using broker = await startBroker({ config: { 'num.partitions': 4 } });
 * const kafka = new Kafka({ brokers: [broker.bootstrap] });
 */
export async function startBroker(options: StartBrokerOptions = {}): Promise<RunningBroker> {
  checkOptions(options);
  const host = options.host ?? '127.0.0.1';
  const advertisedHost = options.advertisedHost ?? (isWildcard(host) ? 'localhost' : host);
  const broker = await Broker.start({
    platform: nodePlatform(options.directory === undefined ? 'memory' : 'disk'),
    directory: options.directory ?? MEMORY_DIRECTORY,
    host,
    port: options.port ?? 0,
    advertisedHost,
    advertisedPort: options.advertisedPort ?? null,
    nodeId: options.nodeId ?? 1,
    config: Object.fromEntries(
      Object.entries(options.config ?? {}).map(([name, value]) => [name, String(value)]),
    ),
    onEvent: options.onEvent ?? (() => undefined),
  });
  let closing: Promise<void> | null = null;
  const close = () => (closing ??= broker.close());
  return {
    host,
    port: broker.port,
    bootstrap: addressOf(advertisedHost, options.advertisedPort ?? broker.port),
    clusterId: broker.clusterId,
    get failure() {
      return broker.failure;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** `host:port` as clients take it. */
export function addressOf(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function checkOptions(options: StartBrokerOptions): void {
  const known: readonly string[] = OPTION_NAMES;
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ConfigError(`Unknown option ${unknown}. Options are ${known.join(', ')}.`);
  }
  const { port = 0, advertisedPort = 1, nodeId = 1 } = options;
  if (!Number.isInteger(port) || port < 0 || port > PORT_MAX) {
    throw new ConfigError(`port must be a whole number from 0 to ${PORT_MAX}, not ${port}.`);
  }
  if (!Number.isInteger(advertisedPort) || advertisedPort < 1 || advertisedPort > PORT_MAX) {
    throw new ConfigError(
      `advertisedPort must be a whole number from 1 to ${PORT_MAX}, not ${advertisedPort}.`,
    );
  }
  if (!Number.isInteger(nodeId) || nodeId < 0) {
    throw new ConfigError(`nodeId must be a whole number from 0 on, not ${nodeId}.`);
  }
}
