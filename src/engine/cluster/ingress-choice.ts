import { INGRESS_CLASS_ANNOTATION } from '../api/ingress.ts';
import type { Ingress } from '../api/ingress.ts';
import { isDefaultClass } from '../api/ingress-class.ts';
import type { IngressClass } from '../api/ingress-class.ts';
import { refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { Draft } from './draft.ts';
import { byName } from './draft.ts';
import { INGRESS_NGINX } from './ingress-program.ts';
import type { IngressProgram } from './ingress-program.ts';

/** What an Ingress says about who is to serve it. */
export type ClassChoice =
  /** `spec.ingressClassName`; `controller` is that of the IngressClass, absent when there is none of the name. */
  | { readonly by: 'name'; readonly name: string; readonly controller?: string }
  | { readonly by: 'annotation'; readonly name: string }
  | { readonly by: 'nothing' };

interface Classes {
  readonly ingressClasses: ReadonlyMap<ObjectRef, IngressClass>;
}

/** The field goes before the annotation (ingress-nginx internal/ingress/controller/store, GetIngressClass). */
export function choiceOf({ ingressClasses }: Classes, ingress: Ingress): ClassChoice {
  const { ingressClassName: name } = ingress.spec;
  if (name !== undefined) {
    const controller = ingressClasses.get(refOf('IngressClass', undefined, name))?.spec.controller;
    return { by: 'name', name, ...(controller === undefined ? {} : { controller }) };
  }
  const annotation = ingress.metadata.annotations[INGRESS_CLASS_ANNOTATION];
  return annotation === undefined ? { by: 'nothing' } : { by: 'annotation', name: annotation };
}

/**
 * Gives Ingresses that name no class the default one, if there is one: of several the newest counts, here the first by
 * name, since all are of one time (plugin/pkg/admission/network/defaultingressclass).
 */
export function fillDefaultClass(draft: Draft): void {
  const [name] = [...draft.ingressClasses.values()]
    .filter(isDefaultClass)
    .map(({ metadata }) => metadata.name)
    .sort(byName);
  if (name === undefined) return;
  for (const [ref, ingress] of draft.ingresses) {
    if (choiceOf(draft, ingress).by !== 'nothing') continue;
    draft.ingresses.set(ref, { ...ingress, spec: { ...ingress.spec, ingressClassName: name } });
  }
}

/**
 * The program of those inside that serves an Ingress. One that names no class is served by a program that takes such, or
 * by the only one there is: what its administrator would have set up.
 */
export function programFor(choice: ClassChoice, programs: readonly IngressProgram[]): IngressProgram | undefined {
  switch (choice.by) {
    case 'name':
      return programs.find(({ controller }) => controller === choice.controller);
    case 'annotation':
      return programs.find(({ annotation }) => annotation === choice.name);
    case 'nothing':
      return (
        programs.find(({ withoutClass }) => withoutClass) ??
        (programs.length === 1 ? programs[0] : programs.find(({ nginx }) => nginx))
      );
  }
}

/** Whether an Ingress asks for ingress-nginx by a class of it, or by the name that it usually has; or asks for nobody. */
export function suitsNginx(choice: ClassChoice): boolean {
  switch (choice.by) {
    case 'name':
      return choice.controller === undefined ? choice.name === 'nginx' : choice.controller === INGRESS_NGINX;
    case 'annotation':
      return choice.name === 'nginx';
    case 'nothing':
      return true;
  }
}
