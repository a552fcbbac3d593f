import type { Cluster } from '../cluster/cluster.ts';
import type { Client, Place } from '../dataplane/trace.ts';
import { parseUrl } from '../net/url.ts';
import type { Command, CommandCode } from './command.ts';
import { commandsOfDecision } from './decision-commands.ts';
import { questionCommands } from './dns-commands.ts';
import type { HopAsked, HopContext } from './hop-context.ts';
import { controllerLogCommand, ingressesCommand } from './ingress-commands.ts';
import { nodeCommand, nodesCommand, podCommand, serviceCommand } from './object-commands.ts';
import { requestCommand } from './request-program.ts';

/**
 * What to type in a real cluster to see what a hop shows here: the commands of its decisions, in their order, each once;
 * where nothing was decided, those of the place. There is at least one.
 */
export function commandsOf(cluster: Cluster, asked: HopAsked): readonly Command[] {
  const { hop, before } = asked;
  const isMatched = hop.decisions.some(({ kind }) => kind === 'service-matched');
  const visit = isMatched || !before ? hop.decisions : [...before.decisions, ...hop.decisions];
  const at: HopContext = { ...asked, cluster, visit };
  const decided = hop.decisions.flatMap((decision) => commandsOfDecision(decision, at));
  const found = [...decided, ...(isAnswered(at) ? answerCommands(at) : [])];
  const commands = distinct(found.length > 0 ? found : placeCommands(at, hop.to));
  return commands.toSorted((a, b) => (LAST[a.code] ?? 0) - (LAST[b.code] ?? 0));
}

/** What shows where things are stands behind what shows what was decided. */
const LAST: Partial<Record<CommandCode, number>> = { pod: 1, listening: 2, nodes: 3 };

/** The client has its answer. */
function isAnswered({ hop, direction, own, request }: HopContext): boolean {
  const { to } = hop;
  return direction === 'back' && own && (to.kind === 'internet' || isPlaceOf(request.from, to));
}

function isPlaceOf(client: Client, place: Place): boolean {
  if (client.kind === 'pod') return place.kind === 'pod' && place.pod === client.pod;
  return client.kind === 'node' && place.kind === 'node' && place.node === client.node;
}

function answerCommands(at: HopContext): Command[] {
  const { payload } = at.hop.before;
  const { url } = parseUrl(at.request.url);
  const types = url?.scheme === 'dns' ? [url.type] : (['A', 'AAAA'] as const);
  if (payload.kind === 'dns-answer') return questionCommands(at.cluster, at, payload.name, types);
  return requestCommand(at.cluster, at.request, at.hop);
}

function placeCommands(at: HopContext, place: Place): readonly Command[] {
  const { cluster, own, request, hop } = at;
  switch (place.kind) {
    case 'pod':
      return [podCommand(cluster, place.pod), ...controllerLogCommand(cluster, place.pod)];
    case 'node':
      return [nodeCommand(cluster, place.node), nodesCommand(cluster)];
    case 'node-port':
      return [nodesCommand(cluster)];
    case 'service':
    case 'load-balancer':
      return [serviceCommand(cluster, place.service)];
    case 'cloud-ingress':
      return [ingressesCommand(cluster)];
    case 'upstream-dns':
    case 'internet':
    case 'endpoint': {
      const sent = own ? requestCommand(cluster, request, hop) : [];
      return sent.length > 0 ? sent : [nodesCommand(cluster)];
    }
  }
}

function distinct(commands: readonly Command[]): readonly Command[] {
  return [
    ...new Map(commands.map((command) => [`${command.line} ${JSON.stringify(command.place)}`, command])).values(),
  ];
}
