/** What `kube-hop.js` does: a page that loads it, once or more often, knows `<kube-hop>`. */
import { KubeHop } from './element.ts';
import { scriptBase } from './script-base.ts';

if (customElements.get('kube-hop') === undefined) {
  const { currentScript } = document;
  KubeHop.base = scriptBase(
    currentScript instanceof HTMLScriptElement ? currentScript.src : undefined,
    new Error().stack,
  );
  customElements.define('kube-hop', KubeHop);
}
