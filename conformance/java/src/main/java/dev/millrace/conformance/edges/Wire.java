// One socket to the broker. An exchange ends in one of three ways: an answer, a closed connection,
// or silence for longer than a broker needs.
package dev.millrace.conformance.edges;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

final class Wire implements AutoCloseable {
  /** Longer than any question asks the broker to wait. */
  private static final int ANSWER_TIMEOUT_MS = 5_000;

  private static final int SILENCE_TIMEOUT_MS = 700;

  final int number;
  private final Socket socket;
  private final DataInputStream input;
  private boolean expectsSilence;

  Wire(String host, int port, int number) throws IOException {
    this.number = number;
    socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    input = new DataInputStream(socket.getInputStream());
  }

  /** The next question is one that is not answered, so waiting long for it is pointless. */
  Wire expectSilence() {
    expectsSilence = true;
    return this;
  }

  /** Sends, notes the outcome in the entry, and returns the answer without its size, or null. */
  byte[] exchange(byte[] frame, ObjectNode entry) throws IOException {
    try {
      socket.setSoTimeout(expectsSilence ? SILENCE_TIMEOUT_MS : ANSWER_TIMEOUT_MS);
      expectsSilence = false;
      socket.getOutputStream().write(frame);
      byte[] answer = new byte[input.readInt()];
      input.readFully(answer);
      entry.put("outcome", "answer").put("answer", Probe.hexOf(answer));
      return answer;
    } catch (SocketTimeoutException e) {
      entry.put("outcome", "silence");
    } catch (EOFException | SocketException e) {
      entry.put("outcome", "closed");
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
