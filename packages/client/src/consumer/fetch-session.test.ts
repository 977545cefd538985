// What a session sends: everything at first, then only what changed, and what is to be forgotten.
import { ZERO_UUID } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { AssignedPartition } from './assigned-partition.ts';
import { FetchSession, type FetchItem } from './fetch-session.ts';

function item(partition: number, offset: number, topicId = ZERO_UUID): FetchItem {
  const assigned = new AssignedPartition('t', partition);
  const place = { topic: 't', partition };
  return { assigned, ...place, topicId, offset, leaderEpoch: 0 };
}

const brief = (items: readonly FetchItem[]) =>
  items.map(({ partition, offset }) => `${partition}@${offset}`);

function request(session: FetchSession, items: FetchItem[]) {
  const { sessionId, sessionEpoch, items: sent, forgotten } = session.next(items);
  return [sessionId, sessionEpoch, brief(sent).join(' '), brief(forgotten).join(' ')];
}

describe('FetchSession', () => {
  it('names what changed and what is gone', () => {
    const session = new FetchSession();
    expect(request(session, [item(0, 5), item(1, 6)])).toEqual([0, 0, '0@5 1@6', '']);
    session.accept(77);
    expect(request(session, [item(0, 5), item(1, 9)])).toEqual([77, 1, '1@9', '']);
    session.accept(77);
    expect(request(session, [item(1, 9), item(2, 0)])).toEqual([77, 2, '2@0', '0@5']);
    session.accept(77);
    expect(request(session, [item(1, 9), item(2, 0)])).toEqual([77, 3, '', '']);
    expect(session.item('t', 2)?.offset).toBe(0);
    expect(session.item('t', 0)).toBeUndefined();
  });

  it('begins anew after an error, and when the broker keeps no session', () => {
    const session = new FetchSession();
    session.next([item(0, 5)]);
    session.accept(77);
    session.reset();
    expect(request(session, [item(0, 5)])).toEqual([0, 0, '0@5', '']);
    session.accept(0);
    expect(request(session, [item(0, 6)])).toEqual([0, 0, '0@6', '']);
  });

  it('forgets a topic that was made anew under its name', () => {
    const session = new FetchSession();
    const other = 'AAAAAAAAAAAAAAAAAAAAAQ';
    session.next([item(0, 5)]);
    session.accept(77);
    expect(request(session, [item(0, 0, other)])).toEqual([77, 1, '0@0', '0@5']);
    expect([session.topicOf(other), session.topicOf(ZERO_UUID)]).toEqual(['t', undefined]);
  });
});
