// The schedulers: the machine's keeps its times, the manual one keeps its hands still.
import { describe, expect, it } from 'vitest';
import { ManualClock } from './manual-clock.ts';
import { ManualScheduler } from './manual-scheduler.ts';
import { systemClock } from './clock.ts';
import { SystemScheduler } from './scheduler.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('SystemScheduler', () => {
  it('runs tasks at their time, in order, never inside the call', async () => {
    const scheduler = new SystemScheduler(systemClock);
    const ran: string[] = [];
    const startMs = systemClock.monotonicMs();
    await new Promise<void>((resolve) => {
      scheduler.after(30, () => {
        ran.push('30');
        resolve();
      });
      scheduler.after(5, () => ran.push('5'));
      scheduler.after(0, () => ran.push('0'));
      const cancelled = scheduler.after(10, () => ran.push('10'));
      cancelled.cancel();
      cancelled.cancel();
      expect(ran).toEqual([]);
    });
    expect(ran).toEqual(['0', '5', '30']);
    expect(systemClock.monotonicMs() - startMs).toBeGreaterThanOrEqual(30);
    scheduler.close();
  });

  it('sets its alarm anew for a task that comes sooner than all others', async () => {
    const scheduler = new SystemScheduler(systemClock);
    scheduler.after(60_000, () => undefined);
    await new Promise<void>((resolve) => scheduler.after(2, resolve));
    expect(await new Promise((resolve) => scheduler.after(1, () => resolve('again')))).toBe(
      'again',
    );
    scheduler.close();
  });

  it('ends the turn after the input of the turn', async () => {
    const scheduler = new SystemScheduler(systemClock);
    const ran: string[] = [];
    scheduler.endOfTurn(() => ran.push('end'));
    ran.push('input');
    await Promise.resolve();
    expect(ran).toEqual(['input']);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ran).toEqual(['input', 'end']);
    scheduler.close();
  });

  it('runs nothing once it is closed', async () => {
    const scheduler = new SystemScheduler(systemClock);
    let ran = false;
    scheduler.after(1, () => (ran = true));
    scheduler.close();
    scheduler.after(1, () => (ran = true));
    await sleep(20);
    expect(ran).toBe(false);
  });
});

describe('ManualScheduler', () => {
  it('runs timers at their times and ends the turn after each', () => {
    const clock = new ManualClock(0);
    const scheduler = new ManualScheduler(clock);
    const ran: string[] = [];
    scheduler.after(10, () => {
      ran.push(`10 at ${clock.nowMs()}`);
      scheduler.endOfTurn(() => ran.push('end of turn'));
      scheduler.after(0, () => ran.push(`nested at ${clock.nowMs()}`));
    });
    scheduler.after(20, () => ran.push(`20 at ${clock.nowMs()}`));
    scheduler.after(5, () => ran.push('cancelled')).cancel();
    scheduler.advance(15);
    expect(ran).toEqual(['10 at 10', 'end of turn', 'nested at 10']);
    expect(clock.nowMs()).toBe(15);
    expect(scheduler.nextDelayMs).toBe(5);
    scheduler.advance(5);
    expect(ran.at(-1)).toBe('20 at 20');
    expect(scheduler.timerCount).toBe(0);
  });

  it('lets promises settle between timers', async () => {
    const scheduler = new ManualScheduler(new ManualClock());
    const ran: string[] = [];
    scheduler.after(
      1,
      () => void Promise.resolve().then(() => scheduler.after(1, () => ran.push('chained'))),
    );
    await scheduler.advanceAsync(2);
    expect(ran).toEqual(['chained']);
  });
});
