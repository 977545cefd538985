// Group commit with a sync that the test ends: who came during one is covered by the next, and a
// failure is for ever.
import { describe, expect, it } from 'vitest';
import { GroupSync } from './group-sync.ts';

/** A sync that ends when it is told to. */
function controllable() {
  const running: { resolve(): void; reject(error: Error): void }[] = [];
  const group = new GroupSync(
    () => new Promise<void>((resolve, reject) => running.push({ resolve, reject })),
  );
  return { group, running };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('GroupSync', () => {
  it('starts at once when nothing runs', async () => {
    const { group, running } = controllable();
    const done = group.request();
    expect(running).toHaveLength(1);
    running[0]!.resolve();
    await done;
  });

  it('gives all who came during a sync the next one, and only one', async () => {
    const { group, running } = controllable();
    const order: string[] = [];
    void group.request().then(() => order.push('first'));
    void group.request().then(() => order.push('second'));
    void group.request().then(() => order.push('third'));
    expect(running).toHaveLength(1);
    running[0]!.resolve();
    await settle();
    expect(order).toEqual(['first']);
    expect(running).toHaveLength(2);
    void group.request().then(() => order.push('fourth'));
    running[1]!.resolve();
    await settle();
    expect(order).toEqual(['first', 'second', 'third']);
    running[2]!.resolve();
    await settle();
    expect(order).toEqual(['first', 'second', 'third', 'fourth']);
    expect(running).toHaveLength(3);
  });

  it('never promises anything after a failure, and never syncs again', async () => {
    const { group, running } = controllable();
    const outcomes = [group.request(), group.request(), group.request()];
    const settled = Promise.allSettled(outcomes);
    running[0]!.reject(new Error('EIO'));
    for (const outcome of await settled) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'EIO' } });
    }
    await expect(group.request()).rejects.toThrow('EIO');
    expect(running).toHaveLength(1);
  });
});
