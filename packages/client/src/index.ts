// Public entry of the package; re-exports only. Importing it connects to nothing.
export { createClient, type Client } from './client.ts';
export type { ClientOptions } from './client-options.ts';
export type { AssignInput, CommitInput, Consumer } from './consumer/consumer.ts';
export type { ConsumerBatch } from './consumer/consumer-batch.ts';
export type { ConsumerOptions, PartitionsCallback } from './consumer/consumer-options.ts';
export type { ConsumerRecord } from './consumer/consumer-record.ts';
export type { OnDeserializationError } from './consumer/poison-gate.ts';
export type { RunOptions } from './consumer/run-workers.ts';
export type { TopicPartition } from './consumer/topic-partition.ts';
export { KafkaError, type KafkaErrorCode } from './errors.ts';
export type { Producer, WaitOptions } from './producer/producer.ts';
export type { Acks, ProducerOptions } from './producer/producer-options.ts';
export type { HeadersInput, ProducerRecord } from './producer/producer-record.ts';
export type { RecordMetadata } from './producer/delivery.ts';
export type { Partitioner } from './producer/partitioner.ts';
export { bytesSerde, int32Serde, int64Serde, jsonSerde, stringSerde } from './serde/serdes.ts';
export type { Serde, SerdeContext } from './serde/serde.ts';
