import type { ActionPicture } from './contract';

/** A room as far as orders ask: where it is. */
export interface Place {
  wing?: string;
  level: string;
}

const building = 'building';

const covers = (zone: string, { wing, level }: Place) => zone === building || zone === `wing:${wing}` || zone === `level:${level}`;

/**
 * The order that governs a room, as the server's Orders.ActionFor decides it: the newest; but what was ordered for a part is not
 * lifted by a later Hold or Secure of the whole building, and the Lockdown of a part by nothing that is ordered for the whole.
 */
export function actionFor(room: Place, actions: readonly ActionPicture[]): ActionPicture | undefined {
  const over = actions.filter(action => covers(action.zone, room)).sort((a, b) => b.version - a.version);
  const part = over.find(action => action.zone !== building);
  const whole = over.find(action => action.zone === building);
  if (!part || !whole) return part ?? whole;
  return whole.version > part.version && part.action !== 'lockdown' && whole.action !== 'hold' && whole.action !== 'secure' ? whole : part;
}
