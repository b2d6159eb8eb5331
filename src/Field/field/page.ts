import { element } from '../plan/symbols';

export { element, symbol } from '../plan/symbols';

/** The parts of the page as the server drew it. */
export const find = <T extends Element = HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;

/** Changes text only where it differs, so that nothing is read aloud again. */
export function say(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

export function button(className: string, press: () => void, ...content: (Node | string)[]): HTMLButtonElement {
  const made = element('button', className, ...content);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** A picture of one of the sprites in /img. */
export function sign(sprite: 'actions' | 'plan-symbols' | 'field', name: string, className: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/img/${sprite}.svg#${name}`);
  svg.append(use);
  return svg;
}
