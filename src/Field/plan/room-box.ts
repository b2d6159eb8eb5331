type Position = [number, number];
type Ring = Position[];

/** Half the width and height, in plan units, of an upright box around a room's label that lies within the room. */
export interface RoomBox {
  halfWidth: number;
  halfHeight: number;
}

/** Found by looking left, right, up and down from the label and then shrinking until no wall runs through the box. */
export function roomBox(geometry: { type: string; coordinates: unknown }, [x, y]: Position): RoomBox {
  const polygons = (geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]) as Ring[][];
  const walls = polygons.flat().flatMap(ring => ring.slice(1).map((to, i) => [ring[i]!, to] as const));
  const along: number[] = [];
  const across: number[] = [];
  for (const [[ax, ay], [bx, by]] of walls) {
    if (ay > y !== by > y) along.push(Math.abs(ax + ((y - ay) / (by - ay)) * (bx - ax) - x));
    if (ax > x !== bx > x) across.push(Math.abs(ay + ((x - ax) / (bx - ax)) * (by - ay) - y));
  }
  let halfWidth = Math.min(...along);
  let halfHeight = Math.min(...across);
  if (!Number.isFinite(halfWidth + halfHeight)) return { halfWidth: 0, halfHeight: 0 };
  for (let step = 0; step < 12 && walls.some(([a, b]) => crosses(a, b, x, y, halfWidth * 0.98, halfHeight * 0.98)); step++) {
    halfWidth *= 0.88;
    halfHeight *= 0.88;
  }
  return { halfWidth, halfHeight };
}

/** Whether a wall enters the box (Liang and Barsky's clipping). */
function crosses([ax, ay]: Position, [bx, by]: Position, x: number, y: number, halfWidth: number, halfHeight: number): boolean {
  let from = 0;
  let to = 1;
  const [dx, dy] = [bx - ax, by - ay];
  for (const [p, q] of [[-dx, ax - x + halfWidth], [dx, x + halfWidth - ax], [-dy, ay - y + halfHeight], [dy, y + halfHeight - ay]] as const) {
    if (p === 0 && q < 0) return false;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from < to;
}
