// Finding the coordinator of a key.
package dev.millrace.conformance.edges;

import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.message.FindCoordinatorRequestData;

final class CoordinatorEdges {
  private static final int FIRST_VERSION_WITH_TYPE = 1;
  private static final int FIRST_VERSION_WITH_KEYS = 4;
  private static final byte GROUP = 0;
  private static final byte UNKNOWN_TYPE = 9;

  private CoordinatorEdges() {}

  static void ask(Probe probe) throws IOException {
    for (int version = 0; version <= 6; version++) {
      find(probe, "of a group", version, GROUP, "edge-group");
      find(probe, "of an empty key", version, GROUP, "");
      if (version >= FIRST_VERSION_WITH_TYPE) {
        find(probe, "of an unknown type", version, UNKNOWN_TYPE, "edge-group");
      }
      if (version >= FIRST_VERSION_WITH_KEYS) {
        find(probe, "of two groups", version, GROUP, "edge-group", "");
        find(probe, "of none", version, GROUP);
      }
    }
  }

  private static void find(Probe probe, String what, int version, byte type, String... keys)
      throws IOException {
    FindCoordinatorRequestData request = new FindCoordinatorRequestData();
    if (version >= FIRST_VERSION_WITH_TYPE) {
      request.setKeyType(type);
    }
    if (version >= FIRST_VERSION_WITH_KEYS) {
      request.setCoordinatorKeys(List.of(keys));
    } else {
      request.setKey(keys[0]);
    }
    probe.ask("FindCoordinator, " + what, request, version);
  }
}
