import type * as Leaflet from 'leaflet';
import type { Post, PostKind } from '../live/contract';
import { LevelLayer } from './level-layer';
import { pane, pinned, type PlanFile } from './map';
import { element } from './symbols';
import { posts as words } from './words';

/** The outline of each kind in a box of 40 by 28, drawn round its letters. */
const shapes: Record<PostKind, string> = {
  commandPost: '<path d="M2 2h36v24H2Z"/><path class="plan-post-half" d="M2 2h36L2 26Z"/>',
  staging: '<rect x="2" y="2" width="36" height="24" rx="12"/>',
  casualtyCollection: '<path d="M12 2h16v5h10v14H28v5H12v-5H2V7h10Z"/>',
  ambulanceExchange: '<path d="M9 2h22l7 12-7 12H9L2 14Z"/>',
  family: '<path d="m20 1 18 11v14H2V12Z"/>',
  media: '<path d="M2 2h36v18H18l-8 6v-6H2Z"/>',
  reunification: '<path d="M8 2h24l6 6v12l-6 6H8l-6-6V8Z"/>',
};

/** The posts of an incident: a shape with letters, and the post's name. They stand above everything, and take no click. */
export class PostLayer extends LevelLayer<Post> {
  private readonly inPane: string;
  private readonly ordinals: Map<string, number>;

  constructor(map: Leaflet.Map, file: PlanFile) {
    super(map);
    this.inPane = pane(map, 'plan-posts', 460);
    this.ordinals = new Map(file.levels.map(level => [level.id, level.ordinal]));
  }

  protected here(): Leaflet.Layer[] {
    // What stands outdoors is seen from every level.
    return this.things
      .filter(({ place }) => !place.level || this.ordinals.get(place.level) === this.ordinal)
      .map(post => pinned([post.place.at.x, post.place.at.y], sign(post), this.inPane));
  }
}

function sign({ kind, name }: Post): HTMLElement {
  const drawn = element('span', 'plan-post-sign');
  drawn.innerHTML = `<svg viewBox="0 0 40 28" aria-hidden="true">${shapes[kind]}</svg>`;
  drawn.append(element('b', 'plan-post-letters', words.letters[kind]));
  const post = element('span', `plan-post post-${kind}`, drawn, element('span', 'plan-post-name', name));
  const title = [words.kinds[kind], name].filter(Boolean).join(': ');
  post.setAttribute('role', 'img');
  post.setAttribute('aria-label', title);
  post.title = title;
  return post;
}
