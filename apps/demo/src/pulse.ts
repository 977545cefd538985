// The heartbeat of a run: ten times a second it moves the hand-over on, shows the state, and
// notices when nothing moves any more.
import type { Analysis } from './analysis.ts';
import type { Display } from './display/display.ts';
import { RateMeter } from './display/rate-meter.ts';
import type { Flow, Snapshot } from './display/snapshot.ts';
import type { HandOver } from './group/hand-over.ts';
import type { ReaderGroup } from './group/reader-group.ts';
import type { Replay } from './replay.ts';

const INTERVAL_MS = 100;
const STALL_MS = 20_000;

/** Nothing was sent or read for too long. */
export class StalledError extends Error {
  override readonly name = 'StalledError';
}

/** What a pulse looks at. */
export interface PulseOptions {
  readonly startedMs: number;
  readonly expectedCount: number;
  readonly replay: Replay;
  readonly groups: readonly ReaderGroup[];
  readonly handOver: HandOver;
  readonly analysis: Analysis;
  readonly display: Display;
  readonly onFailure: (error: unknown) => void;
}

/** Two meters of one flow. */
class FlowMeter {
  readonly #records = new RateMeter();
  readonly #bytes = new RateMeter();

  flow(timeMs: number, recordCount: number, sizeBytes: number): Flow {
    return {
      recordCount,
      recordsPerSecond: this.#records.rate(timeMs, recordCount),
      bytesPerSecond: this.#bytes.rate(timeMs, sizeBytes),
    };
  }
}

/** Beats from its construction until it is stopped. */
export class Pulse {
  readonly #options: PulseOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #sentMeter = new FlowMeter();
  readonly #groupMeters: ReadonlyMap<ReaderGroup, FlowMeter>;
  #progress = -1;
  #progressMs = 0;

  constructor(options: PulseOptions) {
    this.#options = options;
    this.#groupMeters = new Map(options.groups.map((group) => [group, new FlowMeter()]));
    this.#timer = setInterval(() => this.#beat(), INTERVAL_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    const { startedMs, handOver, display } = this.#options;
    const elapsedMs = performance.now() - startedMs;
    handOver.poll();
    display.update(this.#snapshot(elapsedMs));
    this.#noticeStall(elapsedMs);
  }

  #snapshot(elapsedMs: number): Snapshot {
    const { replay, groups, expectedCount, analysis } = this.#options;
    const { acknowledgedCount, acknowledgedBytes } = replay;
    return {
      elapsedMs,
      expectedCount,
      sent: this.#sentMeter.flow(elapsedMs, acknowledgedCount, acknowledgedBytes),
      groups: groups.map((group) => {
        const { name, read } = group;
        const meter = this.#groupMeters.get(group)!;
        return { name, ...meter.flow(elapsedMs, read.recordCount, read.sizeBytes) };
      }),
      finding: analysis.airportDelays.finding(),
    };
  }

  #noticeStall(elapsedMs: number): void {
    const { replay, groups, onFailure } = this.#options;
    const counts = groups.map(({ read }) => read.recordCount);
    const progress = counts.reduce((sum, count) => sum + count, replay.acknowledgedCount);
    if (progress !== this.#progress) {
      this.#progress = progress;
      this.#progressMs = elapsedMs;
    } else if (elapsedMs - this.#progressMs > STALL_MS) {
      const read = groups.map(({ name }, index) => `${name} read ${counts[index]}`).join(', ');
      const sent = `${replay.acknowledgedCount} records sent`;
      onFailure(new StalledError(`Nothing moved for ${STALL_MS / 1000} s: ${sent}, ${read}.`));
    }
  }
}
