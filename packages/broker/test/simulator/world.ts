// What all parts of a run share: time, chance, the record of what happened, and the first broken
// promise, which ends the run.
import { ManualClock } from '../../src/platform/manual-clock.ts';
import { ManualRandom } from '../../src/platform/manual-random.ts';
import { ManualScheduler } from '../../src/platform/manual-scheduler.ts';
import { Dice, drawScenario, type Scenario } from './scenario.ts';
import type { Trace } from './trace.ts';
import { Violation } from './violation.ts';

/** No step of a run waits so long for anything; more means that something hangs. */
const WAIT_MS_MAX = 30 * 60_000;

/** One run's surroundings. */
export class World {
  readonly seed: number;
  readonly clock = new ManualClock();
  readonly scheduler = new ManualScheduler(this.clock);
  readonly dice: Dice;
  readonly scenario: Scenario;
  readonly trace: Trace;
  /** The greatest wall time so far: retention may have looked at the clock then. */
  nowMsMax = 0;
  violation: Violation | null = null;
  operations = 0;

  constructor(seed: number, trace: Trace) {
    this.seed = seed;
    this.trace = trace;
    this.dice = new Dice(new ManualRandom(seed));
    this.scenario = drawScenario(this.dice);
    this.scheduler.joinsTurn = () => this.dice.chance(0.5);
  }

  log(line: string): void {
    this.trace.add(this.clock.monotonicMs(), line);
  }

  /** Notes the first broken promise; the run ends soon after. */
  fail(violation: Violation): void {
    if (this.violation === null) this.log(`VIOLATION ${violation.message}`);
    this.violation ??= violation;
  }

  /** Runs a check; a broken promise ends the run instead of the caller. */
  check(task: () => void): void {
    try {
      task();
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      this.fail(error);
    }
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.scheduler.after(ms, resolve));
  }

  /** A pause as one actor makes between two requests. */
  pause(): Promise<void> {
    return this.sleep(this.dice.integer(0, this.scenario.paceMs * 2));
  }

  /** Lets time go by until `task` is done. */
  async runUntil<T>(task: Promise<T>, what: string): Promise<T> {
    let outcome: { value: T } | { error: unknown } | null = null;
    task.then(
      (value) => (outcome = { value }),
      (error: unknown) => (outcome = { error }),
    );
    const startMs = this.clock.monotonicMs();
    const isDone = () => outcome !== null;
    await this.scheduler.settle();
    while (!isDone()) {
      const stepMs = this.scheduler.nextDelayMs;
      if (stepMs === Infinity || this.clock.monotonicMs() - startMs > WAIT_MS_MAX) {
        throw new Violation('every request is answered', `${what} does not come to an end`);
      }
      await this.scheduler.advanceAsync(Math.max(0, stepMs));
      this.nowMsMax = Math.max(this.nowMsMax, this.clock.nowMs());
    }
    const settled = outcome as unknown as { value: T } | { error: unknown };
    if ('error' in settled) throw settled.error;
    return settled.value;
  }
}
