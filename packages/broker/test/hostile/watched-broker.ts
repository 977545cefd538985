// The `millrace` command in a process of its own, with its event loop and memory watched. Ends with
// `stop`; if it ends by itself, `problems` says so.
import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { listeningPort } from '../support/listening-port.ts';

/** What a watched broker is made of. */
export interface WatchedBrokerOptions {
  /** The `millrace` command as one file. */
  readonly cli: string;
  /** loop-watch.mjs. */
  readonly watch: string;
  /** Folder for the data; without it everything lives in memory. */
  readonly directory?: string | undefined;
  readonly config?: Readonly<Record<string, string>> | undefined;
  /** Flags of node itself. */
  readonly nodeFlags?: readonly string[] | undefined;
}

/** The state of the process. */
export interface ProcessState {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  readonly arrayBuffers: number;
  /** Longest time that the loop stood still since the last reset. */
  readonly worstMs: number;
  /** Processor time since the last reset, all threads together. */
  readonly cpuMs: number;
  /** The 99th percentile of the loop's delay over the life of the process. */
  readonly p99Ms: number;
}

/** The event loop stood still. */
export interface Stall {
  readonly stallMs: number;
  /** When it was noticed, in ms since 1970. */
  readonly atMs: number;
}

type Message =
  | ({ kind: 'stall' } & Stall)
  | { kind: 'warning'; text: string }
  | ({ kind: 'state'; id: number } & ProcessState);

const OUTPUT_LINES_MAX = 50;
const ORDINARY_EVENT = /^retention deleted \d+ segments/;

/** A broker process. */
export class WatchedBroker {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (state: ProcessState) => void>();
  readonly port: number;
  readonly stalls: Stall[] = [];
  /** What went wrong in the process, one line each; empty when all is well. */
  readonly problems: string[];
  #nextId = 0;
  #isStopping = false;

  private constructor(child: ChildProcess, port: number, problems: string[]) {
    this.#process = child;
    this.port = port;
    this.problems = problems;
    child.on('message', (message: Message) => this.#take(message));
    child.once('exit', (code, signal) => {
      if (!this.#isStopping) this.problems.push(`the broker ended: ${signal ?? code}`);
      for (const resolve of this.#waiting.values()) resolve(NO_STATE);
      this.#waiting.clear();
    });
  }

  static async start(options: WatchedBrokerOptions): Promise<WatchedBroker> {
    const { cli, watch, directory, config = {}, nodeFlags = [] } = options;
    const place = directory === undefined ? ['--memory'] : ['--data', directory];
    const flags = Object.entries(config).flatMap(([key, value]) => ['--config', `${key}=${value}`]);
    const nodeArgs = [...nodeFlags, '--expose-gc', '--import', pathToFileURL(watch).href];
    const child = spawn(process.execPath, [...nodeArgs, cli, '--port', '0', ...place, ...flags], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const problems: string[] = [];
    // What else a broker says on its error output is a defect or an offline disk.
    child.stderr!.on('data', (bytes: Buffer) => {
      const lines = bytes.toString().trimEnd().split('\n');
      const wrong = lines.filter((line) => !ORDINARY_EVENT.test(line));
      if (problems.length < OUTPUT_LINES_MAX && wrong.length > 0) problems.push(wrong.join('\n'));
    });
    const port = await listeningPort(child, () => problems.join());
    return new WatchedBroker(child, port, problems);
  }

  get isAlive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** The state now: `collect` after a garbage collection, `reset` before a new measure. */
  state(kind: 'look' | 'collect' | 'reset' = 'look'): Promise<ProcessState> {
    if (!this.isAlive) return Promise.resolve(NO_STATE);
    const id = ++this.#nextId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#process.send({ kind, id });
    });
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    if (!this.isAlive) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await ended;
  }

  #take(message: Message): void {
    if (message.kind === 'stall') this.stalls.push(message);
    else if (message.kind === 'warning') this.problems.push(message.text);
    else {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
  }
}

/**
 * How long the loop stood still by the broker's own doing: on a busy machine it also stands while
 * the process has no processor, but not for longer than the processor time it has used.
 */
export function ownStallMs({ worstMs, cpuMs }: ProcessState): number {
  return Math.min(worstMs, cpuMs);
}

const NO_STATE: ProcessState = {
  rss: 0,
  heapUsed: 0,
  external: 0,
  arrayBuffers: 0,
  worstMs: 0,
  cpuMs: 0,
  p99Ms: 0,
};
