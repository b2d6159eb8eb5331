// The page's half of its service worker.

/** Asks that this page, and what it needs beyond its own files, be kept for when there is no network; <html data-kept> says when it is. */
export async function keepPage(more: (string | undefined)[]): Promise<void> {
  // Only a page that came by TLS, or from this machine, may keep anything.
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/field-worker.js', { scope: '/field', updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (document.documentElement.dataset.kept = '');
    active?.postMessage({ keep: [location.pathname, '/field', ...more.filter(url => url !== undefined)] }, [port2]);
  } catch {
    // The page works without it, as long as it stays open.
  }
}
