// FindCoordinator (API key 10), versions 0 to 6: which node coordinates a group. The topic that
// holds the groups is created when the first is looked for. Deviations: transaction and share
// coordinators are not here yet: INVALID_REQUEST, as from a broker that does not know the key type.
import { ErrorCode, FindCoordinatorApi } from '@millrace/protocol';
import { groupPartition } from '../coordinator/coordinator-runtime.ts';
import { TopicError } from '../metadata/topic-controller.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';
import { ensureOffsetsTopic } from './topic-metadata.ts';

const KEYS_MIN_VERSION = 4;
const GROUP_KEY_TYPE = 0;

interface Coordinator {
  key: string;
  nodeId: number;
  host: string;
  port: number;
  errorCode: number;
  errorMessage: string | null;
}

/** Handles FindCoordinator. */
export function findCoordinatorHandler(services: Services): Handler {
  return defineHandler(FindCoordinatorApi, async (request, { apiVersion }) => {
    const keys = apiVersion >= KEYS_MIN_VERSION ? request.coordinatorKeys : [request.key];
    const coordinators = await services.turn.map(keys, (key) =>
      find(services, key, request.keyType),
    );
    if (apiVersion >= KEYS_MIN_VERSION) return { throttleTimeMs: 0, coordinators };
    const { key: _, ...single } = coordinators[0]!;
    return { throttleTimeMs: 0, ...single };
  });
}

async function find(services: Services, key: string, keyType: number): Promise<Coordinator> {
  if (keyType !== GROUP_KEY_TYPE) {
    return nobody(key, ErrorCode.INVALID_REQUEST, `There is no coordinator for type ${keyType}.`);
  }
  const topic = await ensureOffsetsTopic(services);
  if (topic instanceof TopicError) {
    return nobody(key, ErrorCode.COORDINATOR_NOT_AVAILABLE, topic.message);
  }
  const partition = topic.partitions[groupPartition(key, topic.partitions.length)];
  const { nodeId, host, port } = services.node();
  if (partition?.leader !== nodeId) {
    return nobody(key, ErrorCode.COORDINATOR_NOT_AVAILABLE, 'The coordinator is not available.');
  }
  return { key, nodeId, host, port, errorCode: ErrorCode.NONE, errorMessage: '' };
}

function nobody(key: string, errorCode: number, errorMessage: string): Coordinator {
  return { key, nodeId: -1, host: '', port: -1, errorCode, errorMessage };
}
