interface Policy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): Policy;
}

const ASSETS = '/assets/';

/** What is run as a script is one of the page's own files; any other address is refused before it is asked for. */
function onlyOwn(url: string): string {
  const { origin, pathname } = new URL(url, document.baseURI);
  if (origin === location.origin && (pathname.startsWith(ASSETS) || import.meta.env.DEV)) return url;
  throw new TypeError(`not a script of this page: ${url}`);
}

/** Made at once: there may be no second of its name. A browser without these types takes the address itself. */
const types: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes');
const policy: Policy | undefined = types?.createPolicy('yinzheng', { createScriptURL: onlyOwn });

/** Starts a worker. The page's policy lets no script start whose address has not been looked at. */
export function startWorker(url: string, options: WorkerOptions = {}): Worker {
  const looked = policy === undefined ? onlyOwn(url) : policy.createScriptURL(url);
  return Reflect.construct(Worker, [looked, { type: 'module', ...options }]);
}
