// Frames and versions: what no handler sees.
package dev.millrace.conformance.edges;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.message.ApiVersionsRequestData;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.protocol.ApiKeys;

final class FrameEdges {
  private static final int OVER_LIMIT_BYTES = 104_857_600 + 1;
  private static final short UNKNOWN_API_KEY = 999;

  private FrameEdges() {}

  static void ask(Probe probe) throws IOException {
    ApiVersionsRequestData plain = new ApiVersionsRequestData();
    for (int version = 0; version <= 2; version++) {
      probe.ask("ApiVersions", plain, version);
    }
    ApiVersionsRequestData named = software("edge-probe", "1.0");
    for (int version = 3; version <= 4; version++) {
      probe.ask("ApiVersions", named, version);
      probe.ask("ApiVersions, invalid software name", software("edge probe!", "1.0"), version);
      probe.ask("ApiVersions, empty software name", software("", "1.0"), version);
      probe.ask("ApiVersions, invalid software version", software("edge", "-1/x"), version);
    }
    try (Wire wire = probe.connect()) {
      probe.ask(wire, "ApiVersions, unknown version", named, 99);
      probe.ask(wire, "ApiVersions, after an unknown version", named, 3);
    }
    versions(probe);
    frames(probe);
    trailingBytes(probe);
  }

  private static ApiVersionsRequestData software(String name, String version) {
    return new ApiVersionsRequestData()
        .setClientSoftwareName(name)
        .setClientSoftwareVersion(version);
  }

  private static void versions(Probe probe) throws IOException {
    probe.send("unknown api key", frame(UNKNOWN_API_KEY, 0, new byte[0]));
    probe.send("Metadata, version too new", frame(ApiKeys.METADATA.id, 99, new byte[4]));
    probe.send("Metadata, negative version", frame(ApiKeys.METADATA.id, -1, new byte[4]));
    byte[] noTopics = ByteBuffer.allocate(10).putShort((short) 1).putInt(1000).putInt(0).array();
    for (int version = 0; version <= 2; version++) {
      probe.send(
          "Produce v" + version + ", advertised but retired",
          frame(ApiKeys.PRODUCE.id, version, noTopics));
    }
    probe.send("LeaderAndIsr, a retired api", frame((short) 4, 0, new byte[8]));
    probe.send("Fetch v3, retired", frame(ApiKeys.FETCH.id, 3, new byte[20]));
  }

  /** A frame with a version 1 header, whose client id is null. */
  private static byte[] frame(short apiKey, int version, byte[] body) {
    return ByteBuffer.allocate(14 + body.length)
        .putInt(10 + body.length)
        .putShort(apiKey)
        .putShort((short) version)
        .putInt(7)
        .putShort((short) -1)
        .put(body)
        .array();
  }

  private static void frames(Probe probe) throws IOException {
    probe.send("frame of negative size", HexFormat.of().parseHex("ffffffff00120000"));
    probe.send("frame of size 0", HexFormat.of().parseHex("00000000"));
    probe.send("frame of 4 bytes, no whole header", HexFormat.of().parseHex("0000000400120000"));
    probe.send("frame over 100 MiB", ByteBuffer.allocate(8).putInt(OVER_LIMIT_BYTES).array());
    probe.send("half a header", HexFormat.of().parseHex("0000000600120000ffff"));
    probe.send("Metadata body cut short", frame(ApiKeys.METADATA.id, 1, new byte[] {0, 0}));
    probe.send(
        "Metadata, array length beyond the frame",
        frame(ApiKeys.METADATA.id, 1, new byte[] {0x7f, -1, -1, -1}));
    probe.send(
        "Metadata, array length -2", frame(ApiKeys.METADATA.id, 1, new byte[] {-1, -1, -1, -2}));
  }

  private static void trailingBytes(Probe probe) throws IOException {
    MetadataRequestData noTopics = new MetadataRequestData().setTopics(List.of());
    for (int version : new int[] {1, 9, 12}) {
      try (Wire wire = probe.connect()) {
        probe.ask(wire, "Metadata, bytes after the body", noTopics, version, new byte[] {1, 2, 3});
        probe.ask(wire, "Metadata, after bytes after the body", noTopics, version);
      }
    }
  }
}
