import { button, sign } from './page';
import { words } from './words';

const pattern = [300, 150, 300];

/**
 * The switch for sound and vibration. Both are off until the person wants them, and neither is heard where someone hides:
 * /app/alarm.js does not even ask for them there.
 */
export function soundSwitch(): HTMLButtonElement {
  const tool = button('tool', () => {}, sign('field', 'sound', 'tool-sign'));
  tool.dataset.soundSwitch = '';
  tool.setAttribute('aria-label', words.sound);
  tool.title = words.sound;
  const show = () => tool.setAttribute('aria-pressed', String(document.documentElement.dataset.sound === 'on'));
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['data-sound'] });
  show();
  addEventListener('command:sound', () => document.documentElement.dataset.sound === 'on' && navigator.vibrate?.(pattern));
  return tool;
}
