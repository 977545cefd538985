// A wait ends with its signal; a signal that many share has one listener, and none when they are
// done.
import { describe, expect, it, vi } from 'vitest';
import { abortable, onAbort } from './abort.ts';

function watched() {
  const controller = new AbortController();
  const { signal } = controller;
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  const listenerCount = () => added.mock.calls.length - removed.mock.calls.length;
  return { controller, signal, listenerCount };
}

describe('a signal that many share', () => {
  it('has one listener, and none once nobody waits', async () => {
    const { signal, listenerCount } = watched();
    let release: (result: string) => void = () => {};
    const held = new Promise<string>((resolve) => {
      release = resolve;
    });
    const waits = Array.from({ length: 50 }, () => abortable(held, signal));
    expect(listenerCount()).toBe(1);
    release('done');
    expect(new Set(await Promise.all(waits))).toEqual(new Set(['done']));
    expect(listenerCount()).toBe(0);
  });

  it('tells everybody who still listens, once', () => {
    const { controller, signal } = watched();
    const told: string[] = [];
    onAbort(signal, () => told.push('first'));
    const callOff = onAbort(signal, () => told.push('second'));
    onAbort(signal, () => told.push('third'));
    callOff();
    controller.abort();
    callOff();
    expect(told).toEqual(['first', 'third']);
  });

  it('can be listened to again after all had gone', () => {
    const { controller, signal } = watched();
    onAbort(signal, () => told.push('gone'))();
    const told: string[] = [];
    onAbort(signal, () => told.push('again'));
    controller.abort();
    expect(told).toEqual(['again']);
  });

  it('ends every wait with its reason', async () => {
    const { controller, signal } = watched();
    const waits = [1, 2, 3].map(() => abortable(new Promise(() => {}), signal));
    controller.abort(new Error('enough'));
    for (const wait of waits) await expect(wait).rejects.toThrow('enough');
  });
});
