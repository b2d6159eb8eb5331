/** What draws a plan. The elements of `host` are those of PlanMap.razor. */
export interface PlanOptions {
  levels: string;
  rooms: string;
  walls: string;
  incident?: string | null;
  level?: number | null;
  selected?: string | null;
  grid?: boolean;
  readiness?: string | null;
  onLevel?(ordinal: number): void;
}
