import text from './first.yaml?raw';

/** What a first visit opens on: a Deployment, a LoadBalancer Service, an Ingress, and a Pod that can ask. */
export const firstExample: string = text;
