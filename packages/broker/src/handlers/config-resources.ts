// The resources that configs belong to, by Kafka's numbers.

/** Numbers of resource types in config requests. */
export const ConfigResource = {
  TOPIC: 2,
  BROKER: 4,
  BROKER_LOGGER: 8,
  CLIENT_METRICS: 16,
  GROUP: 32,
} as const;
