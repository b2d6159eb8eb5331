import type { Picture } from '../live';

/** What the page's first response tells. The server's half is Features/Field/FieldStart.cs. */
export interface Start {
  incident: string;
  building: string;
  mode: Picture['mode'];
  me: string;
  /** Why this person may not mark here. */
  refusal?: string;
  rooms?: string;
  plan?: string;
  local: boolean;
}

export const readStart = (document: Document): Start => JSON.parse(document.getElementById('field-start')!.textContent!) as Start;
