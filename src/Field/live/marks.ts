import { HttpError, TimeoutError } from '@microsoft/signalr';
import type { MarkAnswer, MarkCommand } from './contract';

/** What became of a mark. `unsaved` is said only when nothing more will be tried: tell the person. */
export type MarkOutcome =
  | { state: 'saved'; version: number }
  | { state: 'refused'; refusal: string; version: number }
  | { state: 'unsaved'; reason: string };

interface Pending {
  command: MarkCommand;
  failures: number;
  settle(outcome: MarkOutcome): void;
}

const givenUpAfter = 4;

/**
 * Marks on their way. Each stays here, under its own command id, until the hub answers it; after a reconnect all are sent
 * again in their order, and the hub counts each id once.
 */
export class PendingMarks {
  private readonly pending = new Map<string, Pending>();

  constructor(
    private readonly send: (command: MarkCommand) => Promise<MarkAnswer>,
    private readonly isOpen: () => boolean,
    private readonly changed: () => void) {}

  /** The rooms with a mark still on its way. */
  get rooms(): string[] {
    return [...new Set([...this.pending.values()].map(mark => mark.command.room))];
  }

  add(command: MarkCommand): Promise<MarkOutcome> {
    return new Promise(settle => {
      const mark = { command, failures: 0, settle };
      this.pending.set(command.commandId, mark);
      this.changed();
      void this.attempt(mark);
    });
  }

  /** The connection is back. */
  flush(): void {
    for (const mark of this.pending.values()) void this.attempt(mark);
  }

  /** The page lets go of the incident: what is still here will not be sent by anyone. */
  abandon(reason: string): void {
    for (const mark of [...this.pending.values()]) this.done(mark, { state: 'unsaved', reason });
  }

  private async attempt(mark: Pending): Promise<void> {
    if (!this.isOpen()) return;
    try {
      const answer = await this.send(mark.command);
      this.done(mark, answer.accepted
        ? { state: 'saved', version: answer.version }
        : { state: 'refused', refusal: answer.refusal ?? 'Not accepted.', version: answer.version });
    } catch (error) {
      if (!this.isOpen() || error instanceof HttpError || error instanceof TimeoutError) return;
      if (++mark.failures >= givenUpAfter) this.done(mark, { state: 'unsaved', reason: 'The server could not save it.' });
      else setTimeout(() => this.pending.has(mark.command.commandId) && void this.attempt(mark), 500 * 2 ** mark.failures);
    }
  }

  private done(mark: Pending, outcome: MarkOutcome): void {
    if (!this.pending.delete(mark.command.commandId)) return;
    this.changed();
    mark.settle(outcome);
  }
}
