import { element } from './symbols';

/** A button on a plan that shows or hides one of its layers. This browser keeps the choice; at first a layer is shown. */
export class LayerSwitch {
  private readonly button: HTMLButtonElement;
  private readonly key: string;

  constructor(host: Element, layer: string, name: string, changed: () => void) {
    this.key = `plan-layer-${layer}`;
    this.button = element('button', 'plan-layer', name);
    this.button.type = 'button';
    this.button.hidden = true;
    this.button.addEventListener('click', () => {
      localStorage.setItem(this.key, this.shown ? 'hidden' : 'shown');
      this.tell();
      changed();
    });
    this.tell();
    host.append(this.button);
  }

  /** Whether the layer is to be drawn. */
  get shown(): boolean {
    return localStorage.getItem(this.key) !== 'hidden';
  }

  /** A layer with nothing in it needs no button. */
  offer(any: boolean): void {
    this.button.hidden = !any;
  }

  private tell(): void {
    this.button.setAttribute('aria-pressed', String(this.shown));
  }
}
