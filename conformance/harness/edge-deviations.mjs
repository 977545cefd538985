// Where Millrace answers otherwise than Apache Kafka on purpose: where that one fails inside.
// Each names the error codes that it may answer instead and a reason that a user of Kafka would
// accept; anything else is a defect and does not belong here.

const CORRUPT_MESSAGE = 2;
const INVALID_TOPIC_EXCEPTION = 17;
const INVALID_REQUEST = 42;
const UNSUPPORTED_COMPRESSION_TYPE = 76;
const INVALID_RECORD = 87;

/**
 * Without codes, any answer will do: there the difference is not in an error.
 * @type {{ question: RegExp, codes: number[], reason: string }[]}
 */
export const deviations = [
  {
    question: /^Produce, null records /,
    codes: [INVALID_RECORD],
    reason: 'Apache Kafka never answers, and the producer waits for its timeout',
  },
  {
    question: /^Produce, codec \w+, garbage inside /,
    codes: [CORRUPT_MESSAGE, INVALID_RECORD],
    reason: 'Apache Kafka answers UNKNOWN_SERVER_ERROR, which names neither cause nor cure',
  },
  {
    question: /^Produce, codec 5, /,
    codes: [INVALID_RECORD, UNSUPPORTED_COMPRESSION_TYPE],
    reason: 'Apache Kafka answers UNKNOWN_SERVER_ERROR, which names neither cause nor cure',
  },
  {
    question: /^Produce, offset delta 1 in the first record /,
    codes: [INVALID_RECORD],
    reason: 'Apache Kafka appends records whose offsets are not those of their batch',
  },
  {
    question: /^CreateTopics, differs from an existing one in \. and _ only /,
    codes: [INVALID_TOPIC_EXCEPTION],
    reason: 'Apache Kafka does not see that two topics of one request collide',
  },
  {
    question: /^Metadata, array length -2/,
    codes: [],
    reason: 'a length below -1 means nothing; Apache Kafka takes it for null, Millrace closes',
  },
  {
    question: /^ListOffsets, .*time -3 /,
    codes: [],
    reason: 'Apache Kafka names the newest record by its batch, even one deleted by DeleteRecords',
  },
  {
    question: /^IncrementalAlterConfigs, unknown operation /,
    codes: [INVALID_REQUEST],
    reason: 'Apache Kafka answers UNKNOWN_SERVER_ERROR, which names neither cause nor cure',
  },
];

/** Every error code in an answer, at whatever depth. @returns {number[]} */
function errorCodesOf(value) {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'errorCode' ? [inner] : errorCodesOf(inner),
  );
}

/**
 * Whether the answer is one of those that Millrace gives on purpose.
 * @param {{ name: string, response?: unknown } | undefined} entry
 */
export function isOnPurpose(entry) {
  const deviation = deviations.find(({ question }) => question.test(entry?.name ?? ''));
  if (deviation === undefined || deviation.codes.length === 0) {
    return deviation !== undefined;
  }
  const codes = errorCodesOf(entry?.response).filter((code) => code !== 0);
  return codes.length > 0 && codes.every((code) => deviation.codes.includes(code));
}
