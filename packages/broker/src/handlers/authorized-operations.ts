// Which operations a client may do, as the bit sets that describe requests ask for. Without an
// authorizer everybody may do all that a resource knows.

/** What stands for "not asked for". */
const NOT_ASKED = -2_147_483_648;

/** Kafka's numbers of operations, as bits. */
const Operation = {
  READ: 1 << 3,
  WRITE: 1 << 4,
  CREATE: 1 << 5,
  DELETE: 1 << 6,
  ALTER: 1 << 7,
  DESCRIBE: 1 << 8,
  CLUSTER_ACTION: 1 << 9,
  DESCRIBE_CONFIGS: 1 << 10,
  ALTER_CONFIGS: 1 << 11,
  IDEMPOTENT_WRITE: 1 << 12,
} as const;

/** All operations on a topic. */
export const TOPIC_OPERATIONS =
  Operation.READ |
  Operation.WRITE |
  Operation.CREATE |
  Operation.DELETE |
  Operation.ALTER |
  Operation.DESCRIBE |
  Operation.DESCRIBE_CONFIGS |
  Operation.ALTER_CONFIGS;

/** All operations on the cluster. */
export const CLUSTER_OPERATIONS =
  Operation.CREATE |
  Operation.ALTER |
  Operation.DESCRIBE |
  Operation.CLUSTER_ACTION |
  Operation.DESCRIBE_CONFIGS |
  Operation.ALTER_CONFIGS |
  Operation.IDEMPOTENT_WRITE;

/** All operations on a group. */
export const GROUP_OPERATIONS =
  Operation.READ |
  Operation.DELETE |
  Operation.DESCRIBE |
  Operation.DESCRIBE_CONFIGS |
  Operation.ALTER_CONFIGS;

/** The operations to answer with. */
export function authorizedOperations(isAsked: boolean, operations: number): number {
  return isAsked ? operations : NOT_ASKED;
}
