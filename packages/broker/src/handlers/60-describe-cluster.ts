// DescribeCluster (API key 60), versions 0 to 2: the cluster's id, its brokers and its controller.
// Deviations: the controllers of a KRaft quorum do not exist here: their endpoint type is refused.
import { DescribeClusterApi, ErrorCode } from '@millrace/protocol';
import { authorizedOperations, CLUSTER_OPERATIONS } from './authorized-operations.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const BROKERS = 1;
const CONTROLLERS = 2;

/** Handles DescribeCluster. */
export function describeClusterHandler({ node }: Services): Handler {
  return defineHandler(DescribeClusterApi, (request) => {
    const { nodeId, host, port, rack, clusterId } = node();
    if (request.endpointType !== BROKERS) return refused(request.endpointType);
    return {
      throttleTimeMs: 0,
      errorCode: ErrorCode.NONE,
      clusterId,
      controllerId: nodeId,
      brokers: [{ brokerId: nodeId, host, port, rack, isFenced: false }],
      clusterAuthorizedOperations: authorizedOperations(
        request.includeClusterAuthorizedOperations,
        CLUSTER_OPERATIONS,
      ),
    };
  });
}

function refused(endpointType: number) {
  return {
    throttleTimeMs: 0,
    errorCode:
      endpointType === CONTROLLERS
        ? ErrorCode.MISMATCHED_ENDPOINT_TYPE
        : ErrorCode.UNSUPPORTED_ENDPOINT_TYPE,
    errorMessage: 'The request was sent to an endpoint of the wrong type: this is a broker.',
    clusterId: '',
    brokers: [],
  };
}
