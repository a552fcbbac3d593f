import type { Analysis } from './analysis.ts';
import type { Cluster } from './cluster/cluster.ts';
import type { Workspace } from './workspace.ts';

/** The whole answer about a workspace: what the page shows, and the cluster to send requests in. */
export interface Answer {
  readonly analysis: Analysis;
  readonly cluster: Cluster;
}

/** Reads the workspace's text, builds its cluster, and says all that the page draws and marks. */
export function analyse(workspace: Workspace): Answer {
  throw new Error(`not wired yet: ${workspace.text.length}`);
}
