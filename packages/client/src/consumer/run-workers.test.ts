// A handler's work is done when what it returned has resolved, whatever kind of promise that is.
import { describe, expect, it } from 'vitest';
import { runWorkers } from './run-workers.ts';

const ITEMS = [1, 2, 3];

async function* items() {
  yield* ITEMS;
}

const run = (handler: (item: number) => unknown) => runWorkers({ handler }, items, items);

/** As query builders do: nothing happens before `then` is called. */
function lazy(work: () => void): PromiseLike<void> {
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- such objects exist, and must be awaited
    then: (onDone, onFailed) => Promise.resolve().then(work).then(onDone, onFailed),
  };
}

describe('runWorkers', () => {
  it('waits for thenables that are no promises before it asks for more', async () => {
    const log: string[] = [];
    await run((item) => {
      log.push(`begins ${item}`);
      return lazy(() => log.push(`ends ${item}`));
    });
    expect(log).toEqual(ITEMS.flatMap((item) => [`begins ${item}`, `ends ${item}`]));
  });

  it('fails as a thenable fails, without asking for more', async () => {
    const handled: number[] = [];
    const running = run((item) => {
      handled.push(item);
      return lazy(() => {
        throw new Error('no table');
      });
    });
    await expect(running).rejects.toThrow('no table');
    expect(handled).toEqual([1]);
  });

  it('goes on at once after a handler that returns no promise', async () => {
    const handled: number[] = [];
    await run((item) => handled.push(item));
    expect(handled).toEqual(ITEMS);
  });
});
