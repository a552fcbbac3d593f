import type { Analysis, ClusterEvent, ClusterSettings, ObjectRef, Workspace } from '../engine/index.ts';
import { firstPodOf } from './asked-request.ts';
import type { Lesson, LessonChange, LessonEvent } from './lesson.ts';

/** A lesson's scene: its manifests in a cluster of which nothing was asked yet. */
export function workspaceOfLesson(
  fresh: Workspace,
  lesson: Lesson,
  text: string,
  settings: Partial<ClusterSettings> = {},
): Workspace {
  return {
    ...fresh,
    text,
    settings: { ...fresh.settings, ...lesson.settings, ...settings },
    events: lesson.events ?? [],
    now: lesson.now ?? 0,
  };
}

/** A workspace after what a step changes in it. */
export function changedBy(workspace: Workspace, change: LessonChange, analysis: Analysis): Workspace {
  const events = (change.events ?? []).map((event) => eventAt(event, workspace.now, analysis));
  return {
    ...workspace,
    settings: { ...workspace.settings, ...change.settings },
    events: [...workspace.events, ...events],
    now: workspace.now + (change.wait ?? 0),
  };
}

function eventAt(event: LessonEvent, at: number, analysis: Analysis): ClusterEvent {
  const named = 'pod' in event ? { ...event, pod: podOf(event.pod, analysis) } : event;
  return { ...named, at } as ClusterEvent;
}

/** `Pod of Deployment/default/web` is the first Pod of that workload. */
function podOf(name: string, analysis: Analysis): ObjectRef {
  const [, workload] = /^Pod of \w+\/(.*)$/.exec(name) ?? [];
  return (workload === undefined ? undefined : firstPodOf(workload, analysis)) ?? (name as ObjectRef);
}
