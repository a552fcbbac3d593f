import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const cronJob = (rest: string) => `
apiVersion: batch/v1
kind: CronJob
metadata: { name: a }
spec:
  schedule: 0 3 * * *
  ${rest}
  jobTemplate:
    spec:
      template:
        spec: { restartPolicy: Never, containers: [{ name: a, image: nginx }] }
`;

it.each([
  ['one that would run', cronJob(''), [[6, 'spec.schedule', { schedule: '0 3 * * *' }]]],
  ['a suspended one: silent', cronJob('suspend: true'), []],
])('%s', (_name, text, places) => expect(placesOf('cron-job-not-simulated', text)).toEqual(places));
