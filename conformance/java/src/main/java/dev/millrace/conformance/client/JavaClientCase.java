// Kafka's own Java client against a broker: JavaClientCase HOST:PORT CHECK. Prints PASS or FAIL
// with the name of the check, and exits with 1 if it failed.
package dev.millrace.conformance.client;

import java.util.Map;
import java.util.TreeMap;

public final class JavaClientCase {
  interface Check {
    void run(Cluster cluster) throws Exception;
  }

  private static final Map<String, Check> CHECKS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("codecs", ProduceChecks::codecs),
              Map.entry("append-time", ProduceChecks::appendTime),
              Map.entry("tiny-records", ProduceChecks::tinyRecords),
              Map.entry("large-record", ProduceChecks::largeRecord),
              Map.entry("hundred-partitions", ProduceChecks::hundredPartitions),
              Map.entry("times-and-ends", ConsumeChecks::timesAndEnds),
              Map.entry("seek-and-pause", ConsumeChecks::seekAndPause),
              Map.entry("commit-metadata", ConsumeChecks::commitMetadata),
              Map.entry("offset-reset", ConsumeChecks::offsetReset),
              Map.entry("group-of-three", GroupChecks::groupOfThree),
              Map.entry("static-member", GroupChecks::staticMember),
              Map.entry("admin-topics", AdminChecks::topics),
              Map.entry("admin-configs", AdminChecks::configs),
              Map.entry("admin-cluster", AdminChecks::cluster),
              Map.entry("admin-groups", AdminChecks::groups)));

  private JavaClientCase() {}

  public static void main(String[] arguments) {
    String name = arguments[1];
    Check check = CHECKS.get(name);
    if (check == null) {
      throw new IllegalArgumentException("no check " + name + ", but " + CHECKS.keySet());
    }
    try (Cluster cluster = new Cluster(arguments[0])) {
      check.run(cluster);
      System.out.println("PASS " + name);
    } catch (Exception | AssertionError e) {
      System.out.println("FAIL " + name + ": " + e);
      e.printStackTrace(System.out);
      System.exit(1);
    }
    System.exit(0); // Consumers that a failed check left behind must not keep the process alive.
  }
}
