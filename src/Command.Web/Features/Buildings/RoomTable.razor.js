// Brings the line of a chosen room into view inside its list; the page itself stays where it is.
export function reveal(list, room) {
  const line = room && list.querySelector(`[data-room="${CSS.escape(room)}"]`);
  if (!line) return;
  const box = list.getBoundingClientRect();
  const { top, bottom } = line.getBoundingClientRect();
  const head = list.querySelector('thead')?.offsetHeight ?? 0;
  if (top < box.top + head || bottom > box.bottom) list.scrollTop += top - box.top - box.height / 2;
}
