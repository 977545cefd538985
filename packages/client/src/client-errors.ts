// The errors that arise in the client itself, as a table like the protocol's: what happened in
// general, whether a retry can help, and what to do.

/** What is known of one of the client's own errors. */
export interface ClientErrorInfo {
  readonly retriable: boolean;
  /** One sentence on what to do. */
  readonly cure: string;
}

/** The client's own errors by code; they never travel over the wire. */
export const CLIENT_ERRORS = {
  CONNECTION_FAILED: {
    retriable: true,
    cure: 'Check that the broker runs and that its advertised address is reachable from here.',
  },
  CONNECTION_CLOSED: {
    retriable: true,
    cure: "Retry; if it happens again, read the broker's log for why it closes the connection.",
  },
  TIMED_OUT: {
    retriable: true,
    cure: 'Check the load and reachability of the cluster, or allow more time.',
  },
  CLOSED: {
    retriable: false,
    cure: 'Do not use a client after close(); create another.',
  },
  INVALID_OPTION: {
    retriable: false,
    cure: 'Correct the option.',
  },
  INVALID_ARGUMENT: {
    retriable: false,
    cure: 'Correct the argument.',
  },
  MALFORMED_RESPONSE: {
    retriable: false,
    cure: 'Check that the address is that of a Kafka broker and not of something else.',
  },
  SERIALIZATION_FAILED: {
    retriable: false,
    cure: 'Give a value that the serde takes, or another serde.',
  },
  DESERIALIZATION_FAILED: {
    retriable: false,
    cure: 'Use the serde the data was written with, or set onDeserializationError to skip.',
  },
  NO_OFFSET: {
    retriable: false,
    cure: "Seek, commit an offset, or set autoOffsetReset to 'earliest' or 'latest'.",
  },
  LOG_TRUNCATED: {
    retriable: false,
    cure: 'Seek to the offset up to which the logs agree, or set autoOffsetReset.',
  },
  INTERNAL_ERROR: {
    retriable: false,
    cure: 'This is a defect of the client: report it together with the cause.',
  },
  CORRUPT_BATCH: {
    retriable: false,
    cure: 'Seek past the batch; the broker may need its disk checked.',
  },
} as const satisfies Record<string, ClientErrorInfo>;

/** The code of one of the client's own errors. */
export type ClientErrorCode = keyof typeof CLIENT_ERRORS;
