// Plane geometry on plans: what lies in what, and which lines cross.
export type Position = [number, number];
type Ring = Position[];

/** Whether a place lies in a GeoJSON Polygon or MultiPolygon and in none of its holes (even-odd rule). */
export function contains(geometry: { type: string; coordinates: unknown } | null, place: Position): boolean {
  if (!geometry) return false;
  const polygons = (geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]) as Ring[][];
  return polygons.some(rings => rings.filter(ring => within(ring, place)).length % 2 === 1);
}

function within(ring: Ring, [x, y]: Position): boolean {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  });
  return inside;
}

/** Whether a line from the last corner to a next one would cross a line that is drawn already. */
export function wouldCross(corners: Position[], next: Position): boolean {
  const last = corners.at(-1);
  return last !== undefined && edges(corners).slice(0, -1).some(([a, b]) => meet(a, b, last, next));
}

/** Whether the line that closes the outline would cross another. */
export const closesOverItself = (corners: Position[]): boolean =>
  edges(corners).slice(1, -1).some(([a, b]) => meet(a, b, corners.at(-1)!, corners[0]!));

const edges = (corners: Position[]) => corners.slice(1).map((to, i) => [corners[i]!, to] as const);

const side = ([ax, ay]: Position, [bx, by]: Position, [x, y]: Position) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

const meet = (a: Position, b: Position, c: Position, d: Position) => side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
