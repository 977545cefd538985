// Waiting fetches complete once, by data or by deadline, and leave nothing behind.
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../platform/manual-clock.ts';
import { ManualScheduler } from '../platform/manual-scheduler.ts';
import { DelayedFetches } from './delayed-fetches.ts';

/** Something to wait for. */
class Source {
  readonly listeners = new Set<() => void>();

  onAdvance(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  advance(): void {
    for (const listener of this.listeners) listener();
  }
}

let scheduler: ManualScheduler;
let fetches: DelayedFetches;
let completed: number;
let isSatisfied: boolean;
const [one, two] = [new Source(), new Source()];

beforeEach(() => {
  scheduler = new ManualScheduler(new ManualClock());
  fetches = new DelayedFetches(scheduler);
  completed = 0;
  isSatisfied = false;
});

const wait = (...logs: Source[]) =>
  fetches.wait(
    logs,
    500,
    () => isSatisfied,
    () => completed++,
  );

/** Nothing may be left behind. */
function expectNothingWaits(): void {
  expect(fetches.size).toBe(0);
  expect(scheduler.timerCount).toBe(0);
  expect(one.listeners.size + two.listeners.size).toBe(0);
}

describe('DelayedFetches', () => {
  it('completes once when a log it reads has enough', () => {
    wait(one, two);
    one.advance();
    expect([completed, fetches.size]).toEqual([0, 1]);
    isSatisfied = true;
    two.advance();
    expect(completed).toBe(1);
    one.advance();
    scheduler.advance(1_000);
    expect(completed).toBe(1);
    expectNothingWaits();
  });

  it('completes at its deadline with what there is', () => {
    wait(one);
    scheduler.advance(499);
    expect(completed).toBe(0);
    scheduler.advance(1);
    expect(completed).toBe(1);
    isSatisfied = true;
    one.advance();
    expect(completed).toBe(1);
    expectNothingWaits();
  });

  it('does not complete once it is called off', () => {
    const fetch = wait(one);
    fetch.cancel();
    fetch.cancel();
    isSatisfied = true;
    one.advance();
    scheduler.advance(1_000);
    expect(completed).toBe(0);
    expectNothingWaits();
  });

  it('wakes all who wait for the same log', () => {
    wait(one);
    wait(one, two);
    isSatisfied = true;
    one.advance();
    expect(completed).toBe(2);
    expectNothingWaits();
  });

  it('waits for its time alone when it reads nothing', () => {
    wait();
    scheduler.advance(500);
    expect(completed).toBe(1);
    expectNothingWaits();
  });
});
