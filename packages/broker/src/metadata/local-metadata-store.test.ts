// The metadata store against a map with revisions, over restarts, losses of power and failures.
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualFileSystem } from '../platform/manual-file-system.ts';
import { LocalMetadataStore } from './local-metadata-store.ts';
import { MetadataLog } from './metadata-log.ts';
import type { Change, Operation } from './metadata-store.ts';

const PATH = 'metadata.log';
let disk: ManualFileSystem;
beforeEach(() => (disk = new ManualFileSystem()));

const open = (from = disk) => LocalMetadataStore.open(from, PATH);
const put = (key: string, value: string | number): Operation => ({ type: 'put', key, value });
const remove = (key: string): Operation => ({ type: 'delete', key });
const commit = (store: LocalMetadataStore, ...operations: Operation[]) =>
  store.commit({ compare: [], operations });

describe('LocalMetadataStore', () => {
  it('keeps entries with the revision that wrote them, in the order of keys', async () => {
    const store = open();
    await commit(store, put('b', 1), put('a', 2));
    await commit(store, put('b', 3));
    const entries = [
      { key: 'a', value: 2, revision: 1 },
      { key: 'b', value: 3, revision: 2 },
    ];
    expect(await store.list()).toEqual(entries);
    await store.close();
    expect(await open().list()).toEqual(entries);
  });

  it('changes nothing unless all comparisons hold', async () => {
    const store = open();
    await commit(store, put('a', 1));
    const outcomes = [
      await store.commit({ compare: [{ key: 'a', revision: 0 }], operations: [put('a', 2)] }),
      await store.commit({ compare: [{ key: 'x', revision: 1 }], operations: [put('x', 2)] }),
      await store.commit({
        compare: [
          { key: 'a', revision: 1 },
          { key: 'b', revision: 7 },
        ],
        operations: [put('a', 2)],
      }),
    ];
    expect(outcomes).toEqual(outcomes.map(() => ({ succeeded: false, revision: 1 })));
    expect(await store.list()).toEqual([{ key: 'a', value: 1, revision: 1 }]);
    const right = await store.commit({
      compare: [
        { key: 'a', revision: 1 },
        { key: 'x', revision: 0 },
      ],
      operations: [remove('a'), put('x', 5)],
    });
    expect(right).toEqual({ succeeded: true, revision: 2 });
    expect(await store.list()).toEqual([{ key: 'x', value: 5, revision: 2 }]);
  });

  it('lets one of many who compare with the same win', async () => {
    const store = open();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.commit({ compare: [{ key: 'a', revision: 0 }], operations: [put('a', index)] }),
      ),
    );
    expect(outcomes.filter(({ succeeded }) => succeeded)).toHaveLength(1);
    expect(await store.list()).toEqual([{ key: 'a', value: 0, revision: 1 }]);
  });

  it('tells its listeners of every transaction in order, once it is durable', async () => {
    const store = open();
    const told: (readonly Change[])[] = [];
    const stop = store.watch((changes) => {
      told.push(changes);
      const found = disk.afterPowerFailure();
      expect(found.readFile(PATH).length).toBe(disk.readFile(PATH).length);
    });
    await Promise.all([commit(store, put('a', 1)), commit(store, put('b', 2), remove('a'))]);
    await commit(store, remove('nothing'));
    stop();
    await commit(store, put('c', 3));
    expect(told).toEqual([
      [{ key: 'a', entry: { key: 'a', value: 1, revision: 1 } }],
      [
        { key: 'b', entry: { key: 'b', value: 2, revision: 2 } },
        { key: 'a', entry: null },
      ],
      [],
    ]);
  });

  it('commits nothing more after a write or a sync that failed', async () => {
    for (const operation of ['write', 'sync'] as const) {
      disk = new ManualFileSystem();
      const failures: string[] = [];
      const onFailure = ({ message }: Error) => failures.push(message);
      const store = LocalMetadataStore.open(disk, PATH, { onFailure });
      await commit(store, put('a', 1));
      disk.fail(operation, /metadata/, 'EIO', 1);
      await expect(commit(store, put('a', 2))).rejects.toThrow('EIO');
      await expect(commit(store, put('a', 3))).rejects.toThrow('EIO');
      expect(await store.list()).toEqual([{ key: 'a', value: 1, revision: 1 }]);
      expect(failures).toEqual([expect.stringContaining('EIO')]);
    }
  });

  it('writes nothing more when its disk has failed elsewhere', async () => {
    const store = open();
    await commit(store, put('a', 1));
    const before = disk.readFile(PATH);
    store.fail(new Error('ENOSPC'));
    await expect(commit(store, put('a', 2))).rejects.toThrow('ENOSPC');
    expect(disk.readFile(PATH)).toEqual(before);
  });

  /** Grows the file until it is rewritten. */
  async function fillUntilCompaction(store: LocalMetadataStore): Promise<number> {
    const large = 'x'.repeat(300_000);
    for (let index = 0; index < 20; index++) {
      const before = disk.readFile(PATH).length;
      await store.commit({ compare: [], operations: [put(`large`, `${index}${large}`)] });
      if (disk.readFile(PATH).length < before) return index;
    }
    return -1;
  }

  it('rewrites its file when it has grown, and loses nothing by it', async () => {
    const store = open();
    await commit(store, put('a', 1));
    expect(await fillUntilCompaction(store)).toBeGreaterThan(0);
    await commit(store, put('b', 2));
    const entries = await store.list();
    expect(entries.map(({ key }) => key)).toEqual(['a', 'b', 'large']);
    expect(await open(disk.afterPowerFailure()).list()).toEqual(entries);
    const again = await store.commit({
      compare: [{ key: 'a', revision: 1 }],
      operations: [put('a', 9)],
    });
    expect(again.succeeded).toBe(true);
  });

  it('rewrites its file in entries of a bounded size', async () => {
    const store = open();
    for (let index = 0; index < 8; index++) await commit(store, put(`${index}`, 'x'.repeat(4e5)));
    expect(await fillUntilCompaction(store)).toBeGreaterThan(0);
    const { entries } = MetadataLog.open(disk, PATH);
    expect(entries.length).toBeGreaterThan(3);
    for (const entry of entries) expect(JSON.stringify(entry).length).toBeLessThan(1.1 * 2 ** 20);
    expect(await open().list()).toEqual(await store.list());
  });

  it('refuses a transaction that is too large, and goes on', async () => {
    const store = open();
    await expect(commit(store, put('a', 'x'.repeat(2 ** 26)))).rejects.toThrow('Split it');
    expect(await commit(store, put('a', 1))).toEqual({ succeeded: true, revision: 1 });
    expect(await open().list()).toEqual(await store.list());
  });

  it('begins no transaction before its listeners are done with the one before', async () => {
    const store = open();
    const steps: string[] = [];
    let goOn = (): void => undefined;
    store.watch(async ([change]) => {
      steps.push(`told of ${change!.key}`);
      await new Promise<void>((resolve) => (goOn = resolve));
    });
    const first = commit(store, put('a', 1)).then(() => steps.push('a is followed'));
    const second = store.commit({
      compare: [{ key: 'a', revision: 1 }],
      operations: [put('b', 1)],
    });
    await vi.waitFor(() => expect(steps).toEqual(['told of a']));
    goOn();
    await first;
    await vi.waitFor(() => expect(steps).toContain('told of b'));
    expect(steps).toEqual(['told of a', 'a is followed', 'told of b']);
    const closed = store.close().then(() => steps.push('closed'));
    goOn();
    await closed;
    expect((await second).succeeded).toBe(true);
    expect(steps.at(-1)).toBe('closed');
  });

  it.each(['open', 'write', 'sync', 'rename', 'syncDirectory'] as const)(
    'keeps what was committed when the rewriting fails to %s, and commits nothing more',
    async (operation) => {
      const store = open();
      await commit(store, put('large', 'small yet'));
      const keys: string[] = [];
      store.watch((changes) => void keys.push(...changes.map(({ key }) => key)));
      const pattern = operation === 'syncDirectory' ? /./ : /\.tmp$/;
      disk.fail(operation, pattern);
      const committed = await fillUntilFailure(store);
      expect(keys).toHaveLength(committed);
      const entries = await store.list();
      disk.heal();
      await expect(commit(store, put('a', 1))).rejects.toThrow('EIO');
      expect(await open().list()).toEqual(entries);
    },
  );

  async function fillUntilFailure(store: LocalMetadataStore): Promise<number> {
    const large = 'x'.repeat(300_000);
    for (let index = 0; ; index++) {
      try {
        await commit(store, put('large', `${index}${large}`));
      } catch {
        return index;
      }
    }
  }

  it('is a map with revisions, over restarts and losses of power', async () => {
    const key = fc.constantFrom('a', 'b', 'c');
    const operation = fc.oneof(
      fc.record({ key, value: fc.nat(9) }).map((one) => put(one.key, one.value)),
      key.map(remove),
    );
    const step = fc.oneof(
      fc.record({
        compare: key,
        guess: fc.boolean(),
        operations: fc.array(operation, { maxLength: 3 }),
      }),
      fc.constantFrom('restart' as const, 'losePower' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        disk = new ManualFileSystem();
        let store = open();
        let revision = 0;
        const model = new Map<string, { value: number; revision: number }>();
        for (const one of steps) {
          if (typeof one === 'string') {
            await store.close();
            if (one === 'losePower') disk = disk.afterPowerFailure();
            store = open();
            continue;
          }
          const known = model.get(one.compare)?.revision ?? 0;
          const compared = one.guess ? known : known + 1;
          const outcome = await store.commit({
            compare: [{ key: one.compare, revision: compared }],
            operations: one.operations,
          });
          expect(outcome.succeeded).toBe(one.guess);
          if (!one.guess) continue;
          revision++;
          applyToModel(model, one.operations, revision);
        }
        const expected = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(await store.list()).toEqual(
          expected.map(([name, rest]) => ({ key: name, ...rest })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** Puts come before deletes within one transaction. */
function applyToModel(
  model: Map<string, { value: number; revision: number }>,
  operations: readonly Operation[],
  revision: number,
): void {
  for (const one of operations) {
    if (one.type === 'put') model.set(one.key, { value: one.value as number, revision });
  }
  for (const one of operations) if (one.type === 'delete') model.delete(one.key);
}
