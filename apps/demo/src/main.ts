// The command: flags in, exit code out. 0 when every record was read once and in order, 1 when not,
// 2 for a flag that cannot be obeyed, 130 after Ctrl-C before the end.
import { ConfigError, ListenError } from '@millrace/broker';
import { readArguments, USAGE, UsageError } from './arguments.ts';
import { createDisplay } from './display/create-display.ts';
import type { Display } from './display/display.ts';
import { StalledError } from './pulse.ts';
import { runDemo } from './run-demo.ts';

const EXIT_FAULT = 1;
const EXIT_USAGE = 2;
const EXIT_INTERRUPTED = 130;
/**
 * One Ctrl-C may come twice, from the terminal and from whoever started us; a later one insists.
 */
const REPEAT_MS = 1000;

/** Ctrl-C, or a polite kill. */
class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

async function main(display: Display): Promise<number> {
  const parsed = readArguments(process.argv.slice(2));
  if (parsed === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const isSound = await runDemo({ ...parsed, display, signal: interruption() });
  return isSound ? 0 : EXIT_FAULT;
}

/** Aborted by the first signal, or when nobody reads the output any more. */
function interruption(): AbortSignal {
  const stop = new AbortController();
  let firstMs = 0;
  const interrupt = () => {
    if (!stop.signal.aborted) {
      firstMs = performance.now();
      stop.abort(new InterruptedError('Stopped before the end; nothing was checked.'));
    } else if (performance.now() - firstMs > REPEAT_MS) process.exit(EXIT_INTERRUPTED);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, interrupt);
  process.stdout.on('error', interrupt);
  return stop.signal;
}

function exitCodeOf(error: unknown): number {
  const isExpected =
    error instanceof UsageError ||
    error instanceof InterruptedError ||
    error instanceof StalledError ||
    error instanceof ConfigError ||
    error instanceof ListenError;
  console.error(isExpected ? `demo: ${error.message}` : error);
  if (error instanceof InterruptedError) return EXIT_INTERRUPTED;
  return error instanceof UsageError ? EXIT_USAGE : EXIT_FAULT;
}

const display = createDisplay(process.stdout, process.env);
process.exitCode = await main(display).catch((error: unknown) => {
  display.finish();
  return exitCodeOf(error);
});
