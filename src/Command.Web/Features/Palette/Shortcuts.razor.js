// Hears the single keys of a page. Never while a person writes, never in a dialog, never with a modifier; Esc is no
// character, so it also leaves a field. Whether single characters count is the person's choice (WCAG 2.1.4).
const root = document.documentElement;
const place = 'command.keys';
const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

export const on = () => {
  try { return localStorage.getItem(place) !== 'off'; } catch { return true; }
};

export function turn(active) {
  // Where nothing may be stored, the choice holds until the page is loaded again.
  try { localStorage.setItem(place, active ? 'on' : 'off'); } catch { }
  root.dataset.keys = active ? 'on' : 'off';
}

function pressed(e) {
  if (e.ctrlKey || e.metaKey || e.altKey || e.repeat || e.isComposing || e.defaultPrevented) return null;
  if (document.querySelector('[role="dialog"], dialog[open]')) return null;
  const field = e.target.closest?.(fields);
  // Esc in a search box that holds words empties the box.
  if (e.key === 'Escape') return field?.type === 'search' && field.value ? null : 'Esc';
  if (field || root.dataset.keys === 'off' || e.key.length !== 1) return null;
  const letter = e.key.toUpperCase();
  return e.shiftKey && letter !== letter.toLowerCase() ? null : letter;
}

export function listen(element, dotnet) {
  root.dataset.keys = on() ? 'on' : 'off';
  const onKey = e => {
    const key = pressed(e);
    if (!key || !element.dataset.keys.split(' ').includes(key)) return;
    e.preventDefault();
    dotnet.invokeMethodAsync('PressAsync', key).catch(() => {});
  };
  document.addEventListener('keydown', onKey);
  return { stop: () => document.removeEventListener('keydown', onKey) };
}
