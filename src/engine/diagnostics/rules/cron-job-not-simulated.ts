import type { CronJob } from '../../api/cron-job.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** A CronJob: its Jobs run at times that nobody waits for here. */
export const cronJobNotSimulated: Rule<CronJob> = {
  kind: 'CronJob',
  find({ spec }) {
    if (spec.suspend) return [];
    return [finding('cron-job-not-simulated', 'info', 'spec.schedule', { schedule: spec.schedule })];
  },
};
