import type { DecisionKind, DecisionOf } from '../../trace.ts';

/** The program of a Node that prints kube-proxy's rules, one for each of its modes. */
export type RuleTool = 'iptables-save' | 'nft list' | 'ipvsadm -Ln';

/** The rules of one Service on one Node as the Node's own tool prints them. */
export interface PrintedRules {
  readonly tool: RuleTool;
  /** What to type on the Node to see them. `nft` and `ipvsadm` print those of other Services too. */
  readonly command: string;
  /** In the tool's order. Empty where kube-proxy writes no rules: headless, ExternalName, no address of the family. */
  readonly lines: readonly RuleLine[];
}

/** The decisions of a trace that a rule of kube-proxy takes. */
export type RuleDecision = Extract<
  DecisionKind,
  | 'service-matched'
  | 'endpoint-chosen'
  | 'no-endpoint'
  | 'dnat'
  | 'snat'
  | 'source-range-refused'
  | 'health-check-answered'
>;

/** One printed line, and which decision it takes where it takes one. */
export interface RuleLine {
  /** Exactly as printed; `nft` indents by tabs. */
  readonly text: string;
  /** iptables only: the table that the rule stands in. */
  readonly table?: 'filter' | 'nat';
  readonly decision?: RuleDecision;
  /** Port name, or its number where it has none, as decisions name it. */
  readonly port?: string;
  /** For which kind of address the line is; absent where it is for several (a Service's external ones). */
  readonly by?: DecisionOf<'service-matched'>['by'];
  /** The address that it is for; a node port of iptables and nftables is for all of the Node's. */
  readonly address?: string;
  /** The one endpoint that the line is about: `10.180.0.1:80`. A line that draws from several names none. */
  readonly endpoint?: string;
  /** Of a line that chooses: from all endpoints, or from those on this Node. */
  readonly from?: 'cluster' | 'local';
  /** The line sends a client to the endpoint that it had before. */
  readonly affinity?: boolean;
}

/** What a line says beside its text. */
export type LineMeaning = Omit<RuleLine, 'text' | 'table'>;

/** Go's `net.JoinHostPort`: `10.180.0.1:80`, `[fd00::1]:80`. */
export function hostPort(ip: string, port: number): string {
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
}
