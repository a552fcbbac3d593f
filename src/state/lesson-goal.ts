import { requestOf } from '../content/asked-request.ts';
import { meets } from '../content/expected.ts';
import type { AskedRequest, Expected, Lesson } from '../content/lesson.ts';
import { reachesObjects, workloadOfPod } from '../content/reached.ts';
import type { Analysis, ClientRequest, ClusterSettings, KubeObject, ObjectRef } from '../engine/index.ts';
import type { EngineClient } from '../worker/engine-client.ts';
import type { Outcome } from '../worker/messages.ts';

/** One thing that a goal asks for, and whether the cluster has it. */
export type GoalPart = { readonly met: boolean } & (
  | {
      readonly kind: 'request';
      readonly request: AskedRequest;
      readonly expect: Expected;
      /** It in the cluster as it stands now. */
      readonly asked: ClientRequest | undefined;
      /** What comes of it; absent where the cluster lacks what the request names. */
      readonly outcomes: readonly Outcome[] | undefined;
    }
  | {
      readonly kind: 'object';
      readonly ref: string;
      readonly fields: Readonly<Record<string, string | number | boolean | null>>;
    }
  | { readonly kind: 'setting'; readonly name: keyof ClusterSettings; readonly value: string | number | boolean }
  | { readonly kind: 'clean'; readonly errors: number }
);

/** Asks the cluster for all that a goal names: what counts is what it answers, never how the text is written. */
export async function goalParts(
  { goal }: Lesson,
  engine: Pick<EngineClient, 'explore' | 'object'>,
  analysis: Analysis,
  settings: ClusterSettings,
): Promise<readonly GoalPart[]> {
  const workloadOf = workloadOfPod(analysis.topology);
  const requests = goal.requests.map(async ({ request, expect }): Promise<GoalPart> => {
    const asked = requestOf(request, analysis);
    const outcomes = asked && (await engine.explore(asked));
    const met = outcomes !== undefined && meets(expect, outcomes, workloadOf);
    return { kind: 'request', request, expect, asked, outcomes, met };
  });
  const objects = (goal.objects ?? []).map(async (wanted): Promise<GoalPart> => {
    const object: KubeObject | undefined = await engine.object(wanted.ref as ObjectRef);
    const met = reachesObjects({ requests: [], objects: [wanted] }, () => object);
    return { kind: 'object', ref: wanted.ref, fields: wanted.fields ?? {}, met };
  });
  const set = Object.entries(goal.settings ?? {}).map(([name, value]): GoalPart => {
    const setting = name as keyof ClusterSettings;
    return { kind: 'setting', name: setting, value, met: settings[setting] === value };
  });
  const errors = analysis.diagnostics.filter(({ severity }) => severity === 'error').length;
  const clean: readonly GoalPart[] = goal.clean === true ? [{ kind: 'clean', errors, met: errors === 0 }] : [];
  return [...(await Promise.all(requests)), ...(await Promise.all(objects)), ...set, ...clean];
}
