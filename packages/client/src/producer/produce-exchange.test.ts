// Batches are in a socket's hands from the request until the socket says so, however it ends.
import { createCore } from '@millrace/core-wasm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../network/connection.ts';
import type { OnReleased } from '../platform/transport.ts';
import { PartitionQueue } from './partition-queue.ts';
import { produce } from './produce-exchange.ts';
import { ProducerBatch } from './producer-batch.ts';
import { NO_IDENTITY } from './producer-identity.ts';
import { SingleDelivery } from './delivery.ts';

const core = createCore();
const ACKS_ALL = { acks: -1, timeoutMs: 1000 };
const ACKS_NONE = { acks: 0, timeoutMs: 1000 };

function shipment() {
  const batch = new ProducerBatch(core, core.allocate(1024), 1024, 0);
  batch.append(null, 'value', 0, undefined, new SingleDelivery(), 0);
  batch.finish('none', undefined, NO_IDENTITY, -1);
  return { queue: new PartitionQueue('t', 0), batch };
}

/** A connection whose answers and writes end when a test says so. */
function connection() {
  const calls = { fail: () => {}, release: () => {}, choose: () => 12 };
  const request = (...given: unknown[]) => {
    calls.release = () => (given[4] as OnReleased)(false);
    return new Promise((_, reject) => (calls.fail = () => reject(new Error('cut'))));
  };
  const post = () => new Promise<void>((resolve) => (calls.release = resolve));
  const fake = { versions: { choose: () => calls.choose() }, request, post };
  return { calls, fake: fake as unknown as Connection };
}

describe('produce', () => {
  it('gives batches up when the socket does, not when the request fails', async () => {
    const { calls, fake } = connection();
    const sent = shipment();
    let wasUnused = false;
    const outcome = produce(fake, [sent], ACKS_ALL, () => undefined);
    sent.batch.whenUnused(() => (wasUnused = true));
    calls.fail();
    await expect(outcome).rejects.toThrow('cut');
    expect([sent.batch.isBeingWritten, wasUnused]).toEqual([true, false]);
    calls.release();
    expect([sent.batch.isBeingWritten, wasUnused]).toEqual([false, true]);
  });

  it('counts a batch without an answer as written when it has left', async () => {
    const { calls, fake } = connection();
    const sent = shipment();
    const outcome = produce(fake, [sent], ACKS_NONE, () => undefined);
    expect(sent.batch.isBeingWritten).toBe(true);
    calls.release();
    expect((await outcome)(sent)).toMatchObject({ errorNumber: 0, baseOffset: -1 });
    expect(sent.batch.isBeingWritten).toBe(false);
  });

  it('holds no batch when the request cannot even be made', async () => {
    const { calls, fake } = connection();
    calls.choose = () => {
      throw new Error('no version');
    };
    const sent = shipment();
    await expect(produce(fake, [sent], ACKS_ALL, () => undefined)).rejects.toThrow('no version');
    expect(sent.batch.isBeingWritten).toBe(false);
  });
});
