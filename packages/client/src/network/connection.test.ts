// A connection against a script: order, timeouts, and answers that make no sense.
import { ApiVersionsApi, ListGroupsApi, Writer, writeResponseHeader } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { VirtualPlatform, type Peer } from '../../test/support/virtual-platform.ts';
import { Connection } from './connection.ts';

const OPTIONS = {
  clientId: 'test',
  socketConnectionSetupTimeoutMs: 1000,
  requestTimeoutMs: 500,
  maxResponseSizeBytes: 10_000,
};
const LIST_GROUPS = { min: 0, max: 4 };

let platform: VirtualPlatform;
beforeEach(() => {
  platform = new VirtualPlatform();
});

function apiVersions(correlationId: number, version: number, errorCode = 0): Uint8Array {
  const writer = new Writer();
  const frame = writer.beginFrame();
  writeResponseHeader(writer, correlationId, ApiVersionsApi.responseHeaderVersion(version));
  const apiKeys = [
    { apiKey: ListGroupsApi.key, minVersion: LIST_GROUPS.min, maxVersion: LIST_GROUPS.max },
    { apiKey: ApiVersionsApi.key, minVersion: 0, maxVersion: 2 },
  ];
  ApiVersionsApi.response.write(writer, { errorCode, apiKeys, throttleTimeMs: 0 }, version);
  writer.endFrame(frame);
  return writer.finish();
}

function listGroups(correlationId: number, groupId: string): Uint8Array {
  const writer = new Writer();
  const frame = writer.beginFrame();
  const version = LIST_GROUPS.max;
  writeResponseHeader(writer, correlationId, ListGroupsApi.responseHeaderVersion(version));
  const groups = [{ groupId, protocolType: '' }];
  ListGroupsApi.response.write(writer, { errorCode: 0, groups }, version);
  writer.endFrame(frame);
  return writer.finish();
}

async function open(): Promise<{ connection: Connection; peer: Peer }> {
  const opening = Connection.open(platform, { host: 'host', port: 1 }, OPTIONS);
  await platform.endTurn();
  const peer = platform.peers[0]!;
  peer.events.onData(apiVersions(0, 4));
  return { connection: await opening, peer };
}

const ask = (connection: Connection) => connection.request(ListGroupsApi, {});
const failureOf = (connection: Connection) => ask(connection).catch((error: unknown) => error);

