// What the service worker does with which request: apart from it, so that it can be tried without one.

/** The files of the field page, and the version they make together. */
export interface Shell {
  version: string;
  files: string[];
}

/** A page, a thing that never changes under its address, one that does, a file of the shell, or none of our business. */
export type Kind = 'page' | 'fixed' | 'fresh' | 'file' | undefined;

const guid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const page = new RegExp(`^/field(/${guid})?$`, 'i');
const fixed = [/^\/field\/rooms\//, /^\/maps\/plans\//];
const fresh = [/^\/api\/v1\/buildings\/[^/]+\/readiness/];
const file = /^\/(css|js|app|lib|img|icons|_content)\/|\.(svg|webmanifest|styles\.css)$/;

export function kindOf(request: Pick<Request, 'method' | 'mode'>, url: URL, origin: string): Kind {
  if (request.method !== 'GET' || url.origin !== origin) return undefined;
  if (request.mode === 'navigate' || page.test(url.pathname)) return page.test(url.pathname) ? 'page' : undefined;
  if (fixed.some(known => known.test(url.pathname))) return 'fixed';
  if (fresh.some(known => known.test(url.pathname))) return 'fresh';
  return file.test(url.pathname) ? 'file' : undefined;
}

const prefix = 'shell ';

export const nameOf = (version: string) => prefix + version;

/** How many versions stay beside the one in force, for pages that were opened before it. */
const before = 2;

/** Which kept shells stay and which go; caches are listed in the order they were made. */
export function newest(names: string[], now: string): { old: string[] } {
  const others = names.filter(name => name.startsWith(prefix) && name !== now);
  return { old: others.slice(0, Math.max(0, others.length - before)) };
}
