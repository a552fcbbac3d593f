import type { RemedyStep } from './remedy.ts';

const short = (ref: string): string => ref.replace('/default/', ' ').replaceAll('/', ' ');

/** For tests: a step as a line, `Service web: spec.ports[0].targetPort 8080 -> 80`. */
export function inWords(step: RemedyStep): string {
  switch (step.kind) {
    case 'fix':
      return `${step.ref === undefined ? '' : `${short(step.ref)}: `}fix ${step.code} ${Object.values(step.params).join(' ')}`;
    case 'set-field':
      return `${short(step.ref)}: ${step.path} ${step.from ?? 'nothing'} -> ${step.to}`;
    case 'remove-field':
      return `${short(step.ref)}: no ${step.path}`;
    case 'add-item':
      return `${short(step.ref)}: ${step.path} + ${step.value}`;
    case 'select':
      return `${short(step.ref)}: select ${step.labels}`;
    case 'allow': {
      const { peer, port } = step;
      const who =
        peer.kind === 'pods'
          ? `${peer.labels}${peer.namespace === undefined ? '' : ` of ${peer.namespace}`}`
          : peer.kind === 'namespace'
            ? `all of ${peer.namespace}`
            : peer.cidr;
      return `${short(step.ref)}: allow ${step.direction} ${who}${port ? ` ${port.protocol} ${port.port}` : ''}`;
    }
    case 'remove-object':
      return `no ${short(step.ref)}`;
    case 'ask':
      return `ask ${step.part} ${step.from} -> ${step.to}`;
    case 'setting':
      return `setting ${step.setting} ${step.from} -> ${step.to}`;
    case 'take-back':
      return `take back ${step.event.kind}`;
    case 'wait':
      return `wait ${step.seconds}`;
  }
}
