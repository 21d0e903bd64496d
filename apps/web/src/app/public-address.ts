/** Addresses that mails lead to: open to people who are not signed in (yet). */
const PUBLIC = ['/einladung', '/netzwerk-einladung', '/passwort-neu', '/passwort-vergessen'] as const;

export interface PublicAddress {
  readonly path: (typeof PUBLIC)[number];
  /** What stood behind `#`: it opens the way once. Null: the address came without. */
  readonly secret: string | null;
}

/**
 * The public address that was opened, null for all others. Its secret leaves the address bar before anything is drawn: it then stands in no history, on
 * no screen and in no bookmark, and goes to nobody but the service.
 */
export function takePublicAddress(): PublicAddress | null {
  const path = PUBLIC.find((one) => one === location.pathname);
  if (path === undefined) return null;
  const secret = location.hash.slice(1);
  history.replaceState(null, '', path);
  // Another link opened in the same window changes only what stands behind `#`, and the browser loads nothing.
  addEventListener('hashchange', () => location.reload());
  return { path, secret: secret === '' ? null : secret };
}
