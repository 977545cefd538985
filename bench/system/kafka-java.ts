// Apache Kafka's jars and how its classes are run. The jars are those of conformance/, which knows
// how to get them; they are fetched on the first run.
import { fileURLToPath } from 'node:url';
import { run, type Command } from './child-processes.ts';

interface JavaHarness {
  buildJava(): Promise<void>;
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const HARNESS = new URL('../../conformance/harness/java.mjs', import.meta.url).href;
const LIBRARIES = at('../../conformance/.cache/libs/*');
const TOOLS_PACKAGE = 'org.apache.kafka.tools';

/** What `kafka-run-class.sh` gives every tool that is told nothing else. */
const TOOL_OPTIONS = ['-Xmx256M', '-server', '-XX:+UseG1GC', '-XX:MaxGCPauseMillis=20'];

/** Fetches the jars, unless they are there. */
export async function prepareKafkaJava(): Promise<void> {
  const { buildJava } = (await import(HARNESS)) as JavaHarness;
  await buildJava();
}

/** The command that runs a class with Kafka's jars. */
export function javaCommand(
  mainClass: string,
  args: readonly string[],
  options: readonly string[] = TOOL_OPTIONS,
): Command {
  const logging = '-Dorg.slf4j.simpleLogger.defaultLogLevel=error';
  return { program: 'java', args: [...options, logging, '-cp', LIBRARIES, mainClass, ...args] };
}

/** Runs one of Kafka's tools and returns what it printed. */
export function runKafkaTool(tool: string, args: readonly string[]): Promise<string> {
  return run(javaCommand(`${TOOLS_PACKAGE}.${tool}`, args));
}
