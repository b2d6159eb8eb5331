// Moving along the time of an incident: by the bar and by keys. What is wished for while the page still draws is asked for
// once, when it has: a hand on the bar never makes a queue.
const typing = 'input:not([type="range"]), textarea, select, .leaflet-container, [role="dialog"]';
const pressing = 'button, summary, a';

export function start(host, page) {
  const range = host.querySelector('input[type="range"]');
  const jump = host.querySelector('.jump');
  let wanted;
  let steps = 0;
  let asking = false;
  let naming;

  const ask = async () => {
    // The place that was gone to is left, and can be gone to again.
    jump.value = '';
    if (asking) return;
    asking = true;
    try {
      while (wanted !== undefined || steps !== 0) {
        const [at, by] = [wanted, steps];
        wanted = undefined;
        steps = 0;
        if (at !== undefined) await page.invokeMethodAsync('ScrubTo', at);
        if (by !== 0) await page.invokeMethodAsync('StepBy', by);
      }
    } catch {
      // The circuit is away; the page says so.
    } finally {
      asking = false;
    }
  };
  const onInput = () => {
    wanted = Number(range.value);
    void ask();
  };
  const onKey = e => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.target.closest(typing) || document.querySelector('[role="dialog"]')) return;
    if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
      steps += e.key === 'ArrowRight' ? 1 : -1;
      void ask();
    } else if (e.key === ' ' && !e.target.closest(pressing)) {
      page.invokeMethodAsync('PlayOrPause').catch(() => {});
    } else {
      return;
    }
    e.preventDefault();
  };
  range.addEventListener('input', onInput);
  document.addEventListener('keydown', onKey);
  return {
    show: (at, version, playing, by) => {
      // Under a hand that still moves, the bar stays where the hand is.
      if (wanted === undefined) range.value = at;
      clearTimeout(naming);
      // The address is always a link to the moment; browsers count how often it is changed.
      if (!playing) naming = setTimeout(() => history.replaceState(history.state, '', `${location.pathname}?at=${version}${by}`), 400);
    },
    stop: () => {
      clearTimeout(naming);
      range.removeEventListener('input', onInput);
      document.removeEventListener('keydown', onKey);
    },
  };
}
