// Lets an accepted TCP connection deliver its bytes in one buffer that all connections share, where
// a stream would allocate one per read: at a gigabyte per second that garbage costs more than the
// work. Bytes must be used up during the call that brings them.
import net from 'node:net';

/** Most that one read brings: a few batches, and still near the processor. */
const RECEIVE_BUFFER_BYTES = 256 * 1024;

/** The part of Node's sockets that is not in its documentation. */
interface HandleOwner {
  _handle: { useUserBuffer?: unknown } | null;
}

/** What Node's socket takes beside its documented options: the handle of a connection. */
interface AdoptingOptions extends net.SocketConstructorOpts {
  handle: object;
  onread: net.OnReadOpts;
}

let receiveBuffer: Uint8Array | null = null;

/** Whether this runtime lets a connection be taken over; Bun does not. */
export function canReceiveInPlace(accepted: net.Socket): boolean {
  const { _handle: handle } = accepted as unknown as HandleOwner;
  return typeof handle?.useUserBuffer === 'function';
}

/**
 * Takes over a connection that was accepted paused and calls `onData` with what it brings.
 * Returns the socket to use from now on; `accepted` is no more.
 */
export function receiveInPlace(
  accepted: net.Socket,
  onData: (bytes: Uint8Array) => void,
): net.Socket {
  receiveBuffer ??= new Uint8Array(RECEIVE_BUFFER_BYTES);
  const owner = accepted as unknown as HandleOwner;
  const buffer = receiveBuffer;
  const options: AdoptingOptions = {
    handle: owner._handle!,
    onread: {
      buffer,
      callback: (sizeBytes) => {
        onData(buffer.subarray(0, sizeBytes));
        return true;
      },
    },
  };
  // The server counts the socket it made as closed; the connection lives on in the new one.
  owner._handle = null;
  accepted.destroy();
  const socket = new net.Socket(options);
  socket.resume();
  socket.read(0);
  return socket;
}
