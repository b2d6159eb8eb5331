import type { Notice, Notices } from './contract';
import { newId } from './id';
import { staleAfter, type Hub, type HubListener } from './hub';
import type { Outbox, Outcome } from './outbox';
import type { Shelf } from './shelf';

/** Told everything that waits, whole, at each change; and when nothing more is heard. */
export interface NoticeListener {
  notices(notices: Notices): void;
  lost?(): void;
}

/**
 * What waits for this person's answer, by their own channel: nobody else's messages come to this device. After a lost
 * connection the hub is asked again and says all of it.
 */
export class WatchedNotices implements HubListener {
  private heard = false;

  constructor(private readonly hub: Hub, private readonly outbox: Outbox, private readonly person: string, private readonly shelf: Promise<Shelf>,
    private readonly listener: NoticeListener) {
    hub.add(this);
    // On a page without an incident nothing else is heard: asking again is the sign of life.
    void shelf.then(kept => kept.lastNotices(person)).then(last => last && !this.heard && listener.notices(last)).catch(() => {});
    setInterval(() => hub.isOpen && hub.silence > staleAfter - 1000 && this.ask(), 1000);
  }

  onOpen(): void {
    this.ask();
  }

  onClosed(): void {
    this.listener.lost?.();
  }

  onNotices(notices: Notices): void {
    this.heard = true;
    void this.shelf.then(kept => kept.keepNotices(this.person, notices)).catch(() => {});
    this.listener.notices(notices);
  }

  /** Answers once, however often it must be sent. */
  answer(notice: Notice, answer: string): Promise<Outcome> {
    const reply = notice.level === 'alarm'
      ? { type: 'answerAlarm' as const, alarm: notice.id, answer: answer.toLowerCase() }
      : { type: 'answerMessage' as const, message: notice.id, answer };
    return this.outbox.add({ ...reply, commandId: newId(), observedAt: new Date().toISOString(), incident: notice.incident }).outcome;
  }

  /** The answer to it that is on its way to the server, if there is one. */
  answering(notice: Notice): string | undefined {
    const sent = this.outbox.pending.find(command =>
      (command.type === 'answerAlarm' && command.alarm === notice.id) || (command.type === 'answerMessage' && command.message === notice.id));
    return sent && 'answer' in sent ? sent.answer : undefined;
  }

  private ask(): void {
    void this.hub.invoke('WatchAlarms').catch(() => {});
  }
}
