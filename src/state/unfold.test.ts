import { expect, test } from 'vitest';
import type { ObjectRef } from '../engine/index.ts';
import { openPage } from './page.fixture.ts';

const WEB = 'Deployment/default/web';

const many = `apiVersion: v1
kind: Node
metadata: {name: only}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 9
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
`;

function cardsOf(page: ReturnType<typeof openPage>, owner: ObjectRef): number {
  const cards = page.state().analysis?.topology.nodes.flatMap(({ pods }) => pods) ?? [];
  return cards.filter((card) => (card.kind === 'pod' ? card.owner : card.ref) === owner).length;
}

test('what the person unfolds comes from the engine, and the story that is shown stays where it is', async () => {
  const page = openPage(many);
  await page.settled();
  expect(cardsOf(page, WEB)).toBe(1);
  await page.actions.send({ from: { kind: 'internet' }, method: 'GET', url: 'http://192.0.2.1/', headers: {} });
  page.actions.seekHop(0);
  const { trace, playback } = page.state();
  page.actions.toggleOpen(WEB);
  await page.settled();
  expect(cardsOf(page, WEB)).toBe(9);
  expect(page.state().trace?.verdict).toEqual(trace?.verdict);
  expect(page.state().playback.at).toBe(playback.at);
  page.actions.foldAll();
  await page.settled();
  expect(cardsOf(page, WEB)).toBe(1);
});

test('what only the picture folds is no question to the engine', async () => {
  const page = openPage(many);
  await page.settled();
  const { analysis } = page.state();
  page.actions.toggleOpen('services');
  await page.settled();
  expect(page.state().analysis).toBe(analysis);
});

test('going to a Pod that is folded unfolds its workload', async () => {
  const page = openPage(many);
  await page.settled();
  const [group] = page.state().analysis?.topology.nodes[0]?.pods.filter((card) => card.kind === 'pod-group') ?? [];
  const pod = group?.kind === 'pod-group' ? group.pods[0] : undefined;
  expect(pod).toBeDefined();
  page.actions.goTo(pod!);
  page.actions.reveal(pod!);
  await page.settled();
  expect(page.state().look.selected?.ref).toBe(pod);
  expect(cardsOf(page, WEB)).toBe(9);
});
