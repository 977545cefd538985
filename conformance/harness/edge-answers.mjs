// Compares the answers of two runs of EdgeProbe. What no two brokers share (ids, addresses,
// times, the words of a message) is masked by name; codes, offsets and structure have to be
// equal.
import { isDeepStrictEqual } from 'node:util';

/** Equal in kind only: any value that is not one of NOTHING stands for any other. */
const MASKED = new Set([
  'clusterId',
  'finalizedFeaturesEpoch',
  'host',
  'leader',
  'logAppendTimeMs',
  'memberId',
  'port',
  'producerId',
  'sessionId',
  'topicId',
]);

/** Left out: words, and what a broker offers. */
const IGNORED = new Set([
  'apiKeys',
  'batchIndexErrorMessage',
  'errorMessage',
  'finalizedFeatures',
  'supportedFeatures',
  'throttleTimeMs',
]);

const ZERO_ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const NOTHING = new Set([null, '', 0, -1, ZERO_ID]);

/**
 * The answer without what cannot be equal, its lists in an order of their own.
 * @param {unknown} value
 * @param {string} [name] the field that holds it
 */
export function maskAnswer(value, name = '') {
  if (Array.isArray(value)) {
    // Apache Kafka answers some lists in an order that differs from run to run.
    const byText = (/** @type {unknown} */ element) => JSON.stringify(element);
    const masked = value.map((element) => maskAnswer(element, name));
    return masked.sort((left, right) => (byText(left) < byText(right) ? -1 : 1));
  }
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value).filter(
      ([key]) => !IGNORED.has(key) && !(key === 'configSource' && isSetByElr(value)),
    );
    return Object.fromEntries(kept.map(([key, inner]) => [key, maskAnswer(inner, key)]));
  }
  // A leader is a member id in JoinGroup, which is masked, and a node id elsewhere, which is not.
  const isNodeId = name === 'leader' && typeof value === 'number';
  return MASKED.has(name) && !isNodeId && !NOTHING.has(value) ? `<${name}>` : value;
}

/** With its feature of eligible leaders on, Apache Kafka sets this one itself, for the whole cluster. */
function isSetByElr(/** @type {object} */ config) {
  return 'name' in config && config.name === 'min.insync.replicas';
}

const SHOWN_CHARS = 600;

function shorten(/** @type {string} */ text) {
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
}

/**
 * The api or kind of question that an entry belongs to.
 * @param {{ name: string, api?: string }} entry
 */
export const kindOf = (entry) => entry.api ?? 'frames';

/**
 * What differs between the recorded and the given entry, or undefined if nothing does.
 * @param {Record<string, unknown>} recorded
 * @param {Record<string, unknown> | undefined} given
 */
export function differenceOf(recorded, given) {
  if (given === undefined) {
    return 'was not asked';
  }
  for (const part of ['outcome', 'correlationId', 'bytesLeft', 'response']) {
    const [want, have] = [maskAnswer(recorded[part]), maskAnswer(given[part])];
    if (!isDeepStrictEqual(want, have)) {
      const [wanted, had] = [want, have].map((answer) =>
        shorten(JSON.stringify(answer) ?? 'nothing'),
      );
      return `${part}\n  Apache Kafka: ${wanted}\n  this broker:  ${had}`;
    }
  }
  return undefined;
}
