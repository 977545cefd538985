// One replay with its readers: who starts when, who waits for whom, and what there is to tell
// afterwards.
import type { Client, Producer } from '@millrace/client';
import { setTimeout as sleep } from 'node:timers/promises';
import { Analysis } from './analysis.ts';
import { Ledger } from './audit/ledger.ts';
import type { Offsets } from './audit/verdict.ts';
import type { Display } from './display/display.ts';
import { HandOver } from './group/hand-over.ts';
import { ReaderGroup } from './group/reader-group.ts';
import { Pulse } from './pulse.ts';
import { Replay } from './replay.ts';
import type { Source } from './sources/source.ts';
import { readEndOffsets } from './topics.ts';

/** The replay waits here for the second member, so that there is something left for it to read. */
const HOLD_FRACTION = 0.5;
const POLL_INTERVAL_MS = 10;

/** What a session works with. */
export interface SessionOptions {
  readonly client: Client;
  readonly producer: Producer<string, string>;
  readonly sources: readonly Source[];
  readonly display: Display;
}

/** What happened. */
export interface SessionResult {
  readonly written: Ledger;
  readonly sentMs: number;
  readonly endOffsets: Offsets;
  readonly groups: readonly { readonly group: ReaderGroup; readonly readMs: number }[];
  readonly handOver: HandOver;
  readonly analysis: Analysis;
}

/** One replay; run it once. */
export class Session {
  readonly #options: SessionOptions;
  readonly #expectedCount: number;
  readonly #stop = new AbortController();
  readonly #replay: Replay;
  readonly #analysis: Analysis;
  readonly #analysing: ReaderGroup;
  readonly #auditing: ReaderGroup;

  constructor(options: SessionOptions) {
    const { client, producer, sources, display } = options;
    const topics = sources.map(({ topic }) => topic);
    const onFailure = (error: unknown) => this.#stop.abort(error);
    this.#options = options;
    this.#expectedCount = sources.reduce((sum, { recordCount }) => sum + recordCount, 0);
    this.#replay = new Replay(producer, new Ledger(topics));
    this.#analysis = new Analysis(display);
    const tell = (text: string) => display.print([{ text, style: 'good' }]);
    this.#analysing = new ReaderGroup({
      name: 'analysis',
      client,
      topics,
      tell,
      onFailure,
      visit: (topic, key, value) => this.#analysis.take(topic, key, value),
    });
    this.#auditing = new ReaderGroup({ name: 'audit', client, topics, tell, onFailure });
  }

  /**
   * Sends and reads everything.
   *
   * @throws what made a member, the producer or the hand-over fail; the signal's reason.
   */
  async run(signal: AbortSignal): Promise<SessionResult> {
    const groups = [this.#analysing, this.#auditing];
    const onAbort = () => this.#stop.abort(signal.reason);
    signal.throwIfAborted();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await Promise.race([this.#work(groups), rejectedBy(this.#stop.signal)]);
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#stop.abort();
      await Promise.all(groups.map((group) => group.close()));
    }
  }

  async #work(groups: readonly ReaderGroup[]): Promise<SessionResult> {
    const { client, sources, display } = this.#options;
    const { signal } = this.#stop;
    const startedMs = performance.now();
    const elapsedMs = () => performance.now() - startedMs;
    const { handOver, reading, done } = this.#newHandOver();
    const pulse = new Pulse({
      startedMs,
      expectedCount: this.#expectedCount,
      replay: this.#replay,
      groups,
      handOver,
      analysis: this.#analysis,
      display,
      onFailure: (error) => this.#stop.abort(error),
    });
    signal.addEventListener('abort', () => pulse.stop(), { once: true });
    for (const group of groups) group.join();
    const hold = { recordCount: this.#expectedCount * HOLD_FRACTION, until: reading };
    await this.#replay.run(sources, { signal, hold });
    const sentMs = elapsedMs();
    const endOffsets = await readEndOffsets(client);
    const readMs = await Promise.all(
      groups.map(async (group) => {
        while (!group.reaches(endOffsets)) await sleep(POLL_INTERVAL_MS, undefined, { signal });
        return elapsedMs();
      }),
    );
    await done;
    return {
      written: this.#replay.written,
      sentMs,
      endOffsets,
      groups: groups.map((group, index) => ({ group, readMs: readMs[index]! })),
      handOver,
      analysis: this.#analysis,
    };
  }

  #newHandOver(): { handOver: HandOver; reading: Promise<void>; done: Promise<void> } {
    let onReading = () => {};
    let onDone = () => {};
    const reading = new Promise<void>((resolve) => (onReading = resolve));
    const done = new Promise<void>((resolve) => (onDone = resolve));
    const onFailure = (error: unknown) => this.#stop.abort(error);
    const events = { onReading, onDone, onFailure };
    const handOver = new HandOver(this.#analysing, this.#expectedCount, events);
    return { handOver, reading, done };
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
