// What the two ways of altering configs share: finding the topic, checking the outcome, telling
// errors.
import { ErrorCode } from '@millrace/protocol';
import { checkTopicConfig } from '../config/topic-configs.ts';
import type { TopicImage } from '../metadata/cluster-image.ts';
import { TopicError } from '../metadata/topic-controller.ts';
import { topicNameProblem } from '../metadata/topic-names.ts';
import { ConfigResource } from './config-resources.ts';
import type { Services } from './services.ts';

/** Whose configs they are. */
interface NamedResource {
  readonly resourceType: number;
  readonly resourceName: string;
}

/** The topic whose configs `names` are to be altered. @throws TopicError */
export function findAlterableTopic(
  services: Services,
  resourceType: number,
  name: string,
  names: readonly string[],
): TopicImage {
  if (resourceType !== ConfigResource.TOPIC) {
    const message = `Only topics can be altered, not resources of type ${resourceType}.`;
    throw new TopicError(ErrorCode.INVALID_REQUEST, message);
  }
  const problem = topicNameProblem(name);
  if (problem !== null) throw new TopicError(ErrorCode.INVALID_TOPIC_EXCEPTION, problem);
  const topic = services.image.topicByName(name);
  if (topic === undefined) {
    const message = `The topic '${name}' does not exist.`;
    throw new TopicError(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, message);
  }
  if (new Set(names).size < names.length) {
    throw new TopicError(ErrorCode.INVALID_REQUEST, 'A config is named more than once.');
  }
  return topic;
}

/** @throws TopicError for a name or a value that Kafka does not know */
export function checkTopicConfigs(configs: ReadonlyMap<string, string>): void {
  for (const [name, value] of configs) {
    const problem = checkTopicConfig(name, value);
    if (problem !== null) throw new TopicError(ErrorCode.INVALID_CONFIG, problem);
  }
}

/**
 * Alters each resource of a request in turn; one that is named more than once is refused and not
 * altered. Returns the lines of the response.
 */
export function alterEach<Resource extends NamedResource>(
  { turn }: Services,
  resources: readonly Resource[],
  alter: (resource: Resource) => Promise<void>,
) {
  return turn.map(distinctResources(resources), async ([resource, isRepeated]) => {
    const { resourceType, resourceName } = resource;
    const outcome = isRepeated ? REPEATED_RESOURCE : await orTopicError(() => alter(resource));
    return { ...outcome, resourceType, resourceName };
  });
}

/** The error fields of a response for what `alter` throws, or for its success. */
async function orTopicError(
  alter: () => Promise<void>,
): Promise<{ errorCode: number; errorMessage: string | null }> {
  try {
    await alter();
    return { errorCode: ErrorCode.NONE, errorMessage: null };
  } catch (error) {
    if (!(error instanceof TopicError)) throw error;
    return { errorCode: error.errorCode, errorMessage: error.message };
  }
}

/** The answer to a resource that a request names more than once; nothing is altered then. */
const REPEATED_RESOURCE = {
  errorCode: ErrorCode.INVALID_REQUEST,
  errorMessage: 'Each resource must appear at most once.',
};

/** Each resource once, and whether it was named more often. */
function distinctResources<Resource extends NamedResource>(
  resources: readonly Resource[],
): readonly (readonly [Resource, isRepeated: boolean])[] {
  const found = new Map<string, [Resource, isRepeated: boolean]>();
  for (const resource of resources) {
    const key = `${resource.resourceType}/${resource.resourceName}`;
    found.set(key, [resource, found.has(key)]);
  }
  return [...found.values()];
}
