// Finding a room: by what is on its door, by what is near, by wing.

/** A room as FieldRooms.cs writes it; `at` in metres. */
export interface Room {
  id: string;
  number: string;
  name: string;
  title: string;
  wing?: string;
  level: string;
  ordinal: number;
  at: [number, number];
  toSearch: boolean;
  /** The rooms next to it, by their places in the list. */
  beside?: number[];
  /** What kind of space it is, when it is of a kind that is easily missed. */
  missed?: string;
}

/** The rooms of one wing; of one level where the building has no wings. */
export interface Wing {
  name: string;
  rooms: Room[];
}

const byDoor = new Intl.Collator('en', { numeric: true });
const plain = (text: string) => text.toLowerCase().replace(/[\s.-]/g, '');

/** The rooms of a building. */
export class Rooms {
  readonly all: readonly Room[];
  readonly wings: Wing[];
  /** Those that count when the building is searched. */
  readonly toSearch: Room[];
  private readonly byId: Map<string, Room>;

  constructor(drawn: readonly Room[]) {
    // Two stairs of one name are told apart by their level.
    const titles = new Map<string, number>();
    for (const { title } of drawn) titles.set(title, (titles.get(title) ?? 0) + 1);
    this.all = drawn.map(room => (titles.get(room.title)! > 1 ? { ...room, title: `${room.title} ${room.level}`.trim() } : room));
    this.byId = new Map(this.all.map(room => [room.id, room]));
    this.toSearch = this.all.filter(room => room.toSearch);
    const hasWings = this.all.some(room => room.wing);
    const wings = new Map<string, Room[]>();
    for (const room of this.toSearch) {
      const name = (hasWings ? room.wing : room.level) ?? '';
      wings.set(name, [...(wings.get(name) ?? []), room]);
    }
    this.wings = [...wings].map(([name, rooms]) => ({ name, rooms: rooms.sort((a, b) => byDoor.compare(a.title, b.title)) }))
      .sort((a, b) => Number(a.name === '') - Number(b.name === '') || byDoor.compare(a.name, b.name));
  }

  get(id: string): Room | undefined {
    return this.byId.get(id);
  }

  /** The spaces next to a room, halls and stairs included. */
  beside(room: Room): Room[] {
    return (room.beside ?? []).map(place => this.all[place]).filter(other => other !== undefined);
  }

  wingOf(room: Room): Wing | undefined {
    return this.wings.find(wing => wing.rooms.includes(room));
  }

  /** Rooms for what was typed, the likeliest first: the number itself, numbers that begin with it, then words and other numbers with it. */
  find(typed: string): Room[] {
    const wanted = plain(typed);
    if (!wanted) return [];
    const rank = (room: Room) => {
      const number = plain(room.number);
      const name = plain(room.name || room.title);
      if (number === wanted) return 0;
      if (number.startsWith(wanted)) return 1;
      if (name.startsWith(wanted)) return 2;
      return name.includes(wanted) || number.includes(wanted) ? 3 : 4;
    };
    return this.all
      .map(room => ({ room, rank: rank(room) }))
      .filter(found => found.rank < 4)
      .sort((a, b) => a.rank - b.rank || Number(b.room.toSearch) - Number(a.room.toSearch) || byDoor.compare(a.room.title, b.room.title))
      .map(found => found.room);
  }

  /** The nearest rooms on the same level, of those wanted. */
  near(room: Room, count: number, wanted: (room: Room) => boolean = () => true): Room[] {
    const distance = (other: Room) => Math.hypot(other.at[0] - room.at[0], other.at[1] - room.at[1]);
    return this.toSearch
      .filter(other => other !== room && other.ordinal === room.ordinal && wanted(other))
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, count);
  }
}
