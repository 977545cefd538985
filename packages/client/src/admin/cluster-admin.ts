// The cluster itself: its id, controller and brokers.
import { DescribeClusterApi } from '@millrace/protocol';
import { throwIfError } from '../errors.ts';
import type { BrokerNode } from '../network/cluster-image.ts';
import type { AdminCallOptions, AdminCalls } from './admin-calls.ts';

/** A cluster as it describes itself. */
export interface ClusterDescription {
  readonly clusterId: string;
  /** -1 while there is none. */
  readonly controllerId: number;
  readonly brokers: readonly BrokerNode[];
}

/** What can be asked of the cluster. */
export class ClusterAdmin {
  readonly #calls: AdminCalls;

  /** @internal */
  constructor(calls: AdminCalls) {
    this.#calls = calls;
  }

  /** Describes the cluster. @throws KafkaError */
  describe(options: AdminCallOptions = {}): Promise<ClusterDescription> {
    return this.#calls.toAny('DescribeCluster', options, async (connection) => {
      const request = { includeClusterAuthorizedOperations: false };
      const response = await connection.request(DescribeClusterApi, request);
      const { errorCode, errorMessage: message, clusterId, controllerId = -1 } = response;
      throwIfError(errorCode, 'Describing the cluster', { message });
      const brokers = response.brokers.map(({ brokerId, host, port, rack = null }) => {
        return { nodeId: brokerId, host, port, rack };
      });
      return { clusterId, controllerId, brokers };
    });
  }
}
