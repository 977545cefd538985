#!/usr/bin/env node
// The `millrace` command: a broker until SIGTERM or SIGINT. Bad flags get one line and exit code 2.
import { parseArgs } from 'node:util';
import { ConfigError } from './config/broker-config.ts';
import { CorruptFileError } from './log/checkpoint-file.ts';
import { ForeignDirectoryError } from './log/meta-properties.ts';
import { MetadataCorruptError } from './metadata/metadata-log.ts';
import { systemClock } from './platform/clock.ts';
import { DirectoryLockedError, DirectoryUnusableError } from './platform/file-system.ts';
import { ListenError } from './platform/network.ts';
import { addressOf, type RunningBroker, startBroker } from './start-broker.ts';
import { VERSION } from './version.ts';

const USAGE = `millrace ${VERSION}: a Kafka-compatible broker in one process

Usage: millrace [options]

  --port N          port to listen on, 0 for a free one         (9092)
  --host HOST       address to listen on                        (127.0.0.1)
  --data DIR        folder for the data                         (./millrace-data)
  --memory          keep everything in memory instead
  --advertise HOST[:PORT]  where clients are told to connect to (where it listens)
  --config K=V      a Kafka broker config, such as num.partitions=4; may be repeated
  --help, --version
`;

const EXIT_USAGE = 2;
const EXIT_FAILURE = 1;

class UsageError extends Error {}
class UnserviceableError extends Error {}

/** What an operator can do something about; anything else is a defect and shows where. */
const EXPECTED_ERRORS = [
  UsageError,
  UnserviceableError,
  ConfigError,
  ListenError,
  ForeignDirectoryError,
  DirectoryLockedError,
  DirectoryUnusableError,
  CorruptFileError,
  MetadataCorruptError,
];

interface Arguments {
  host: string;
  port: number;
  directory: string | undefined;
  advertisedHost: string | undefined;
  advertisedPort: number | undefined;
  config: Record<string, string>;
}

function readArguments(args: string[]): Arguments | 'help' | 'version' {
  const { values } = parseFlags(args);
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  if (values.memory === true && values.data !== undefined) {
    throw new UsageError('--memory and --data exclude each other.');
  }
  const port = values.port ?? '9092';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not '${port}'.`);
  }
  return {
    host: values.host ?? '127.0.0.1',
    port: Number(port),
    directory: values.memory === true ? undefined : (values.data ?? './millrace-data'),
    ...readAdvertised(values.advertise),
    config: Object.fromEntries((values.config ?? []).map(readConfig)),
  };
}

function parseFlags(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        memory: { type: 'boolean' },
        advertise: { type: 'string' },
        config: { type: 'string', multiple: true },
        help: { type: 'boolean' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.`);
  }
}

function readAdvertised(address: string | undefined) {
  if (address === undefined) return { advertisedHost: undefined, advertisedPort: undefined };
  const parts = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(address);
  if (parts === null) {
    throw new UsageError(`--advertise takes HOST or HOST:PORT, [HOST] for IPv6, not '${address}'.`);
  }
  const [, bracketed, plain, port] = parts;
  return {
    advertisedHost: bracketed ?? plain,
    advertisedPort: port === undefined ? undefined : Number(port),
  };
}

function readConfig(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at <= 0) throw new UsageError(`--config takes name=value, not '${text}'.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

async function main(): Promise<void> {
  const startedMs = systemClock.monotonicMs();
  const args = readArguments(process.argv.slice(2));
  if (args === 'help') return console.log(USAGE);
  if (args === 'version') return console.log(VERSION);
  const starting = startBroker({ ...args, onEvent: (message) => console.error(message) });
  // Before the first line: whoever reads it may send a signal at once.
  closeOnSignal(starting);
  const broker = await starting;
  const place = args.directory === undefined ? 'memory' : args.directory;
  const tookMs = Math.round(systemClock.monotonicMs() - startedMs);
  console.log(`Millrace ${VERSION}, cluster ${broker.clusterId}, data in ${place}`);
  const address = addressOf(broker.host, broker.port);
  const told = address === broker.bootstrap ? '' : `, advertised as ${broker.bootstrap},`;
  console.log(`listening on ${address}${told} after ${tookMs} ms; stop with Ctrl-C`);
}

function closeOnSignal(starting: Promise<RunningBroker>): void {
  let isClosing = false;
  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    const broker = await starting.catch(() => null);
    await broker?.close();
    if (broker === null) return;
    if (broker.failure === null) console.log('closed cleanly');
    else fail(new UnserviceableError(`closed; the disk had failed: ${broker.failure.message}`));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void close().catch(fail));
  }
}

function fail(error: unknown): void {
  const isExpected =
    EXPECTED_ERRORS.some((type) => error instanceof type) ||
    (error as NodeJS.ErrnoException).syscall !== undefined;
  console.error(isExpected ? `millrace: ${(error as Error).message}` : error);
  if (error instanceof UsageError) console.error('Try millrace --help.');
  const isUsage = error instanceof UsageError || error instanceof ConfigError;
  process.exitCode = isUsage ? EXIT_USAGE : EXIT_FAILURE;
}

main().catch(fail);
