/** Who reaches whom, for all pairs of Pods under many policies, against asking each pair by itself. */
import { mayReach } from '../floor/policies.mjs';
import { asTime, workspaceOf } from '../goal.mjs';
import { PORT, policedNamespace } from '../policies.mjs';
import { engineReaches } from '../reach.mjs';

const PODS = 1000;
const POLICIES = 200;
/** Rows of the matrix that are measured; each is as dear as any other for both. */
const ROWS = 5;

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'I2',
  parts: [
    { what: '1,000 Pods x 200 policies / pair by pair', limit: 1 / 50, stretch: 1 / 300, better: 'less', unit: 'x' },
  ],
  async measure({ engine, interleave }) {
    const { pods, policies, text } = policedNamespace(PODS, POLICIES);
    const workspace = workspaceOf(engine, { text, documents: 0, bytes: 0, pods: PODS, apps: 0, namespaces: 1 });
    const { cluster } = engine.analyse(workspace);
    const placed = pods.map(({ name, namespace }) => {
      const pod = cluster.pods.get(engine.refOf('Pod', namespace, name));
      if (!pod) throw new Error(`no Pod ${name}`);
      return pod;
    });
    const ofEngine = () =>
      placed.slice(0, ROWS).flatMap((from) => placed.map((to) => engineReaches(engine, cluster, from, to, PORT)));
    const ofFloor = () => pods.slice(0, ROWS).flatMap((from) => pods.map((to) => mayReach(policies, from, to, PORT)));
    const floor = ofFloor();
    const wrong = ofEngine().findIndex((reaches, index) => reaches !== floor[index]);
    if (wrong >= 0) throw new Error(`engine and floor differ at pair ${wrong}`);
    const comparison = await interleave({ subject: { run: ofEngine }, yardstick: { run: ofFloor } });
    const open = floor.filter((reaches) => reaches).length / floor.length;
    return [asTime(comparison, `${ROWS} of ${PODS} rows, ${Math.round(open * 100)} % open`)];
  },
};
