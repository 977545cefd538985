// Sequences of idempotent producers: a batch is stored once, whatever is retried.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceSequence,
  BATCHES_REMEMBERED,
  nextSequence,
  type ProducerAppend,
  ProducerState,
} from './producer-state.ts';

const SEQUENCE_MAX = 2_147_483_647;

/** A batch of producer 7 with `count` records. */
function batch(firstSequence: number, count = 1, epoch = 0): ProducerAppend {
  return {
    producerId: 7,
    epoch,
    firstSequence,
    lastSequence: advanceSequence(firstSequence, count - 1),
  };
}

/** A state that has taken `appends`, each at the offset after the one before. */
function after(...appends: ProducerAppend[]): ProducerState {
  const producers = new ProducerState();
  for (const [index, one] of appends.entries())
    producers.update(one, index * 10, index * 10, 1_000);
  return producers;
}

describe('ProducerState', () => {
  it('accepts an unknown producer at any sequence', () => {
    for (const sequence of [0, 1, 4_711, SEQUENCE_MAX]) {
      expect(new ProducerState().check(batch(sequence))).toEqual({ kind: 'append' });
    }
  });

  it('accepts the next sequence and refuses a gap', () => {
    const producers = after(batch(0, 3));
    expect(producers.check(batch(3))).toEqual({ kind: 'append' });
    expect(producers.check(batch(4))).toEqual({ kind: 'out-of-order', expectedSequence: 3 });
    expect(producers.check(batch(2))).toEqual({ kind: 'out-of-order', expectedSequence: 3 });
  });

  it('recognises each of the last five batches, and not the one before', () => {
    const producers = after(...[0, 1, 2, 3, 4, 5].map((sequence) => batch(sequence)));
    for (const sequence of [1, 2, 3, 4, 5]) {
      const verdict = producers.check(batch(sequence));
      expect(verdict).toMatchObject({ kind: 'duplicate', batch: { firstOffset: sequence * 10 } });
    }
    expect(producers.check(batch(0))).toMatchObject({ kind: 'out-of-order', expectedSequence: 6 });
  });

  it('takes a batch for a duplicate only when its first and last sequence agree', () => {
    const producers = after(batch(0, 3));
    expect(producers.check(batch(0, 3)).kind).toBe('duplicate');
    expect(producers.check(batch(0, 2)).kind).toBe('out-of-order');
    expect(producers.check(batch(1, 2)).kind).toBe('out-of-order');
  });

  it('lets a new epoch begin at 0 only, and forgets the batches of the old one', () => {
    const producers = after(batch(0), batch(1));
    expect(producers.check(batch(0, 1, 1))).toEqual({ kind: 'append' });
    expect(producers.check(batch(2, 1, 1))).toEqual({ kind: 'out-of-order', expectedSequence: 0 });
    producers.update(batch(0, 1, 1), 20, 20, 1_000);
    expect(producers.check(batch(0, 1, 1)).kind).toBe('duplicate');
    expect(producers.check(batch(1, 1, 1)).kind).toBe('append');
    expect(producers.check(batch(1, 1, 0))).toEqual({ kind: 'stale-epoch', currentEpoch: 1 });
  });

  it('wraps from the greatest sequence to 0', () => {
    expect(nextSequence(SEQUENCE_MAX)).toBe(0);
    const producers = after(batch(SEQUENCE_MAX));
    expect(producers.check(batch(0)).kind).toBe('append');
    expect(producers.check(batch(1)).kind).toBe('out-of-order');
    const across = after(batch(SEQUENCE_MAX - 1, 4));
    expect(across.get(7)!.batches[0]).toMatchObject({ lastSequence: 1 });
    expect(across.check(batch(2)).kind).toBe('append');
    expect(across.check(batch(SEQUENCE_MAX - 1, 4)).kind).toBe('duplicate');
  });

  it('keeps producers apart', () => {
    const producers = after(batch(0));
    expect(producers.check({ ...batch(5), producerId: 8 }).kind).toBe('append');
    expect(producers.size).toBe(1);
  });

  it('forgets producers that were silent, but none with an open transaction', () => {
    const producers = after(batch(0));
    producers.restore({ ...producers.get(7)!, producerId: 9, transactionFirstOffset: 3 });
    producers.expire(1_000);
    expect(producers.size).toBe(2);
    producers.expire(1_001);
    expect([...producers.entries()].map(({ producerId }) => producerId)).toEqual([9]);
  });

  it('never accepts a batch twice, whatever is retried', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: SEQUENCE_MAX }),
        fc.array(fc.record({ count: fc.integer({ min: 1, max: 9 }), retry: fc.nat(8) }), {
          maxLength: 40,
        }),
        (start, sends) => {
          const producers = new ProducerState();
          const log: ProducerAppend[] = [];
          let sequence = start;
          for (const { count, retry } of sends) {
            const fresh = batch(sequence, count);
            expect(producers.check(fresh).kind).toBe('append');
            producers.update(fresh, log.length, log.length, 0);
            log.push(fresh);
            sequence = nextSequence(fresh.lastSequence);
            const retried = log.at(-1 - retry);
            if (retried === undefined) continue;
            const wanted = retry < BATCHES_REMEMBERED ? 'duplicate' : 'out-of-order';
            expect(producers.check(retried).kind).toBe(wanted);
          }
        },
      ),
    );
  });
});

describe('advanceSequence', () => {
  it('goes both ways around the wrap', () => {
    expect(advanceSequence(SEQUENCE_MAX, 1)).toBe(0);
    expect(advanceSequence(0, -1)).toBe(SEQUENCE_MAX);
    expect(advanceSequence(5, -3)).toBe(2);
  });
});
