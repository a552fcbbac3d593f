import type { Messages } from '../messages.ts';
import { balancer } from './decisions/balancer.ts';
import { http } from './decisions/http.ts';
import { names } from './decisions/names.ts';
import { network } from './decisions/network.ts';
import { service } from './decisions/service.ts';

/** A sentence or two for each decision: why something happened at a place. */
export const decisions: Messages['decisions'] = { ...names, ...service, ...network, ...balancer, ...http };
