// Asks a broker the questions whose answers are easily got wrong, and writes down what it answered:
// EdgeProbe HOST:PORT FILE. The file is one list of questions, asked in order of a broker that has
// no topics named edge-…; each is kept as bytes and as JSON, so that anyone can ask the same again.
package dev.millrace.conformance.edges;

import java.nio.file.Path;

public final class EdgeProbe {
  private EdgeProbe() {}

  public static void main(String[] arguments) throws Exception {
    int colon = arguments[0].lastIndexOf(':');
    String host = arguments[0].substring(0, colon);
    int port = Integer.parseInt(arguments[0].substring(colon + 1));
    try (Ground ground = new Ground(arguments[0])) {
      ground.prepare();
      Probe probe = new Probe(host, port);
      FrameEdges.ask(probe);
      TopicEdges.ask(probe, ground);
      ConfigEdges.ask(probe);
      ProduceEdges.ask(probe, ground);
      IdempotenceEdges.ask(probe, ground);
      FetchEdges.ask(probe, ground);
      OffsetEdges.ask(probe);
      GroupEdges.ask(probe);
      CommitEdges.ask(probe, ground);
      CoordinatorEdges.ask(probe);
      probe.write(Path.of(arguments[1]), ground.topicIds());
      System.out.println(probe.count() + " answers in " + arguments[1]);
    }
  }
}
