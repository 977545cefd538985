// The timer wheel against a sorted list: never early, never lost, in order.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimerWheel, type WheelTimer } from './timer-wheel.ts';

describe('TimerWheel', () => {
  it('runs a timer at its time and not before', () => {
    const wheel = new TimerWheel(0);
    const ran: string[] = [];
    wheel.add(10, () => ran.push('at 10'));
    wheel.advance(9.99);
    expect(ran).toEqual([]);
    wheel.advance(10);
    expect(ran).toEqual(['at 10']);
    expect(wheel.size).toBe(0);
  });

  it('says when there is work, and that there is none', () => {
    const wheel = new TimerWheel(1_000);
    expect(wheel.nextExpiryMs()).toBe(Infinity);
    const timer = wheel.add(1_030, () => undefined);
    expect(wheel.nextExpiryMs()).toBe(1_030);
    wheel.remove(timer);
    expect(wheel.nextExpiryMs()).toBe(Infinity);
  });

  it('runs a timer of the past with the next tick', () => {
    const wheel = new TimerWheel(0);
    wheel.advance(500);
    const ran: number[] = [];
    wheel.add(3, () => ran.push(1));
    wheel.advance(500);
    expect(ran).toEqual([]);
    wheel.advance(501);
    expect(ran).toEqual([1]);
  });

  it('reaches timers beyond its whole span', () => {
    const wheel = new TimerWheel(0);
    const ran: number[] = [];
    const farMs = 3 * 64 ** 5 + 17;
    wheel.add(farMs, () => ran.push(farMs));
    wheel.advance(farMs - 1);
    expect(ran).toEqual([]);
    wheel.advance(farMs);
    expect(ran).toEqual([farMs]);
  });

  it('lets a task cancel one that is due at the same time', () => {
    const wheel = new TimerWheel(0);
    const ran: string[] = [];
    let second: WheelTimer | null = null;
    wheel.add(5, () => {
      ran.push('first');
      wheel.remove(second!);
    });
    second = wheel.add(5, () => ran.push('second'));
    wheel.advance(100);
    expect(ran).toEqual(['first']);
    expect(wheel.size).toBe(0);
  });

  it('runs what a task adds, within the same advance when it is due by then', () => {
    const wheel = new TimerWheel(0);
    const ran: string[] = [];
    wheel.add(5, () => {
      ran.push('5');
      wheel.add(5, () => ran.push('past, so 6'));
      wheel.add(90, () => ran.push('90'));
      wheel.add(101, () => ran.push('101'));
    });
    wheel.advance(100);
    expect(ran).toEqual(['5', 'past, so 6', '90']);
  });

  it('runs the timers that are due with one whose task throws', () => {
    const wheel = new TimerWheel(0);
    const ran: string[] = [];
    wheel.add(5, () => {
      throw new Error('a task fails');
    });
    wheel.add(5, () => ran.push('the other'));
    expect(() => wheel.advance(5)).toThrow('a task fails');
    expect(ran).toEqual(['the other']);
  });

  const delay = fc.oneof(
    fc.integer({ min: 0, max: 130 }),
    fc.integer({ min: 0, max: 5_000 }),
    fc.integer({ min: 0, max: 64 ** 3 * 3 }),
    fc.constantFrom(63, 64, 65, 4_095, 4_096, 4_097, 64 ** 3 - 1, 64 ** 3, 64 ** 4),
  );
  const step = fc.oneof(
    fc.record({ add: delay }),
    fc.record({ advance: delay }),
    fc.record({ cancel: fc.nat(20) }),
  );

  it('agrees with a sorted list: never early, never lost, in order', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (steps, origin) => {
          const wheel = new TimerWheel(origin);
          let nowMs = origin;
          const ran: { id: number; nowMs: number }[] = [];
          const waiting: { id: number; dueTick: number; timer: WheelTimer }[] = [];
          const expected: number[] = [];
          const advanceTo = (targetMs: number) => {
            nowMs = targetMs;
            wheel.advance(nowMs);
            const due = waiting.filter(({ dueTick }) => dueTick <= Math.floor(nowMs - origin));
            due.sort((one, other) => one.dueTick - other.dueTick || one.id - other.id);
            for (const one of due) {
              expected.push(one.id);
              waiting.splice(waiting.indexOf(one), 1);
            }
          };
          for (const [id, one] of steps.entries()) {
            if ('add' in one) {
              const atMs = nowMs + one.add;
              const earliestTick = Math.floor(nowMs - origin) + 1;
              const dueTick = Math.max(earliestTick, Math.ceil(atMs - origin));
              waiting.push({ id, dueTick, timer: wheel.add(atMs, () => ran.push({ id, nowMs })) });
            } else if ('advance' in one) advanceTo(nowMs + one.advance);
            else if (waiting.length > 0) {
              const [cancelled] = waiting.splice(one.cancel % waiting.length, 1);
              wheel.remove(cancelled!.timer);
              wheel.remove(cancelled!.timer);
            }
          }
          expect(wheel.size).toBe(waiting.length);
          const nextMs = wheel.nextExpiryMs();
          for (const { dueTick } of waiting) expect(nextMs).toBeLessThanOrEqual(origin + dueTick);
          advanceTo(nowMs + 64 ** 5);
          expect(ran.map(({ id }) => id)).toEqual(expected);
          expect(wheel.size).toBe(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
