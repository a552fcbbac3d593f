import type { ClusterSettings, UrlProblem } from '../engine/index.ts';
import type { Text } from './text.ts';

/** Words of the interface. A plain string where nothing is inserted. */
export interface UiMessages {
  readonly title: string;
  readonly tagline: string;
  /** A sentence shown when the page cannot do what was asked. */
  readonly problem: (what: string) => Text;
  readonly skipToRequest: string;
  readonly skipToStory: string;

  readonly regions: { readonly manifests: string; readonly findings: string };
  readonly tabs: { readonly name: string; readonly picture: string; readonly manifests: string };

  readonly language: string;
  readonly theme: { readonly name: string; readonly light: string; readonly dark: string; readonly system: string };
  readonly startOver: {
    readonly button: string;
    readonly question: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly bringBack: string;
  };

  readonly request: {
    readonly form: string;
    readonly from: string;
    readonly internet: string;
    readonly pods: string;
    readonly nodes: string;
    readonly method: string;
    readonly url: string;
    readonly suggestions: string;
    readonly noSuggestion: string;
    readonly suggestionGroups: {
      readonly balancers: string;
      readonly ingresses: string;
      readonly services: string;
      readonly nodePorts: string;
      readonly pods: string;
    };
    readonly send: string;
    readonly urlProblems: { readonly [Problem in UrlProblem]: string };
  };

  readonly settings: {
    readonly button: string;
    readonly title: string;
    readonly labels: { readonly [Setting in keyof ClusterSettings]: string };
    readonly hints: { readonly [Setting in keyof ClusterSettings]: string };
    readonly nodesWritten: string;
    readonly placements: { readonly [P in ClusterSettings['ingressPlacement']]: string };
    readonly arrivals: { readonly [A in ClusterSettings['balancerArrives']]: string };
    readonly networks: { readonly [N in ClusterSettings['podNetwork']]: string };
    readonly problems: {
      readonly 'bad-cidr': string;
      readonly 'cidrs-overlap': string;
      readonly 'bad-domain': string;
      readonly 'bad-count': string;
    };
  };

  readonly editor: {
    readonly name: string;
    readonly hint: string;
    readonly show: string;
    readonly hide: string;
    readonly resize: string;
    readonly noFindings: string;
    readonly counts: { readonly [S in 'error' | 'warning' | 'info']: (count: number) => string };
    readonly severity: { readonly [S in 'error' | 'warning' | 'info']: string };
    readonly line: (line: number) => string;
    readonly more: (count: number) => string;
    readonly broken: string;
    readonly brokenDrawnAsBefore: string;
    /** The browser refuses its storage. */
    readonly notKept: string;
    /** A finding whose sentence is missing. */
    readonly unknownFinding: (code: string) => Text;
  };

  readonly engine: {
    readonly starting: string;
    /** It took too long and was started again; with the document (from 1) that it did not get through. */
    readonly restarted: (document: number | undefined) => string;
    readonly failed: string;
  };
  readonly notes: { readonly 'started-over': string };
  readonly emptyStory: string;
  /** Nothing is written: how to begin. */
  readonly emptyText: string;
}
