// What waits for this person's answer, over any page that has no circuit. Blazor's pages draw the same by AlarmBanner.razor.
import { watchNotices, type Notice, type Notices } from './live';
import { Card, type Answered } from './alarms/card';
import { GlassStrip } from './alarms/glass';
import { spoken, words } from './alarms/words';
import { button, element, say } from './field/page';

/** Where the page is about one incident, its own notices hang under its head, small; all others lie over the page. */
const here = document.querySelector<HTMLElement>('[data-incident]')?.dataset.incident;
const over = element('div', 'alarms');
const under = element('div', 'alarms alarms-here');
const read = element('section', 'alarms alarms-read');
read.setAttribute('aria-label', words.forYou);
read.hidden = true;
const count = button('btn messages-count', () => {
  read.hidden = !read.hidden;
  count.setAttribute('aria-expanded', String(!read.hidden));
});
count.hidden = true;
count.setAttribute('aria-expanded', 'false');
const voice = element('p', 'visually-hidden');
const glass = new GlassStrip();
const cards = new Map<string, Card>();

// Whether an alarm would reach this page now, for whoever looks at the document.
const root = document.documentElement;
const watched = watchNotices({
  notices: notices => {
    root.dataset.alarms = 'live';
    show(notices);
  },
  lost: () => (root.dataset.alarms = 'lost'),
});
const answer: Answered = async (notice, chosen) => {
  const outcome = await watched.answer(notice, chosen);
  return outcome.state === 'saved' ? undefined : outcome.refusal;
};

voice.setAttribute('role', 'alert');
document.body.prepend(voice, over);
const head = document.querySelector('.field-head');
if (head) {
  head.append(under, read);
  head.querySelector('.tools')!.prepend(count);
} else {
  document.body.append(element('div', 'messages-waiting', read, count));
}

function show({ quiet, waiting: notices, glass: broken }: Notices): void {
  glass.show(broken);
  const news = notices.filter(notice => !cards.has(notice.id) && notice.level !== 'routine');
  for (const group of [over, under, read]) {
    group.toggleAttribute('data-quiet', quiet);
    // Where someone hides the card is dark whatever the page is.
    if (quiet) group.dataset.theme = 'dark';
    else delete group.dataset.theme;
  }
  for (const [id, card] of cards) {
    if (notices.some(notice => notice.id === id)) continue;
    card.element.remove();
    cards.delete(id);
  }
  for (const notice of [...notices].reverse()) place(notice);
  const routine = notices.filter(({ level }) => level === 'routine').length;
  count.hidden = routine === 0;
  if (routine === 0) read.hidden = true;
  say(count, words.messages(routine));
  // Nobody is read to who must not be heard.
  voice.setAttribute('role', quiet ? 'none' : 'alert');
  say(voice, quiet ? '' : news.length ? news.map(spoken).join(' ') : notices.length ? voice.textContent! : '');
}

/** Puts a new notice at the head of its group. One that is there already keeps its element, and with it the focus. */
function place(notice: Notice): void {
  const group = notice.level === 'routine' ? read : notice.incident === here ? under : over;
  const known = cards.get(notice.id);
  if (known?.isOf(notice)) return;
  const card = new Card(notice, notice.incident === here, answer);
  cards.set(notice.id, card);
  if (known) known.element.replaceWith(card.element);
  else group.prepend(card.element);
}
