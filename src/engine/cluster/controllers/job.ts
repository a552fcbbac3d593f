import type { Job } from '../../api/job.ts';
import { refOf } from '../../api/kind.ts';
import type { OwnedPods } from '../owned-pods.ts';
import { labelled, ownerReferenceOf } from '../pod-set.ts';
import type { PodSet } from '../pod-set.ts';

/**
 * The Pods of a Job. A cluster that has settled has run its Jobs: their Pods have succeeded, and are gone where the Job
 * is collected after a time (pkg/controller/ttlafterfinished). Pods without number of completions: as many as run at once.
 */
export function podSetOfJob(owned: OwnedPods, job: Job): PodSet | undefined {
  const { name, namespace = 'default' } = job.metadata;
  const ref = refOf('Job', namespace, name);
  const { completions, parallelism, suspend, template } = job.spec;
  if (suspend || 'ttlSecondsAfterFinished' in job.spec) return undefined;
  // Finished Pods count here, unlike for what is to go on running.
  const existing = owned.byOwner.get(ref)?.length ?? 0;
  return {
    key: ref,
    workload: ref,
    owner: ownerReferenceOf(job),
    namespace,
    template: labelled(template, { 'batch.kubernetes.io/job-name': name, 'job-name': name }),
    count: Math.max(0, (completions ?? parallelism) - existing),
    naming: { kind: 'random', prefix: `${name}-` },
    ordered: false,
    phase: 'Succeeded',
  };
}
