// Bytes over the network under control: in order, after their delay, until the connection ends.
import { describe, expect, it } from 'vitest';
import { ManualClock } from './manual-clock.ts';
import { ManualNetwork } from './manual-network.ts';
import { ManualScheduler } from './manual-scheduler.ts';
import type { Accept, Socket, SocketEvents } from './network.ts';

/** A network with a server that keeps what comes, and a client's view of it. */
async function connected(delaysMs: readonly number[] = [], cut = 0) {
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const delays = [...delaysMs];
  const network = new ManualNetwork({
    scheduler,
    monotonicMs: () => clock.monotonicMs(),
    delayMs: () => delays.shift() ?? 0,
    cutAt: () => cut,
  });
  const log: string[] = [];
  const sockets: Socket[] = [];
  const accept: Accept = (accepted): SocketEvents => {
    sockets.push(accepted);
    return {
      onData: (bytes) => log.push(`server ${bytes.join()}`),
      onDrain: () => undefined,
      onClose: () => log.push('server closed'),
    };
  };
  await network.listen('broker', 1, accept);
  const client = network.connect({
    onData: (bytes, sentMs) => log.push(`client ${bytes.join()} of ${sentMs}`),
    onClose: () => log.push('client closed'),
  })!;
  return { network, scheduler, log, client, socket: sockets[0]! };
}

describe('ManualNetwork', () => {
  it('delivers in order, however long each is under way', async () => {
    const { scheduler, log, client, socket } = await connected([30, 10, 5]);
    client.send(Uint8Array.of(1));
    client.send(Uint8Array.of(2));
    socket.write([Uint8Array.of(3), Uint8Array.of(4)]);
    scheduler.advance(29);
    expect(log).toEqual(['client 3,4 of 0']);
    scheduler.advance(1);
    expect(log.slice(1)).toEqual(['server 1', 'server 2']);
  });

  it('cuts where it is told, and holds what a paused server does not want', async () => {
    const { scheduler, log, client, socket } = await connected([], 1);
    socket.pause();
    client.send(Uint8Array.of(1, 2, 3));
    scheduler.advance(1);
    expect(log).toEqual([]);
    socket.resume();
    expect(log).toEqual(['server 1', 'server 2,3']);
  });

  it('tells the other end of an end, and delivers nothing after it', async () => {
    const { scheduler, log, client, socket } = await connected([5, 5]);
    client.send(Uint8Array.of(1));
    socket.write([Uint8Array.of(2)]);
    socket.destroy();
    scheduler.advance(10);
    expect(log).toEqual(['client closed']);
  });

  it('ends every connection with its machine, and takes no more', async () => {
    const { network, log } = await connected();
    network.die();
    expect(log).toEqual(['client closed']);
    expect(network.connect({ onData: () => undefined, onClose: () => undefined })).toBeNull();
  });
});
