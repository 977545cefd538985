// Programs that a benchmark starts: run to their end, or kept as a service. Every one of them is
// ended when the benchmark ends, however that happens; nothing else is ever signalled.
import { spawn, type ChildProcess } from 'node:child_process';

const RUN_TIMEOUT_MS = 300_000;
const STOP_TIMEOUT_MS = 30_000;
const INTERRUPTED_EXIT_CODE = 130;
/** How much of a failed program's output an error repeats. */
const QUOTED_OUTPUT_CHARS = 3_000;
/** A service may talk for an hour; only its last words are of interest. */
const KEPT_OUTPUT_CHARS = 1 << 20;

/** What is started, and where. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A program that keeps running. */
export interface Service {
  readonly pid: number;
  /** When it was spawned, on the clock of `performance.now()`. */
  readonly spawnedMs: number;
  /** Its last words, both streams. */
  output(): string;
  /** Throws, with its last words, if it has ended. */
  assertRunning(): void;
  /** SIGTERM, after 30 s SIGKILL; resolves when it is gone. */
  stop(): Promise<void>;
}

const living = new Set<ChildProcess>();

function killAll(): void {
  for (const child of living) child.kill('SIGKILL');
}

process.once('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    killAll();
    process.exit(INTERRUPTED_EXIT_CODE);
  });
}

function launch({ program, args, directory, environment }: Command): ChildProcess {
  const child = spawn(program, args, {
    cwd: directory,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  child.once('close', () => living.delete(child));
  return child;
}

function describe(command: Command, code: number | null, output: string): string {
  const line = [command.program, ...command.args].join(' ').slice(0, QUOTED_OUTPUT_CHARS);
  return `exit ${code} of ${line}\n${output.trim().slice(-QUOTED_OUTPUT_CHARS)}`;
}

/**
 * Runs a program to its end and returns what it wrote to its standard output.
 *
 * @throws Error with the program's last words, if it fails or is still running after `timeoutMs`
 */
export function run(command: Command, timeoutMs = RUN_TIMEOUT_MS): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = launch(command);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let isTimedOut = false;
    const timer = setTimeout(() => (isTimedOut = child.kill('SIGKILL')), timeoutMs);
    child.stdout!.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr!.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      const text = Buffer.concat(stdout).toString('utf8');
      if (code === 0) return resolve(text);
      const why = isTimedOut ? `still running after ${timeoutMs} ms: ` : '';
      const output = `${text}\n${Buffer.concat(stderr).toString('utf8')}`;
      reject(new Error(why + describe(command, code, output)));
    });
  });
}

/** Starts a program that keeps running until it is stopped. */
export function startService(command: Command): Service {
  const spawnedMs = performance.now();
  const child = launch(command);
  let output = '';
  let ended: string | undefined;
  const collect = (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-KEPT_OUTPUT_CHARS);
  };
  child.stdout!.on('data', collect);
  child.stderr!.on('data', collect);
  const closed = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      ended = error.message;
      resolve();
    });
    child.once('close', (code) => {
      ended = describe(command, code, output);
      resolve();
    });
  });
  return {
    pid: child.pid ?? 0,
    spawnedMs,
    output: () => output,
    assertRunning: () => {
      if (ended !== undefined) throw new Error(`the service ended: ${ended}`);
    },
    stop: async () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      child.kill('SIGTERM');
      await closed;
      clearTimeout(timer);
    },
  };
}
