/**
 * What the goals measure of the engine. It is bundled once, before anything is timed, so that nothing but the engine's own
 * code runs inside a measurement.
 */
export { NOTHING_KNOWN, patchedAnalysis } from '../src/worker/answer.ts';
export { createEngineService } from '../src/worker/engine-service.ts';
export { questionAbout, sharedAfter } from '../src/worker/question.ts';
export { overWire } from '../src/worker/wire-service.ts';
export { analyse, exploreIn, sendIn } from '../src/engine/analyse.ts';
export { refOf } from '../src/engine/api/kind.ts';
export { buildCluster } from '../src/engine/cluster/build-cluster.ts';
export { NO_MEMORY } from '../src/engine/dataplane/memory.ts';
export { nginxConfigOf } from '../src/engine/dataplane/http/nginx-server.ts';
export { routeTableOf } from '../src/engine/dataplane/http/table.ts';
export { policyVerdict } from '../src/engine/dataplane/network-policy/verdict.ts';
export { diagnose } from '../src/engine/diagnostics/diagnose.ts';
export { admit } from '../src/engine/manifest/admit.ts';
export { clusterObjects } from '../src/engine/manifest/cluster-objects.ts';
export { parseWorkspace } from '../src/engine/manifest/manifest.ts';
export { topologyOf } from '../src/engine/topology/topology-of.ts';
export { DEFAULT_SETTINGS } from '../src/engine/settings.ts';
export { NOTHING_ALLOCATED } from '../src/engine/workspace.ts';
