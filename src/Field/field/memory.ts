/** What this device remembers: small things that make the next mark quicker. Nothing about people in rooms is among them. */
export class Memory {
  constructor(private readonly incident: string, private readonly storage: Storage | undefined = safely(() => localStorage)) {}

  get team(): string {
    return this.read('team');
  }

  set team(name: string) {
    this.write('team', name.trim().slice(0, 40));
  }

  /** The room last marked here, from which others are near. */
  get last(): string {
    return this.read(`last.${this.incident}`);
  }

  set last(room: string) {
    this.write(`last.${this.incident}`, room);
  }

  private read(key: string): string {
    return safely(() => this.storage?.getItem(`field.${key}`)) ?? '';
  }

  private write(key: string, value: string): void {
    safely(() => this.storage?.setItem(`field.${key}`, value));
  }
}

/** A browser that keeps nothing (a private window, a full disk) must not stop anyone from marking. */
function safely<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
