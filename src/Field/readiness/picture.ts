/** What does not work in a building, and its cameras, as ReadinessPicture.cs writes it. */
export interface Readiness {
  version: number;
  open: Issue[];
  cameras: Camera[];
}

export interface Issue {
  id: string;
  kind: string;
  title: string;
  letter: string;
  room?: string;
  door?: string;
  place: string;
  words?: string;
  by: string;
  since: string;
}

export interface Camera {
  id: string;
  name: string;
  room?: string;
  door?: string;
  place: string;
  covers: string[];
  words?: string;
}

/** The ledger as it is at this address. */
export async function readReadiness(url: string): Promise<Readiness> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Readiness;
}