describe('Connection', () => {
  it('answers requests in their order and writes once per turn', async () => {
    const { connection, peer } = await open();
    const answers = Promise.all([ask(connection), ask(connection)]);
    await platform.endTurn();
    expect(peer.writes.length).toBe(2);
    expect(connection.inFlight).toBe(2);
    peer.events.onData(Buffer.concat([listGroups(1, 'a'), listGroups(2, 'b')]));
    const names = (await answers).map(({ groups }) => groups[0]!.groupId);
    expect(names).toEqual(['a', 'b']);
  });

  it('asks again in a version that the broker knows', async () => {
    const opening = Connection.open(platform, { host: 'host', port: 1 }, OPTIONS);
    await platform.endTurn();
    const peer = platform.peers[0]!;
    peer.events.onData(apiVersions(0, 0, 35));
    await platform.endTurn();
    await platform.endTurn();
    peer.events.onData(apiVersions(1, 2));
    const connection = await opening;
    expect(connection.versions.choose(ListGroupsApi)).toBe(LIST_GROUPS.max);
    const versionOf = (frame: Uint8Array) => Buffer.from(frame).readInt16BE(6);
    expect(peer.writes.map(versionOf)).toEqual([4, 2]);
  });

  it('ends, and fails every request, when one is not answered in time', async () => {
    const { connection, peer } = await open();
    const early = failureOf(connection);
    await platform.advance(300);
    const late = failureOf(connection);
    await platform.advance(300);
    const timedOut = { code: 'REQUEST_TIMED_OUT', broker: 'host:1', retriable: true };
    expect(await Promise.all([early, late])).toMatchObject([timedOut, timedOut]);
    expect([connection.isOpen, peer.isDestroyed]).toEqual([false, true]);
  });

  it('does not end when the answers come in time', async () => {
    const { connection, peer } = await open();
    const answer = ask(connection);
    await platform.advance(400);
    peer.events.onData(listGroups(1, 'a'));
    await answer;
    const second = ask(connection);
    await platform.advance(400);
    peer.events.onData(listGroups(2, 'b'));
    expect((await second).groups[0]!.groupId).toBe('b');
  });

  const nonsense: [string, () => Uint8Array][] = [
    ['another correlation id', () => listGroups(7, 'a')],
    ['a body that is cut off', () => Buffer.from([0, 0, 0, 6, 0, 0, 0, 1, 0, 0])],
    ['a frame beyond the limit', () => Buffer.from([0x7f, 0, 0, 0])],
    [
      'a body with bytes left over',
      () => {
        const frame = Buffer.concat([listGroups(1, 'a'), Buffer.from([0])]);
        frame.writeInt32BE(frame.length - 4);
        return frame;
      },
    ],
  ];
  it.each(nonsense)('ends at %s', async (_, bytes) => {
    const { connection, peer } = await open();
    const failure = failureOf(connection);
    await platform.endTurn();
    peer.events.onData(bytes());
    expect(await failure).toMatchObject({ code: 'MALFORMED_RESPONSE' });
    expect(connection.isOpen).toBe(false);
  });

  describe('of the bytes that a request refers to', () => {
    const releases: boolean[] = [];
    const note = (wasWritten: boolean) => void releases.push(wasWritten);
    beforeEach(() => void releases.splice(0));

    const askNoting = (connection: Connection) =>
      connection.request(ListGroupsApi, {}, 500, LIST_GROUPS.max, note);

    it('says that they may change when they have left, not before', async () => {
      const { connection, peer } = await open();
      peer.isSlow = true;
      const answer = askNoting(connection);
      await platform.endTurn();
      peer.events.onData(listGroups(1, 'a'));
      await answer;
      expect(releases).toEqual([]);
      peer.drain();
      expect(releases).toEqual([true]);
    });

    it('says so of a request that timed out when the socket is done with them', async () => {
      const { connection, peer } = await open();
      peer.isSlow = true;
      const failure = askNoting(connection).catch((error: unknown) => error);
      await platform.advance(600);
      expect(await failure).toMatchObject({ code: 'REQUEST_TIMED_OUT' });
      expect(releases).toEqual([]);
      peer.drain();
      expect(releases).toEqual([false]);
    });

    it('says so at once of what was never given to the socket', async () => {
      const { connection } = await open();
      const unsent = askNoting(connection).catch(() => {});
      connection.close();
      expect(releases).toEqual([false]);
      const refused = askNoting(connection).catch(() => {});
      expect(releases).toEqual([false, false]);
      await Promise.all([unsent, refused]);
    });

    it('settles a request without an answer when it has left, or cannot any more', async () => {
      const { connection, peer } = await open();
      peer.isSlow = true;
      const outcomes: string[] = [];
      const post = () =>
        connection.post(ListGroupsApi, {}, LIST_GROUPS.max).then(
          () => outcomes.push('written'),
          ({ code }: { code: string }) => outcomes.push(code),
        );
      void post();
      await platform.endTurn();
      expect(outcomes).toEqual([]);
      peer.drain();
      await platform.endTurn();
      void post();
      await platform.endTurn();
      peer.isDestroyed = true;
      peer.drain();
      await platform.endTurn();
      expect(outcomes).toEqual(['written', 'CONNECTION_CLOSED']);
    });
  });

  it('refuses what cannot be written, and goes on', async () => {
    const { connection, peer } = await open();
    const statesFilter = [5 as unknown as string];
    const failure = connection.request(ListGroupsApi, { statesFilter });
    await expect(failure).rejects.toMatchObject({ name: 'KafkaError', code: 'INVALID_ARGUMENT' });
    const answer = ask(connection);
    await platform.endTurn();
    peer.events.onData(listGroups(1, 'a'));
    expect((await answer).groups).toHaveLength(1);
  });

  it('fails what waits when the broker closes, and everything afterwards', async () => {
    const { connection, peer } = await open();
    let closed = 0;
    connection.onClosed(() => closed++);
    const failure = failureOf(connection);
    await platform.endTurn();
    peer.events.onClose(new Error('ECONNRESET'));
    expect(await failure).toMatchObject({ code: 'CONNECTION_CLOSED' });
    await expect(ask(connection)).rejects.toThrow('ECONNRESET');
    expect(closed).toBe(1);
  });
});
