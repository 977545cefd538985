// Whatever members and topics there are: everything is given out once, to somebody who wants it,
// evenly, and the cooperative strategy moves no more than it must.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopicPartition } from '../topic-partition.ts';
import type { Assignment, MemberSubscription } from './assignor.ts';
import { assignorOf } from './assignors.ts';

function member(memberId: string, topics: string[], owned: TopicPartition[] = []) {
  return { memberId, instanceId: null, topics, owned, generation: owned.length > 0 ? 1 : -1 };
}

function texts(assignment: Assignment): Record<string, string> {
  const brief = (partitions: readonly TopicPartition[]) =>
    partitions
      .map(({ topic, partition }) => topic + partition)
      .sort()
      .join(' ');
  return Object.fromEntries([...assignment].map(([id, partitions]) => [id, brief(partitions)]));
}

/** Assigns until nobody is asked to give anything up, as a group does. */
function settle(members: MemberSubscription[], counts: Map<string, number>) {
  let rounds = 0;
  let current = members;
  for (;;) {
    rounds++;
    const assignment = assignorOf('cooperative-sticky').assign(current, counts);
    const next = current.map((one) => {
      return { ...one, owned: [...assignment.get(one.memberId)!], generation: rounds };
    });
    const isLess = current.some(({ owned }, index) =>
      owned.some(({ topic, partition }) => {
        return !next[index]!.owned.some((o) => o.topic === topic && o.partition === partition);
      }),
    );
    if (!isLess) return { assignment, members: next, rounds };
    current = next;
  }
}

const counts = (entries: Record<string, number>) => new Map(Object.entries(entries));
const all = (topic: string, count: number) =>
  Array.from({ length: count }, (_, partition) => ({ topic, partition }));

describe('range', () => {
  it('deals runs, the larger ones first, topic by topic', () => {
    const members = [member('b', ['t', 'u']), member('a', ['t', 'u'])];
    const assignment = assignorOf('range').assign(members, counts({ t: 5, u: 2 }));
    expect(texts(assignment)).toEqual({ a: 't0 t1 t2 u0', b: 't3 t4 u1' });
  });

  it('deals by instance id before member id', () => {
    const members = [
      { ...member('a', ['t']), instanceId: 'z' },
      { ...member('b', ['t']), instanceId: 'y' },
      member('c', ['t']),
    ];
    const assignment = assignorOf('range').assign(members, counts({ t: 3 }));
    expect(texts(assignment)).toEqual({ a: 't1', b: 't0', c: 't2' });
  });

  it('gives to whoever wants a topic, and nothing of one that is not there', () => {
    const members = [member('a', ['t']), member('b', ['t', 'u', 'gone'])];
    const assignment = assignorOf('range').assign(members, counts({ t: 1, u: 1 }));
    expect(texts(assignment)).toEqual({ a: 't0', b: 'u0' });
  });
});

describe.each(['roundrobin', 'RoundRobinAssigner'] as const)('%s', (name) => {
  it('deals partition by partition, across topics', () => {
    const members = [member('b', ['t', 'u']), member('a', ['u', 't'])];
    const assignment = assignorOf(name).assign(members, counts({ u: 3, t: 3 }));
    expect(texts(assignment)).toEqual({ a: 't0 t2 u1', b: 't1 u0 u2' });
    expect(assignorOf(name).name).toBe(name);
  });

  it('passes over whoever does not want a topic, and a topic that is not there', () => {
    const members = [member('a', ['t']), member('b', ['t', 'u', 'gone']), member('c', ['u'])];
    const assignment = assignorOf(name).assign(members, counts({ t: 3, u: 3 }));
    expect(texts(assignment)).toEqual({ a: 't0 t2', b: 't1 u0 u2', c: 'u1' });
  });
});

