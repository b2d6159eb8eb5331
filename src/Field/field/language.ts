// The language of pages without a circuit: chosen on the page, else the phone's own if it is among these.

/** The languages there are, each in its own name. */
export const languages = { en: 'English', es: 'Español' } as const;

export type Language = keyof typeof languages;

const place = 'field.language';
const isKnown = (language: string | null | undefined): language is Language => language != null && language in languages;

export function language(): Language {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(place);
  } catch {
    // A browser that keeps nothing asks the phone each time.
  }
  const own = globalThis.navigator?.languages?.map(name => name.slice(0, 2)).find(isKnown);
  return isKnown(chosen) ? chosen : own ?? 'en';
}

/** Chooses another, and shows the page in it: nothing is lost by that, see the outbox. */
export function choose(next: Language): void {
  try {
    localStorage.setItem(place, next);
  } catch {
    return;
  }
  location.reload();
}
