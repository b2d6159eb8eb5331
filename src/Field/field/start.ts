import type { Picture } from '../live';

/** What the page's first response tells. The server's half is Features/Field/FieldStart.cs. */
export interface Start {
  incident: string;
  building: string;
  mode: Picture['mode'];
  me: string;
  /** This person's id, by which teams know their members. */
  person: string;
  /** Why this person may not mark here. */
  refusal?: string;
  rooms?: string;
  plan?: string;
  /** Where the building's readiness ledger is fetched. */
  readiness: string;
  local: boolean;
  /** Seconds without command after which that is an alarm. */
  noCommandAfter: number;
}

export const readStart = (document: Document): Start => JSON.parse(document.getElementById('field-start')!.textContent!) as Start;
