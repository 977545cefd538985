// A whole run: a watched broker, an honest client, and many attackers until so many frames were
// sent. Says what was sent, what came of it, and everything that was not as it must be.
import { ApiVersionsApi } from '@millrace/protocol';
import { RawClient } from '../raw-client.ts';
import { Attacker, type Finding, type Outcome } from './attacker.ts';
import { HONEST_TOPIC, HonestClient, type HonestReport } from './honest-client.ts';
import { type HostileFrame, HostileFrames } from './hostile-frames.ts';
import { type RequestShape, requestShapes } from './request-shapes.ts';
import { deleteTopics } from './topics.ts';
import { type ProcessState, WatchedBroker, type WatchedBrokerOptions } from './watched-broker.ts';
import { createWorld, strayTopics } from './world.ts';

/** What a run is made of. */
export interface HostileRunOptions extends WatchedBrokerOptions {
  /** Folder of the message schemas. */
  readonly schemas: string;
  readonly seed: number;
  /** How many frames; they are numbered from `first` on. */
  readonly frames: number;
  readonly first?: number;
  readonly connections: number;
  /** Told how far the run is. */
  readonly log?: (line: string) => void;
}

/** A stall and the frames that were on their way when it happened. */
export interface SuspectedStall {
  readonly stallMs: number;
  readonly frames: readonly number[];
}

/** What a run has shown. */
export interface HostileReport {
  readonly seconds: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly framesByApi: ReadonlyMap<number, number>;
  readonly findings: readonly Finding[];
  readonly stalls: readonly SuspectedStall[];
  readonly honest: HonestReport;
  readonly before: ProcessState;
  readonly after: ProcessState;
  readonly peakRss: number;
  /** What went wrong in the broker's process. */
  readonly problems: readonly string[];
}

/** What attacks need to know; see `prepare`. */
export interface Battlefield {
  readonly broker: WatchedBroker;
  readonly frames: HostileFrames;
  readonly shapes: readonly RequestShape[];
}

/** Groups form at once: their members come one by one and wait for nobody. */
const CONFIG = { 'group.initial.rebalance.delay.ms': '0' };
const HOUSEKEEPING_FRAMES = 5_000;
const FINDINGS_MAX = 200;
/** How long before a stall's end a frame may have been sent to be under suspicion. */
const SUSPICION_MS = 30;

/** Starts a broker, creates what is attacked, and learns what the broker serves. */
export async function prepare(
  options: Pick<HostileRunOptions, 'seed' | 'schemas'> & WatchedBrokerOptions,
): Promise<Battlefield> {
  const config = { ...CONFIG, ...options.config };
  const broker = await WatchedBroker.start({ ...options, config });
  const client = await RawClient.connect(broker.port);
  const { apiKeys } = await client.request(ApiVersionsApi, 0, {
    clientSoftwareName: '',
    clientSoftwareVersion: '',
  });
  client.close();
  const shapes = requestShapes(options.schemas, apiKeys);
  const world = await createWorld(broker.port);
  return { broker, shapes, frames: new HostileFrames(options.seed, shapes, world) };
}

/** Runs and reports. */
export async function hostileRun(options: HostileRunOptions): Promise<HostileReport> {
  const field = await prepare(options);
  const run = new Run(options, field);
  try {
    return await run.run();
  } finally {
    await field.broker.stop();
  }
}

class Run {
  readonly #options: HostileRunOptions;
  readonly #broker: WatchedBroker;
  readonly #frames: HostileFrames;
  readonly #outcomes = { answered: 0, silent: 0, closed: 0, waiting: 0, incomplete: 0 };
  readonly #framesByApi = new Map<number, number>();
  readonly #findings: Finding[] = [];
  /** The last frames and when they were on their way, for stalls. */
  readonly #recent: { index: number; fromMs: number; toMs: number }[] = [];
  readonly #stalls: SuspectedStall[] = [];
  #next: number;
  #done = 0;
  #peakRss = 0;

  constructor(options: HostileRunOptions, { broker, frames }: Battlefield) {
    this.#options = options;
    this.#broker = broker;
    this.#frames = frames;
    this.#next = options.first ?? 0;
  }

  async run(): Promise<HostileReport> {
    const honest = await HonestClient.start(this.#broker.port);
    const before = await this.#broker.state('collect');
    this.#broker.stalls.length = 0;
    const startMs = performance.now();
    const attackers = Array.from({ length: this.#options.connections }, () => this.#attack());
    await Promise.all(attackers);
    const seconds = (performance.now() - startMs) / 1_000;
    const honestReport = await honest.stop();
    await this.#keepHouse();
    this.#explainStalls();
    const after = await this.#broker.state('collect');
    return {
      seconds,
      outcomes: this.#outcomes,
      framesByApi: this.#framesByApi,
      findings: this.#findings,
      stalls: this.#stalls,
      honest: honestReport,
      before,
      after,
      peakRss: this.#peakRss,
      problems: this.#broker.problems,
    };
  }

  async #attack(): Promise<void> {
    const attacker = new Attacker(this.#broker.port);
    const end = (this.#options.first ?? 0) + this.#options.frames;
    while (this.#next < end && this.#broker.isAlive && this.#findings.length < FINDINGS_MAX) {
      const index = this.#next++;
      const frame = this.#frames.frame(index);
      const fromMs = Date.now();
      try {
        this.#outcomes[await attacker.attack(frame)]++;
      } catch (error) {
        this.#findings.push({ frame, problem: `no connection: ${String(error)}` });
      }
      this.#findings.push(...attacker.findings.splice(0));
      await this.#account(frame, index, fromMs);
    }
    attacker.close();
  }

  async #account({ apiKey }: HostileFrame, index: number, fromMs: number): Promise<void> {
    this.#framesByApi.set(apiKey, (this.#framesByApi.get(apiKey) ?? 0) + 1);
    this.#recent.push({ index, fromMs, toMs: Date.now() });
    this.#explainStalls();
    this.#done++;
    if (this.#done % HOUSEKEEPING_FRAMES !== 0) return;
    await this.#keepHouse();
    const { rss } = await this.#broker.state();
    this.#peakRss = Math.max(this.#peakRss, rss);
    const mib = Math.round(rss / 2 ** 20);
    this.#options.log?.(`${this.#done} frames, ${mib} MiB, ${this.#stalls.length} stalls`);
  }

  /** Topics with mutated names would pile up, as a broker that is told to create them must do. */
  async #keepHouse(): Promise<void> {
    if (!this.#broker.isAlive) return;
    const client = await RawClient.connect(this.#broker.port);
    await deleteTopics(client, await strayTopics(client, [HONEST_TOPIC]));
    client.close();
  }

  #explainStalls(): void {
    for (const { stallMs, atMs } of this.#broker.stalls.splice(0)) {
      const sinceMs = atMs - stallMs - SUSPICION_MS;
      const frames = this.#recent.filter(({ fromMs, toMs }) => toMs >= sinceMs && fromMs <= atMs);
      this.#stalls.push({ stallMs, frames: frames.map(({ index }) => index) });
    }
    if (this.#recent.length > HOUSEKEEPING_FRAMES) this.#recent.splice(0, HOUSEKEEPING_FRAMES / 2);
  }
}
