import { describe, expect, it } from 'vitest';
import { madeCluster, node, pod, service } from './made-cluster.ts';
import { request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';
import { send } from './send.ts';

const answerers = (proxyMode: 'iptables' | 'ipvs' | 'nftables', from: string, url: string) => {
  const cluster = madeCluster(
    [
      node('node-1', '192.168.0.11'),
      node('node-2', '192.168.0.12'),
      service('empty', '10.96.0.50', { type: 'NodePort', ports: [{ port: 80, targetPort: 80, nodePort: 30080 }] }),
      service('shut', '10.96.0.51', { ports: [{ port: 80, targetPort: 81 }] }),
      pod('shut-a', 'node-2', '10.244.2.5', { ports: [80], labels: { app: 'shut' } }),
      pod('client', 'node-1', '10.244.1.9'),
    ],
    { proxyMode },
  );
  const { exchanges } = send(cluster, request(from, url), 7, NO_MEMORY).trace;
  return exchanges.at(-1)!.back.map(({ after }) => after.source.ip);
};

describe('who refuses', () => {
  it.each([
    [
      'the Node of the sender, for a Service without endpoints',
      'iptables',
      'pod client',
      'tcp://10.96.0.50:80',
      ['192.168.0.11'],
    ],
    ['the same', 'nftables', 'pod client', 'tcp://10.96.0.50:80', ['192.168.0.11']],
    ['the cluster IP, which every Node has as its own', 'ipvs', 'pod client', 'tcp://10.96.0.50:80', ['10.96.0.50']],
    [
      'the Node, for a port that the cluster IP has not',
      'nftables',
      'pod client',
      'tcp://10.96.0.50:81',
      ['192.168.0.11'],
    ],
    [
      'the Node that was asked, for its node port',
      'iptables',
      'pod client',
      'tcp://192.168.0.12:30080',
      ['192.168.0.12', '192.168.0.12', '192.168.0.12'],
    ],
    ['the Pod, for a port where nothing listens', 'iptables', 'pod client', 'tcp://10.244.2.5:81', ['10.244.2.5']],
    [
      'the Pod, and its Node makes the cluster IP of it',
      'iptables',
      'pod client',
      'tcp://10.96.0.51:80',
      ['10.96.0.51', '10.96.0.51'],
    ],
  ] as const)('%s (%s, %s)', (_name, mode, from, url, expected) => {
    expect(answerers(mode, from, url)).toEqual(expected);
  });
});