describe('cooperative-sticky', () => {
  const assign = (members: MemberSubscription[], topics: Record<string, number>) =>
    texts(assignorOf('cooperative-sticky').assign(members, counts(topics)));

  it('takes from an owner in one round and gives in the next', () => {
    const members = [member('a', ['t'], all('t', 4)), member('b', ['t'])];
    expect(assign(members, { t: 4 })).toEqual({ a: 't0 t1', b: '' });
    const next = [member('a', ['t'], all('t', 2)), member('b', ['t'])];
    expect(assign(next, { t: 4 })).toEqual({ a: 't0 t1', b: 't2 t3' });
  });

  it('leaves what is even as it is', () => {
    const owned = all('t', 4);
    const members = [
      member('a', ['t'], [owned[3]!, owned[1]!]),
      member('b', ['t'], [owned[0]!, owned[2]!]),
    ];
    expect(assign(members, { t: 4 })).toEqual({ a: 't1 t3', b: 't0 t2' });
  });

  it('believes the later generation, and nobody when two claim the same', () => {
    const [t0] = all('t', 1);
    const stale = { ...member('a', ['t'], [t0!]), generation: 1 };
    const fresh = { ...member('b', ['t'], [t0!]), generation: 2 };
    expect(assign([stale, fresh], { t: 1 })).toEqual({ a: '', b: 't0' });
    const twin = { ...fresh, generation: 1 };
    expect(Object.values(assign([stale, twin], { t: 1 })).filter((text) => text === 't0')).toEqual([
      't0',
    ]);
  });

  it('drops what a member owns but no longer wants, or that is gone', () => {
    const owned = [...all('t', 2), ...all('u', 1)];
    expect(assign([member('a', ['t'], owned)], { t: 1, u: 1 })).toEqual({ a: 't0' });
  });
});

describe('every strategy', () => {
  const topics = ['t', 'u', 'v'];
  const scene = fc.record({
    counts: fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)),
    wants: fc.array(fc.subarray(topics, { minLength: 1 }), { minLength: 1, maxLength: 6 }),
  });

  function expectOnce(
    assignment: Assignment,
    members: MemberSubscription[],
    counts: Map<string, number>,
  ) {
    const given = [...assignment.values()].flat().map(({ topic, partition }) => topic + partition);
    const wanted = new Set(members.flatMap((one) => one.topics));
    const expected = [...wanted].flatMap((topic) =>
      all(topic, counts.get(topic)!).map(({ partition }) => topic + partition),
    );
    expect(given.sort()).toEqual(expected.sort());
    for (const { memberId, topics: own } of members) {
      expect(assignment.get(memberId)!.every(({ topic }) => own.includes(topic))).toBe(true);
    }
  }

  it('gives everything out once, to who wants it', () => {
    fc.assert(
      fc.property(scene, ({ counts: sizes, wants }) => {
        const partitionCounts = new Map(topics.map((topic, index) => [topic, sizes[index]!]));
        const members = wants.map((want, index) => member(`m${index}`, want));
        expectOnce(assignorOf('range').assign(members, partitionCounts), members, partitionCounts);
        const settled = settle(members, partitionCounts);
        expectOnce(settled.assignment, members, partitionCounts);
        expect(settled.rounds).toBe(1);
      }),
    );
  });

  it('evens out after a member joins, moving only what it must, in two rounds', () => {
    const sizes = fc.record({ members: fc.integer({ min: 1, max: 6 }), partitions: fc.nat(30) });
    fc.assert(
      fc.property(sizes, ({ members: memberCount, partitions }) => {
        const partitionCounts = counts({ t: partitions });
        const start = Array.from({ length: memberCount }, (_, index) => member(`m${index}`, ['t']));
        const before = settle(start, partitionCounts);
        const after = settle([...before.members, member('new', ['t'])], partitionCounts);
        const loads = [...after.assignment.values()].map(({ length }) => length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        const moved = before.members.flatMap(({ memberId, owned }) =>
          owned.filter(({ partition }) => {
            return !after.assignment.get(memberId)!.some((kept) => kept.partition === partition);
          }),
        );
        expect(moved.length).toBe(after.assignment.get('new')!.length);
        expect(after.rounds).toBeLessThanOrEqual(2);
      }),
    );
  });
});
