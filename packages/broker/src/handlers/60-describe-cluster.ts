// DescribeCluster (API key 60), versions 0 to 2: the cluster's id, its brokers and its controller.
// Deviations: the controllers of a KRaft quorum do not exist here: their endpoint type is refused.
import { DescribeClusterApi, ErrorCode } from '@millrace/protocol';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const BROKERS = 1;

/** Handles DescribeCluster. */
export function describeClusterHandler({ node }: Services): Handler {
  return defineHandler(DescribeClusterApi, ({ endpointType }) => {
    const { nodeId, host, port, rack, clusterId } = node();
    const isSupported = endpointType === BROKERS;
    return {
      throttleTimeMs: 0,
      errorCode: isSupported ? ErrorCode.NONE : ErrorCode.MISMATCHED_ENDPOINT_TYPE,
      errorMessage: isSupported
        ? null
        : 'The request was sent to an endpoint of the wrong type: this is a broker.',
      endpointType,
      clusterId: isSupported ? clusterId : '',
      controllerId: isSupported ? nodeId : -1,
      brokers: isSupported ? [{ brokerId: nodeId, host, port, rack, isFenced: false }] : [],
    };
  });
}
