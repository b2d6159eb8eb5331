// Keeps the screen awake and the pointer out of the way.
const still = 3_000;

export function watch(wall) {
  let lock;
  let hiding;

  // The browser drops the lock whenever the page is hidden; it needs https or this machine.
  const wake = async () => {
    if (document.hidden || (lock && !lock.released)) return;
    try { lock = await navigator.wakeLock?.request('screen'); } catch { }
  };
  const moved = () => {
    delete wall.dataset.idle;
    clearTimeout(hiding);
    hiding = setTimeout(() => { wall.dataset.idle = ''; }, still);
  };

  document.addEventListener('visibilitychange', wake);
  for (const type of ['pointermove', 'pointerdown', 'keydown']) document.addEventListener(type, moved);
  wake();
  moved();

  return {
    stop() {
      document.removeEventListener('visibilitychange', wake);
      for (const type of ['pointermove', 'pointerdown', 'keydown']) document.removeEventListener(type, moved);
      clearTimeout(hiding);
      lock?.release().catch(() => {});
    },
  };
}
