// The order at the end of a turn: written first, then answered, then announced.
import { sharedCore } from '@millrace/core-wasm';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../platform/manual-clock.ts';
import { ManualScheduler } from '../platform/manual-scheduler.ts';
import { AppendBuffer } from './append-buffer.ts';
import { FlushQueue } from './flush-queue.ts';

function create() {
  const scheduler = new ManualScheduler(new ManualClock());
  const buffer = new AppendBuffer(sharedCore(), 1_024);
  const queue = new FlushQueue(scheduler, buffer);
  const steps: string[] = [];
  const log = (name: string) => ({
    writePending: () => void steps.push(`write ${name}`),
    announce: () => void steps.push(`announce ${name}`),
  });
  return { scheduler, buffer, queue, steps, log };
}

describe('FlushQueue', () => {
  it('writes all logs of the turn before it tells anybody', () => {
    const { scheduler, queue, steps, log } = create();
    const [one, two] = [log('one'), log('two')];
    queue.add(one);
    queue.afterFlush(() => steps.push('reply'));
    queue.add(two);
    queue.add(one);
    expect(steps).toEqual([]);
    scheduler.endTurn();
    expect(steps).toEqual(['write one', 'write two', 'reply', 'announce one', 'announce two']);
    scheduler.endTurn();
    expect(steps).toHaveLength(5);
  });

  it('empties the buffer once it is written', () => {
    const { scheduler, buffer, queue, log } = create();
    buffer.push(new Uint8Array(1_024), 0, 1_024);
    expect(buffer.hasRoom(1)).toBe(false);
    queue.add(log('one'));
    scheduler.endTurn();
    expect(buffer.hasRoom(1_024)).toBe(true);
  });

  it('takes what is added during a flush into the next', () => {
    const { scheduler, queue, steps, log } = create();
    queue.add(log('one'));
    queue.afterFlush(() => {
      queue.add(log('two'));
      queue.afterFlush(() => steps.push('second reply'));
    });
    queue.flush();
    expect(steps).toEqual(['write one', 'announce one']);
    scheduler.endTurn();
    expect(steps.slice(2)).toEqual(['write two', 'second reply', 'announce two']);
  });
});

describe('AppendBuffer', () => {
  it('gives each batch bytes of its own and takes the newest back', () => {
    const core = sharedCore();
    const buffer = new AppendBuffer(core, 64);
    const first = buffer.push(Uint8Array.of(9, 1, 2, 9), 1, 3);
    const second = buffer.push(Uint8Array.of(3, 4), 0, 2);
    expect([...core.memory.subarray(first, first + 2)]).toEqual([1, 2]);
    expect([...core.memory.subarray(second, second + 2)]).toEqual([3, 4]);
    buffer.undo(second);
    expect(buffer.hasRoom(62)).toBe(true);
    expect(buffer.hasRoom(63)).toBe(false);
    buffer.release();
  });
});
