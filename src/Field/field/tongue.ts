import { choose, language, languages, type Language } from './language';
import { button } from './page';

/** The switch between languages: named in the language it leads to, so that who needs it can read it. */
export function tongueSwitch(): HTMLButtonElement {
  const all = Object.keys(languages) as Language[];
  const next = all[(all.indexOf(language()) + 1) % all.length]!;
  const tool = button('tool tool-tongue', () => choose(next), next.toUpperCase());
  tool.setAttribute('aria-label', `${next.toUpperCase()}: ${languages[next]}`);
  tool.lang = next;
  tool.title = languages[next];
  return tool;
}
