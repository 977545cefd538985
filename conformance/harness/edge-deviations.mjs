// Where Millrace answers otherwise than Apache Kafka on purpose. Each has a reason that a user of Kafka
// would accept; anything else is a defect and does not belong here.

/** @type {{ question: RegExp, reason: string }[]} */
export const deviations = [
  {
    question: /^Produce, null records /,
    reason: 'Apache Kafka fails inside and never answers; Millrace answers INVALID_RECORD',
  },
];
