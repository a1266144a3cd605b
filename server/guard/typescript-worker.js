// Node 20 reads no TypeScript, and a worker thread does not take tsx over from its parent: it is loaded here first.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
