/** What the views do when they come and go. */
interface Stage {
  /** Shows a room; false when there is none of that id. */
  room(id: string): boolean;
  closeRoom(): void;
  plan(): void;
}

const roomHash = '#room=';
const planHash = '#plan';

/**
 * Which part of the page is in front: the rooms, the floor plan or one room. It lives in the address, so that the phone's own
 * Back closes a room, and a code on a door can open one.
 */
export class Views {
  private inside = 0;
  private room = '';

  constructor(private readonly app: HTMLElement, private readonly stage: Stage) {}

  /** Shows what the address says, now and whenever it changes. */
  start(): void {
    addEventListener('hashchange', () => this.show());
    this.show();
  }

  open(id: string): void {
    this.go(roomHash + encodeURIComponent(id), this.room !== '');
  }

  togglePlan(): void {
    if (location.hash === planHash) this.back();
    else this.go(planHash, this.room !== '');
  }

  /** Back to where the person came from; to the rooms if they came from outside. */
  back(): void {
    if (this.inside > 0) history.back();
    else location.replace(this.address(''));
  }

  private go(hash: string, replaces: boolean): void {
    if (replaces) {
      location.replace(this.address(hash));
    } else {
      this.inside++;
      location.href = this.address(hash);
    }
  }

  // The document has a base of its own: a bare hash would lead away from the page.
  private address(hash: string): string {
    return location.pathname + location.search + (hash || '#');
  }

  private show(): void {
    const { hash } = location;
    if (!hash || hash === '#') this.inside = 0;
    const wanted = hash.startsWith(roomHash) ? decodeURIComponent(hash.slice(roomHash.length)) : '';
    const shown = wanted !== '' && this.stage.room(wanted);
    if (!shown) this.stage.closeRoom();
    this.room = shown ? wanted : '';
    const plan = hash === planHash;
    this.app.dataset.view = shown ? 'room' : plan ? 'plan' : 'finder';
    this.app.querySelector<HTMLElement>('.floor')!.hidden = !plan;
    if (plan) this.stage.plan();
  }
}
