#!/usr/bin/env node
// The `millrace` command: a broker until SIGTERM or SIGINT. Bad flags get one line and exit code 2.
import { parseArgs } from 'node:util';
import { ConfigError } from './config/broker-config.ts';
import { ForeignDirectoryError } from './log/meta-properties.ts';
import { systemClock } from './platform/clock.ts';
import { DirectoryLockedError, DirectoryUnusableError } from './platform/file-system.ts';
import { ListenError } from './platform/network.ts';
import { type RunningBroker, startBroker } from './start-broker.ts';
import { VERSION } from './version.ts';

const USAGE = `millrace ${VERSION}: a Kafka-compatible broker in one process

Usage: millrace [options]

  --port N          port to listen on, 0 for a free one         (9092)
  --host HOST       address to listen on                        (127.0.0.1)
  --data DIR        folder for the data                         (./millrace-data)
  --memory          keep everything in memory instead
  --advertise HOST  host that clients are told to connect to    (the one listened on)
  --config K=V      a Kafka broker config, such as num.partitions=4; may be repeated
  --help, --version
`;

const EXIT_USAGE = 2;
const EXIT_FAILURE = 1;

class UsageError extends Error {}

interface Arguments {
  host: string;
  port: number;
  directory: string | undefined;
  advertisedHost: string | undefined;
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
    advertisedHost: values.advertise,
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
  console.log(`listening on ${broker.bootstrap} after ${tookMs} ms; stop with Ctrl-C`);
}

function closeOnSignal(starting: Promise<RunningBroker>): void {
  const close = async () => {
    const broker = await starting.catch(() => null);
    await broker?.close();
    if (broker !== null) console.log('closed cleanly');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void close().catch(fail));
  }
}

function fail(error: unknown): void {
  const isExpected =
    error instanceof UsageError ||
    error instanceof ConfigError ||
    error instanceof ListenError ||
    error instanceof ForeignDirectoryError ||
    error instanceof DirectoryLockedError ||
    error instanceof DirectoryUnusableError;
  console.error(isExpected ? `millrace: ${error.message}` : error);
  if (error instanceof UsageError) console.error('Try millrace --help.');
  const isUsage = error instanceof UsageError || error instanceof ConfigError;
  process.exitCode = isUsage ? EXIT_USAGE : EXIT_FAILURE;
}

main().catch(fail);
