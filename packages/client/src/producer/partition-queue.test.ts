// The order of a partition's batches through failures of every kind.
import { createCore, readBatch, type Core } from '@millrace/core-wasm';
import { describe, expect, it } from 'vitest';
import { PartitionQueue } from './partition-queue.ts';
import { ProducerBatch } from './producer-batch.ts';
import { NO_IDENTITY, type Identity, type ProducerIdentity } from './producer-identity.ts';
import { SingleDelivery } from './delivery.ts';

const core: Core = createCore();
const IDENTITY: Identity = { producerId: 7, epoch: 0 };

function batchOf(recordCount: number): ProducerBatch {
  const batch = new ProducerBatch(core, core.allocate(1024), 1024, 0);
  for (let index = 0; index < recordCount; index++) {
    batch.append(null, 'value', 0, undefined, new SingleDelivery(), 0);
  }
  return batch;
}

function queueOf(...recordCounts: number[]) {
  const queue = new PartitionQueue('t', 0);
  const batches = recordCounts.map(batchOf);
  queue.batches.push(...batches);
  return { queue, batches };
}

/** Sends the head as the sender does, to a broker that knows the producer. */
function send(queue: PartitionQueue, identity = IDENTITY): ProducerBatch {
  const head = queue.sendable(0)!;
  if (!head.isFinished) {
    const numbered = queue.number(identity);
    head.finish('none', undefined, numbered.identity, numbered.sequence);
    queue.noteWritten();
  }
  return queue.takeHead();
}

/** A producer whose epoch a test can watch. */
function producerAt(epoch: number) {
  const producer = {
    current: { producerId: 7, epoch },
    bump({ epoch: before }: Identity) {
      if (before === producer.current.epoch)
        producer.current = { producerId: 7, epoch: before + 1 };
    },
  };
  return producer as typeof producer & ProducerIdentity;
}

function headerOf(batch: ProducerBatch) {
  return readBatch(core, batch.bytes, 0, batch.bytes.length).header;
}

describe('PartitionQueue', () => {
  it('sends the first batch alone until it is acknowledged', () => {
    const { queue, batches } = queueOf(1, 1, 1);
    const { identity, sequence } = queue.number(IDENTITY);
    batches[0]!.finish('none', undefined, identity, sequence);
    queue.takeHead();
    expect(queue.sendable(0)).toBeUndefined();
    // Refused, as by a broker that does not lead yet: the second must not go before it.
    queue.putBack(batches[0]!);
    expect(queue.sendable(0)).toBe(batches[0]);
    queue.takeHead();
    queue.noteWritten();
    queue.settle(batches[0]!);
    expect(queue.sendable(0)).toBe(batches[1]);
  });

  it('numbers batches by their records, five on their way at most', () => {
    const { queue } = queueOf(2, 3, 1, 1, 1, 1);
    const sequences = Array.from({ length: 5 }, () => send(queue).baseSequence);
    expect(sequences).toEqual([0, 2, 5, 6, 7]);
    expect(queue.sendable(0)).toBeUndefined();
  });

  it('gives no numbers without idempotence', () => {
    const { queue } = queueOf(2, 2);
    expect([send(queue, NO_IDENTITY), send(queue, NO_IDENTITY)].map((b) => b.baseSequence)).toEqual(
      [-1, -1],
    );
  });

  it('sends retries in the order of their numbers, each after all before it', () => {
    const { queue, batches } = queueOf(1, 1, 1, 1);
    const [first, second, third] = [send(queue), send(queue), send(queue)];
    // The answers come in any order; the fourth batch was never sent.
    for (const batch of [third, first, second]) queue.putBack(batch);
    expect(queue.batches).toEqual(batches);
    expect(send(queue)).toBe(first);
    expect(queue.sendable(0)).toBeUndefined();
    queue.settle(first);
    expect(send(queue)).toBe(second);
    queue.settle(second);
    expect(send(queue)).toBe(third);
    expect(third.baseSequence).toBe(2);
    // Nothing waits for a retry any more, so the next one need not wait for the third.
    expect(send(queue).baseSequence).toBe(3);
  });

  it('holds a retry back while an earlier batch is on its way', () => {
    const { queue } = queueOf(1, 1);
    const first = send(queue);
    const second = send(queue);
    queue.putBack(second);
    expect(queue.isNext(second)).toBe(false);
    expect(queue.sendable(0)).toBeUndefined();
    queue.settle(first);
    expect(queue.isNext(second)).toBe(true);
    expect(queue.sendable(0)).toBe(second);
  });

  it('waits for the time of a retry', () => {
    const { queue } = queueOf(1);
    const batch = send(queue);
    batch.notBeforeMs = 100;
    queue.putBack(batch);
    expect(queue.sendable(99)).toBeUndefined();
    expect(queue.sendable(100)).toBe(batch);
  });

  it('numbers anew under the next epoch, only when nothing is on its way', () => {
    const { queue } = queueOf(2, 3, 1);
    const first = send(queue);
    const second = send(queue);
    const producer = producerAt(0);
    queue.demandRenumbering();
    queue.settle(first);
    queue.renumberIfDue(producer);
    expect([producer.current.epoch, queue.sendable(0)]).toEqual([0, undefined]);
    queue.putBack(second);
    queue.renumberIfDue(producer);
    expect(producer.current.epoch).toBe(1);
    expect([second.baseSequence, second.wasRenumbered]).toEqual([0, true]);
    // The CRC is checked as the header is read.
    expect(headerOf(second)).toMatchObject({ producerId: 7, producerEpoch: 1, baseSequence: 0 });
    expect(send(queue)).toBe(second);
    expect(send(queue, producer.current).baseSequence).toBe(3);
  });

  it('changes no batch that a socket may still read, though the request has failed', () => {
    const { queue } = queueOf(1);
    const batch = send(queue);
    batch.beginWrite();
    queue.putBack(batch);
    queue.demandRenumbering();
    const producer = producerAt(0);
    queue.renumberIfDue(producer);
    expect([producer.current.epoch, batch.wasRenumbered]).toEqual([0, false]);
    batch.endWrite();
    queue.renumberIfDue(producer);
    expect([producer.current.epoch, batch.wasRenumbered]).toEqual([1, true]);
  });

  it('does not raise the epoch twice for what another partition has raised', () => {
    const { queue } = queueOf(1);
    send(queue);
    queue.demandRenumbering();
    for (const batch of [...queue.batches]) queue.settle(batch);
    const producer = producerAt(4);
    queue.renumberIfDue(producer);
    expect(producer.current.epoch).toBe(4);
  });

  it('takes up a new identity when nothing of the old one is left', () => {
    const { queue } = queueOf(1, 1, 1);
    const first = send(queue);
    const next = { producerId: 7, epoch: 1 };
    expect(queue.number(next).identity).toBe(IDENTITY);
    queue.settle(first);
    queue.settle(queue.batches[0]!);
    expect(queue.number(next)).toEqual({ identity: next, sequence: 0 });
  });

  it('puts parts in the place of a batch, before what was sent behind it', () => {
    const { queue } = queueOf(4, 1, 1);
    const [large, behind] = [send(queue), send(queue)];
    const parts = [batchOf(2), batchOf(2)];
    for (const part of parts) part.finish('none', undefined, NO_IDENTITY, -1);
    queue.replace(large, parts);
    queue.putBack(behind);
    expect(queue.batches.slice(0, 3)).toEqual([...parts, behind]);
    queue.renumberIfDue(producerAt(0));
    expect(queue.batches.slice(0, 3).map((batch) => batch.baseSequence)).toEqual([0, 2, 4]);
  });
});
