import type { Answer, Command } from './contract';

/** What became of a command. `unsaved` is said only when nothing more will be tried: tell the person. */
export type Outcome =
  | { state: 'saved'; version: number }
  | { state: 'refused'; refusal: string; version: number }
  | { state: 'unsaved'; reason: string };

interface Pending {
  command: Command;
  failures: number;
  settle(outcome: Outcome): void;
}

const longestPause = 5_000;

/**
 * Commands on their way. Each stays here, under its own id, until the hub answers it; after a reconnect all are sent again
 * in their order, and the hub counts each id once.
 */
export class PendingCommands {
  private readonly pending = new Map<string, Pending>();

  constructor(
    private readonly send: (command: Command) => Promise<Answer>,
    private readonly isOpen: () => boolean,
    private readonly changed: () => void) {}

  /** The rooms with something still on its way. */
  get rooms(): string[] {
    return [...new Set([...this.pending.values()].map(({ command }) => ('room' in command ? command.room : undefined)).filter(room => room !== undefined))];
  }

  /** How many the server has said it could not save yet. */
  get failing(): number {
    return [...this.pending.values()].filter(pending => pending.failures > 0).length;
  }

  add(command: Command): Promise<Outcome> {
    return new Promise(settle => {
      const pending = { command, failures: 0, settle };
      this.pending.set(command.commandId, pending);
      this.changed();
      void this.attempt(pending);
    });
  }

  /** The connection is back. */
  flush(): void {
    for (const pending of this.pending.values()) void this.attempt(pending);
  }

  /** The page lets go of the incident: what is still here will not be sent by anyone. */
  abandon(reason: string): void {
    for (const pending of [...this.pending.values()]) this.done(pending, { state: 'unsaved', reason });
  }

  private async attempt(pending: Pending): Promise<void> {
    if (!this.isOpen()) return;
    try {
      const answer = await this.send(pending.command);
      this.done(pending, answer.accepted
        ? { state: 'saved', version: answer.version }
        : { state: 'refused', refusal: answer.refusal ?? 'Not accepted.', version: answer.version });
    } catch {
      // A lost link flushes when it is back. A server that could not save is asked again until it can.
      if (!this.isOpen()) return;
      const pause = Math.min(longestPause, 250 * 2 ** pending.failures++);
      this.changed();
      setTimeout(() => this.pending.has(pending.command.commandId) && void this.attempt(pending), pause);
    }
  }

  private done(pending: Pending, outcome: Outcome): void {
    if (!this.pending.delete(pending.command.commandId)) return;
    this.changed();
    pending.settle(outcome);
  }
}
