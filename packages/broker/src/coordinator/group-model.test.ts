// Random members against one group: whatever they do, nobody waits for ever, nobody is answered
// twice, and the records tell the whole truth.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUP, GroupHarness, subscriptionTo } from '../../test/support/group-harness.ts';

const MEMBERS = 4;
const member = fc.nat(MEMBERS - 1);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('join' as const),
      member,
      known: fc.boolean(),
      topic: fc.nat(1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('sync' as const), member, isStale: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('heartbeat' as const), member }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), member }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('commit' as const), member, offset: fc.nat(99) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      count: fc.integer({ min: 1, max: MEMBERS }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 2_999, 3_000, 9_999, 61_000),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Clients of whom the odd ones are static. */
class Clients {
  readonly group = new GroupHarness({ membersMax: 3 });
  readonly waiting: { readonly count: number }[] = [];
  readonly #ids = Array.from({ length: MEMBERS }, () => '');
  readonly #generations = Array.from({ length: MEMBERS }, () => 0);

  take(one: Step): void {
    if (one.kind === 'wait') return this.group.scheduler.advance(one.ms);
    if (one.kind === 'settle') return this.#settle(one.count);
    const id = this.#ids[one.member]!;
    const groupInstanceId = one.member % 2 === 1 ? `instance ${one.member}` : null;
    const generation = this.#generations[one.member]!;
    if (one.kind === 'heartbeat') this.group.heartbeat(id, generation, groupInstanceId);
    else if (one.kind === 'leave') this.group.leave({ memberId: id, groupInstanceId });
    else if (one.kind === 'commit') {
      this.group.commit({ memberId: id, generation, groupInstanceId, offset: one.offset });
    } else if (one.kind === 'sync') {
      const asked = one.isStale ? generation - 1 : generation;
      const assignments = Object.fromEntries(
        this.#ids.map((other) => [other, `${asked} ${other}`]),
      );
      this.waiting.push(this.group.sync(id, asked, assignments, { groupInstanceId }));
    } else this.#join(one, groupInstanceId);
    this.#learn();
  }

  #join({ member: index, known, topic }: Step & { kind: 'join' }, instance: string | null): void {
    const join = this.group.join({
      memberId: known ? this.#ids[index]! : '',
      groupInstanceId: instance,
      requiresKnownMemberId: index === 2,
      rebalanceTimeoutMs: 30_000,
      protocols: [{ name: 'range', metadata: subscriptionTo(`topic ${topic}`) }],
    });
    this.waiting.push(join);
    this.#joins.push({ index, join });
  }

  /** What honest clients do: the first `count` join, and sync when they are told to. */
  #settle(count: number): void {
    for (let index = 0; index < count; index++) {
      this.take({ kind: 'join', member: index, known: true, topic: 0 });
    }
    this.group.scheduler.advance(6_000);
    this.#learn();
    for (let index = 0; index < count; index++) {
      this.take({ kind: 'sync', member: index, isStale: false });
    }
  }

  readonly #joins: { index: number; join: ReturnType<GroupHarness['join']> }[] = [];

  /** Takes over what joins were answered. */
  #learn(): void {
    for (const { index, join } of this.#joins) {
      if (join.count === 0) continue;
      const { errorCode, memberId, generation } = join.response;
      if (memberId !== '' && (errorCode === 0 || errorCode === 79)) this.#ids[index] = memberId;
      if (errorCode === 0) this.#generations[index] = generation;
    }
  }

  /** What must hold between any two steps. */
  check(): void {
    for (const { count } of this.waiting) expect(count).toBeLessThanOrEqual(1);
    const here = this.group.coordinator.describe(GROUP);
    expect(here.members.length).toBeLessThanOrEqual(4);
    const instances = here.members.flatMap(({ groupInstanceId }) => groupInstanceId ?? []);
    expect(new Set(instances).size).toBe(instances.length);
    const replica = this.group.replica();
    expect(replica.fetchOffsets(GROUP)).toEqual(this.group.coordinator.fetchOffsets(GROUP));
    if (here.state === 'Stable' || here.state === 'Empty') {
      const there = replica.describe(GROUP);
      // An empty group that was never stored is as good as none.
      if (here.members.length > 0) expect(there).toEqual(here);
      else expect(['Empty', 'Dead']).toContain(there.state);
    }
  }

  /** After all timers have fired nobody may wait: there is nobody left whom to wait for. */
  end(): void {
    this.group.scheduler.advance(1_000_000);
    for (const { count } of this.waiting) expect(count).toBe(1);
    expect(this.group.coordinator.describe(GROUP).members).toEqual([]);
    expect(['Empty', 'Dead']).toContain(this.group.state);
    expect(this.group.scheduler.timerCount).toBe(0);
  }
}

describe('a group under random requests', () => {
  it('answers everybody once, and its records tell its state', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const clients = new Clients();
        for (const one of steps) {
          clients.take(one);
          clients.check();
        }
        clients.end();
      }),
      { numRuns: 120 },
    );
  });

  it('numbers its generations upwards', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const clients = new Clients();
        for (const one of steps) clients.take(one);
        const generations = clients.group.records.flatMap((record) =>
          record.kind === 'group' && record.value !== null ? [record.value.generation] : [],
        );
        expect(generations).toEqual([...generations].sort((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
  });
});
