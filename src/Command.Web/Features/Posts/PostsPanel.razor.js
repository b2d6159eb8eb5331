// Asks the map beside the panel for a place or an outline. The map answers when the person is done or gives up.
const map = () => document.querySelector('.incident .plan-map');

export const pick = (outline, words) => new Promise(resolve => {
  const asked = new CustomEvent('plan:pick', { detail: { outline, words, done: resolve } });
  // A map that is not there, or not drawn yet, can't be asked.
  if (!map() || map().dispatchEvent(asked) && !asked.detail.taken) resolve(null);
});

export const cancel = () => map()?.dispatchEvent(new CustomEvent('plan:pick-cancel'));
