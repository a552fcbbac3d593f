import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, ref, t, type Text } from '../text.ts';
import { values } from './words.ts';

/** What follows from an object whose kind is not simulated. */
const WITHOUT_KIND: Readonly<Record<string, Text>> = {
  routes: t`Requests are answered as if it were not there: no route and no address follows from it.`,
  mesh: t`Requests go from Pod to Pod as if no mesh were there: no proxy beside a Pod routes, encrypts or refuses them.`,
  policy: t`Packets pass as if it were not there: only NetworkPolicies are obeyed.`,
  services: t`The Services and Pods that its controller would make are not here.`,
  workloads: t`The Pods that its controller would make are not here.`,
  addresses: t`Addresses and names are given as the settings say, not as it says.`,
  scaling: t`The number of Pods stays as it is written.`,
  certificates: t`The Secret that its controller would make is not here.`,
  '': t`The object is kept, and nothing follows from it: what its controller would make is not here.`,
};

const SERVICE_SETTINGS: Readonly<Record<string, Text>> = {
  internal: t`The balancer is taken to stand in the internet, where anybody reaches it.`,
  targets: t`The balancer is taken to send to the Nodes, to every one that passes its health check.`,
  'proxy-protocol': t`The balancer is taken not to speak the PROXY protocol: what the Pod sees as source is the packet's.`,
  tls: t`The balancer is taken to pass bytes on as they are, TLS and all.`,
  addresses: t`The address is chosen as for any other Service.`,
  name: t`No DNS record is made of it: send to the address of the Service.`,
  proxy: t`With it kube-proxy would leave this Service alone; here it serves it.`,
};

const TERMS: Readonly<Record<string, Text>> = {
  podAffinity: t`stand without the Pods that this rule wants near them`,
  podAntiAffinity: t`stand together with Pods that this rule keeps apart`,
  topologySpreadConstraints: t`are too many in one place for this rule`,
};

/** Findings about what is not simulated: what is left out, and what follows for an answer. */
export const simulationMessages = {
  'foreign-kind': ({ apiVersion, kind, steers }) =>
    t`${kind} of ${code(apiVersion)} is not simulated here. ${WITHOUT_KIND[steers] ?? WITHOUT_KIND[''] ?? []}`,
  'autoscaler-not-simulated': ({ target, pods, min, max }) =>
    t`Nothing is measured here, so nothing is scaled: ${ref(target)} keeps ${pods === 1 ? '1 Pod' : `${pods} Pods`}. A cluster would keep from ${min} to ${max}.`,
  'cron-job-not-simulated': ({ schedule }) =>
    t`Time does not run to ${code(schedule)} here: this CronJob makes no Pod. To see one at work, write it as a Pod.`,
  'ingress-controller-not-simulated': ({ ingressClass, controller }) =>
    t`The controller ${code(controller)} of the class ${code(ingressClass)} is not simulated, and no Pod here runs it: requests to the hosts of this Ingress find no address.`,
  'ingress-annotation-not-simulated': ({ annotation }) =>
    t`The annotation ${code(annotation)} is not simulated: requests are routed and answered as if it were not there.`,
  'ingress-annotation-refused': ({ annotation, value, why }) =>
    why === 'risk'
      ? t`ingress-nginx takes no ${code(annotation)} unless its administrator allows critical annotations. It leaves this whole Ingress out: requests to its hosts are answered 404.`
      : t`${code(value)} is no value for ${code(annotation)}. The API accepts it, but ingress-nginx leaves this whole Ingress out: requests to its hosts are answered 404.`,
  'service-annotation-not-simulated': ({ key, setting }) =>
    t`${code(key)} is not simulated. ${SERVICE_SETTINGS[setting] ?? []}`,
  'pod-annotation-not-simulated': ({ key, setting }) =>
    setting === 'mesh'
      ? t`${code(key)} is not simulated. ${WITHOUT_KIND['mesh'] ?? []}`
      : t`${code(key)} is not simulated: the Pods have the cluster's own network only.`,
  'load-balancer-class-not-served': ({ loadBalancerClass }) =>
    t`The controller of the balancer class ${code(loadBalancerClass)} is not simulated, and the cloud's own leaves such Services alone: this one has no address from outside. Its node ports work.`,
  'endpoint-slice-fqdn': () =>
    t`Nobody sends to endpoints of type ${code('FQDN')}: kube-proxy and CoreDNS pass over this EndpointSlice. A name outside the cluster is what a Service of type ${code('ExternalName')} is for.`,
  'scheduler-not-simulated': ({ scheduler }) =>
    t`The scheduler ${code(scheduler)} is not simulated: these Pods are put on Nodes as the default scheduler's are.`,
  'scheduling-gate-not-simulated': ({ gate }) =>
    t`The scheduling gate ${code(gate)} is taken to be open: a cluster would keep these Pods Pending, without an address, until somebody takes it away.`,
  'placement-not-simulated': ({ term, topologyKey, count }) =>
    t`Pods are put on the Nodes in turn, whatever ${code(term)} says of ${code(topologyKey)}: ${count === 1 ? '1 Pod' : `${count} Pods`} here ${TERMS[term] ?? []}. A cluster would place them elsewhere, or leave them Pending.`,
  'host-port-taken': ({ port, node }) =>
    t`Two Pods on ${code(node)} want its port ${code(port)}. A cluster would leave one of them Pending; here both run, and the first gets what arrives at the port.`,
  'node-overcommitted': ({ resource, percent, allocatable }) =>
    t`The Pods here ask for ${percent} % of the Node's ${resource} (${code(allocatable)}). What Pods ask for is not counted here: a cluster would leave some of them Pending.`,
  'readiness-gate-not-simulated': ({ gate }) =>
    t`The readiness gate ${code(gate)} is taken to be met: in a cluster the Pod gets no requests until somebody sets that condition.`,
  'corefile-not-simulated': ({ lines }) =>
    t`Names are answered by CoreDNS as kubeadm sets it up. Not simulated of this file: ${values(lines)}.`,
  'controller-option-not-simulated': ({ option, role }) =>
    role === 'ports'
      ? t`The port ${code(option)} that ingress-nginx would forward by this entry is not simulated: nothing listens there.`
      : t`The option ${code(option)} of ingress-nginx is not simulated: it runs here with its defaults.`,
} satisfies Partial<DiagnosticMessages>;
