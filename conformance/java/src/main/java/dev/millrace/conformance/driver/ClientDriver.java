// The Java client as a process that takes commands, as conformance/clients/README.md describes:
// ClientDriver HOST:PORT. Answers in the order of its input and ends with it.
package dev.millrace.conformance.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.utils.AppInfoParser;

public final class ClientDriver {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Does what a command says; null answers with nothing. */
  interface Command {
    JsonNode run(JsonNode order) throws Exception;
  }

  private final Map<String, Command> commands = new HashMap<>();

  private ClientDriver(String bootstrap) {
    RecordCommands records = new RecordCommands(bootstrap);
    commands.put("produce", records::produce);
    commands.put("read", records::read);
    TopicCommands topics = new TopicCommands(bootstrap);
    commands.put("listOffsets", topics::listOffsets);
    commands.put("createTopic", topics::createTopic);
    commands.put("createPartitions", topics::createPartitions);
    commands.put("deleteTopic", topics::deleteTopic);
    commands.put("listTopics", topics::listTopics);
    commands.put("describeTopic", topics::describeTopic);
    commands.put("describeConfigs", topics::describeConfigs);
    commands.put("alterConfigs", topics::alterConfigs);
    commands.put("deleteRecords", topics::deleteRecords);
    GroupCommands groups = new GroupCommands(bootstrap);
    commands.put("listGroups", groups::listGroups);
    commands.put("describeGroup", groups::describeGroup);
    commands.put("deleteGroup", groups::deleteGroup);
    commands.put("committed", groups::committed);
    commands.put("alterOffsets", groups::alterOffsets);
    commands.put("deleteOffsets", groups::deleteOffsets);
    MemberCommands members = new MemberCommands(bootstrap);
    commands.put("join", members::join);
    commands.put("poll", members::poll);
    commands.put("commit", members::commit);
    commands.put("seek", members::seek);
    commands.put("pause", members::pause);
    commands.put("resume", members::resume);
    commands.put("leave", members::leave);
  }

  private ObjectNode answer(JsonNode order) {
    ObjectNode line = JSON.createObjectNode();
    try {
      Command command = commands.get(order.get("do").asText());
      line.set("answer", command.run(order));
    } catch (Exception e) {
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      ObjectNode error = line.putObject("error");
      error.put("message", cause.toString());
      if (cause instanceof ApiException known) {
        error.put("code", Errors.forException(known).code());
      }
    }
    return line;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // Nothing but answers may reach the harness.
    ObjectNode hello = JSON.createObjectNode();
    hello.putObject("answer").put("version", AppInfoParser.getVersion()).putObject("cannot");
    out.println(hello);
    ClientDriver driver = new ClientDriver(arguments[0]);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      out.println(driver.answer(JSON.readTree(line)));
    }
    Runtime.getRuntime().halt(0); // Members that nobody has told to leave do not hold up the end.
  }
}
