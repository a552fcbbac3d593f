import { containsCIDR } from '../net/cidr.ts';
import { PROTOCOLS } from '../net/port.ts';
import { checkCIDR } from './address-format.ts';
import { checkAllowed, checkCount, problem, required } from './field-problem.ts';
import type { FieldPath, FieldProblem } from './kind.ts';
import { checkSelector } from './label-selector.ts';
import { checkPort, checkPortName } from './name-format.ts';
import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from './network-policy.ts';
import { checkMeta } from './object-meta.ts';

/** What validation says about a NetworkPolicy (pkg/apis/networking/validation `ValidateNetworkPolicy`). */
export function checkNetworkPolicy(policy: NetworkPolicy): FieldProblem[] {
  const { spec } = policy;
  const problems = checkMeta(policy, true, 'subdomain');
  checkSelector(problems, 'spec.podSelector', spec.podSelector);
  for (const [i, { from = [], ports = [] }] of (spec.ingress ?? []).entries()) {
    for (const [j, port] of ports.entries()) checkPolicyPort(problems, `spec.ingress[${i}].ports[${j}]`, port);
    for (const [j, peer] of from.entries()) checkPeer(problems, `spec.ingress[${i}].from[${j}]`, peer);
  }
  for (const [i, { to = [], ports = [] }] of (spec.egress ?? []).entries()) {
    for (const [j, port] of ports.entries()) checkPolicyPort(problems, `spec.egress[${i}].ports[${j}]`, port);
    for (const [j, peer] of to.entries()) checkPeer(problems, `spec.egress[${i}].to[${j}]`, peer);
  }
  checkCount(problems, 'spec.policyTypes', spec.policyTypes.length, 2);
  if (spec.policyTypes.length > 2) return problems;
  for (const [i, type] of spec.policyTypes.entries()) {
    checkAllowed(problems, `spec.policyTypes[${i}]`, type, ['Ingress', 'Egress']);
  }
  return problems;
}

function checkPolicyPort(problems: FieldProblem[], path: FieldPath, entry: NetworkPolicyPort): void {
  const { protocol, port, endPort } = entry;
  checkAllowed(problems, `${path}.protocol`, protocol, PROTOCOLS);
  const at = `${path}.endPort`;
  if (typeof port === 'number') {
    checkPort(problems, `${path}.port`, port);
    if (endPort === undefined) return;
    if (endPort < port) problems.push(problem('end-port-below-port', at, { field: 'endPort', value: endPort, port }));
    else checkPort(problems, at, endPort);
  } else if (typeof port === 'string') {
    if (endPort !== undefined) problems.push(problem('end-port-with-name', at, { field: 'endPort', name: port }));
    checkPortName(problems, `${path}.port`, port);
  } else if (endPort !== undefined) problems.push(problem('end-port-without-port', at, { field: 'endPort' }));
}

function checkPeer(problems: FieldProblem[], path: FieldPath, peer: NetworkPolicyPeer): void {
  const { podSelector, namespaceSelector, ipBlock } = peer;
  const field = path.slice(path.lastIndexOf('.') + 1, path.lastIndexOf('['));
  checkSelector(problems, `${path}.podSelector`, podSelector);
  checkSelector(problems, `${path}.namespaceSelector`, namespaceSelector);
  if (ipBlock) {
    checkIPBlock(problems, `${path}.ipBlock`, ipBlock);
    if (podSelector || namespaceSelector) problems.push(problem('peer-ip-block-and-selector', path, { field }));
  } else if (!podSelector && !namespaceSelector) problems.push(problem('peer-empty', path, { field }));
}

/** A block of addresses and the smaller blocks in it that are left out (`ValidateIPBlock`). */
function checkIPBlock(
  problems: FieldProblem[],
  path: FieldPath,
  { cidr, except = [] }: NonNullable<NetworkPolicyPeer['ipBlock']>,
): void {
  if (!cidr) {
    problems.push(required(`${path}.cidr`));
    return;
  }
  const block = checkCIDR(problems, `${path}.cidr`, cidr);
  if (!block) return;
  for (const [i, value] of except.entries()) {
    const at = `${path}.except[${i}]`;
    const hole = checkCIDR(problems, at, value);
    if (!hole || (containsCIDR(block, hole) && hole.prefix > block.prefix)) continue;
    problems.push(problem('except-outside-cidr', at, { field: 'except', value, cidr }));
  }
}
