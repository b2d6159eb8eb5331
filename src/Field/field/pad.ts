import { button, element, find, sign } from './page';
import { words } from './words';

/** The search field and the number pad under it, within reach of a thumb. The pad types without the phone's keyboard. */
export class Pad {
  readonly input: HTMLInputElement;
  private readonly clear: HTMLButtonElement;

  constructor(private readonly typed: (text: string) => void, enter: () => void) {
    this.input = element('input', 'pad-input');
    this.input.type = 'search';
    this.input.placeholder = words.findHint;
    this.input.autocomplete = 'off';
    this.input.enterKeyHint = 'go';
    this.input.setAttribute('aria-label', words.findRoom);
    this.input.addEventListener('input', () => this.tell());
    this.input.addEventListener('keydown', event => {
      if (event.key === 'Enter') enter();
      if (event.key === 'Escape') this.set('');
    });
    this.clear = button('btn pad-clear', () => this.set(''), words.clear);
    const keys = [...'12345', 'back', ...'67890', 'letters'].map(key => this.key(key));
    const pad = element('div', 'pad', ...keys);
    pad.setAttribute('role', 'group');
    pad.setAttribute('aria-label', words.findRoom);
    const line = element('div', 'pad-line', sign('plan-symbols', 'searching', 'pad-sign'), this.input, this.clear);
    find('.dock').replaceChildren(line, pad);
    this.tell();
  }

  set(text: string): void {
    this.input.value = text;
    this.tell();
  }

  private key(key: string): HTMLButtonElement {
    if (key === 'back') return named(button('key', () => this.set(this.input.value.slice(0, -1)), '⌫'), words.back);
    if (key === 'letters') return named(button('key key-word', () => this.input.focus(), words.letters), words.lettersLong);
    return button('key', () => this.set(this.input.value + key), key);
  }

  private tell(): void {
    this.clear.toggleAttribute('hidden', this.input.value === '');
    this.typed(this.input.value);
  }
}

function named<T extends Element>(target: T, name: string): T {
  target.setAttribute('aria-label', name);
  return target;
}
