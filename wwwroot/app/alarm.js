// What every alarm on the page needs, whoever draws it ([data-notice], by Blazor or by src/Field/alarms.ts):
// its sound, a mark in the title, room to scroll free what it covers, and a moment in which no finger counts, because it
// was meant for what lay there before.
//   data-sound="alarm"        dispatches command:sound { name, id } when it comes and command:sound-stop { id } when it goes
//   [data-quiet] around it    no sound at all: the person hides
const armAfter = 600;
const mark = '(!) ';
const known = new Set();
const sounding = new Set();
let changed = -armAfter;
let roomMade = 0;

const say = (type, detail) => dispatchEvent(new CustomEvent(type, { detail }));

function look() {
  const notices = new Map([...document.querySelectorAll('[data-notice]')].map(notice => [notice.dataset.notice, notice]));
  for (const [id, notice] of notices) {
    if (!known.has(id)) {
      known.add(id);
      moved();
    }
    const name = notice.closest('[data-quiet]') ? undefined : notice.dataset.sound;
    if (name && !sounding.has(id)) {
      sounding.add(id);
      say('command:sound', { name, id });
    } else if (!name && sounding.delete(id)) {
      say('command:sound-stop', { id });
    }
  }
  for (const id of [...known].filter(id => !notices.has(id))) {
    known.delete(id);
    moved();
    if (sounding.delete(id)) say('command:sound-stop', { id });
  }
  title([...notices.values()].some(notice => notice.dataset.level !== 'routine'));
  makeRoom();
}

// The page grows upward by the height of what lies over it and is scrolled as far: nothing moves under a hand, and what is
// covered can be scrolled free.
function makeRoom() {
  const main = document.getElementById('main');
  if (!main) return;
  const over = [...document.querySelectorAll('.alarms:not(.alarms-here, .alarms-read):not(:empty)')];
  const room = Math.max(0, ...over.map(alarms => Math.ceil(alarms.getBoundingClientRect().bottom) - main.offsetTop));
  if (room === roomMade) return;
  const by = room - roomMade;
  roomMade = room;
  document.documentElement.style.setProperty('--alarm-room', `${room}px`);
  scrollBy({ top: by, behavior: 'instant' });
}

// One that comes or goes moves the others too.
function moved() {
  changed = performance.now();
}

// Changes the text in place: the node belongs to Blazor, which must find it again.
function title(waiting) {
  const text = [...document.querySelector('title')?.childNodes ?? []].find(node => node.nodeType === Node.TEXT_NODE);
  if (text && text.data.startsWith(mark) !== waiting) text.data = waiting ? mark + text.data : text.data.slice(mark.length);
}

// Before anyone else hears of it. A key press is meant for what has the focus, and is let through.
addEventListener('click', e => {
  if (e.detail > 0 && e.target.closest?.('[data-notice]') && performance.now() - changed < armAfter) {
    e.preventDefault();
    e.stopImmediatePropagation();
  }
}, true);

const watching = new MutationObserver(look);
watching.observe(document.documentElement, { childList: true, characterData: true, subtree: true, attributeFilter: ['data-quiet', 'data-sound'] });
addEventListener('resize', makeRoom);
// Once every script of the page is there to hear.
if (document.readyState === 'complete') look();
else addEventListener('DOMContentLoaded', look);
