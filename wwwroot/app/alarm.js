// What every alarm on the page needs, whoever draws it ([data-notice], by Blazor or by src/Field/alarms.ts):
// its sound, a mark in the title, and a moment in which no finger counts, because it was meant for what lay there before.
//   data-sound="alarm"        dispatches command:sound { name, id } when it comes and command:sound-stop { id } when it goes
//   [data-quiet] around it    no sound at all: the person hides
const armAfter = 700;
const mark = '(!) ';
const since = new Map();
const sounding = new Set();

const say = (type, detail) => dispatchEvent(new CustomEvent(type, { detail }));

function look() {
  const notices = new Map([...document.querySelectorAll('[data-notice]')].map(notice => [notice.dataset.notice, notice]));
  for (const [id, notice] of notices) {
    if (!since.has(id)) since.set(id, performance.now());
    const name = notice.closest('[data-quiet]') ? undefined : notice.dataset.sound;
    if (name && !sounding.has(id)) {
      sounding.add(id);
      say('command:sound', { name, id });
    } else if (!name && sounding.delete(id)) {
      say('command:sound-stop', { id });
    }
  }
  for (const id of [...since.keys()].filter(id => !notices.has(id))) {
    since.delete(id);
    if (sounding.delete(id)) say('command:sound-stop', { id });
  }
  title([...notices.values()].some(notice => notice.dataset.level !== 'routine'));
}

// Changes the text in place: the node belongs to Blazor, which must find it again.
function title(waiting) {
  const text = document.querySelector('title')?.firstChild;
  if (text && text.data.startsWith(mark) !== waiting) text.data = waiting ? mark + text.data : text.data.slice(mark.length);
}

// Before anyone else hears of it. A key press is meant for what has the focus, and is let through.
addEventListener('click', e => {
  const id = e.detail > 0 && e.target.closest?.('[data-notice]')?.dataset.notice;
  if (id && performance.now() - (since.get(id) ?? 0) < armAfter) {
    e.preventDefault();
    e.stopImmediatePropagation();
  }
}, true);

const watching = new MutationObserver(look);
watching.observe(document.documentElement, { childList: true, characterData: true, subtree: true, attributeFilter: ['data-quiet', 'data-sound'] });
// Once every script of the page is there to hear.
if (document.readyState === 'complete') look();
else addEventListener('DOMContentLoaded', look);
