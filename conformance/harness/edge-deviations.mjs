// Where Millrace answers otherwise than Apache Kafka on purpose: where that one fails inside.
// Each names the error codes that it may answer instead and a reason that a user of Kafka would
// accept; anything else is a defect and does not belong here.

const CORRUPT_MESSAGE = 2;
const INVALID_REQUEST = 42;
const UNSUPPORTED_COMPRESSION_TYPE = 76;
const INVALID_RECORD = 87;

/** @type {{ question: RegExp, codes: number[], reason: string }[]} */
const deviations = [
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
  const codes = errorCodesOf(entry?.response).filter((code) => code !== 0);
  return codes.length > 0 && codes.every((code) => deviation?.codes.includes(code));
}
