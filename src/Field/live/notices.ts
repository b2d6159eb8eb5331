import { PendingCommands, type Outcome } from './commands';
import type { Answer, Notice, Notices } from './contract';
import { newId } from './incident';
import { staleAfter, type Hub, type HubListener } from './hub';

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
  private readonly commands: PendingCommands;

  constructor(private readonly hub: Hub, private readonly listener: NoticeListener) {
    this.commands = new PendingCommands(command => hub.invoke<Answer>('Send', command), () => hub.isOpen, () => {});
    hub.add(this);
    // On a page without an incident nothing else is heard: asking again is the sign of life.
    setInterval(() => hub.isOpen && hub.silence > staleAfter - 1000 && this.ask(), 1000);
  }

  onOpen(): void {
    this.ask();
    this.commands.flush();
  }

  onClosed(): void {
    this.listener.lost?.();
  }

  onNotices(notices: Notices): void {
    this.listener.notices(notices);
  }

  /** Answers once, however often it must be sent. */
  answer(notice: Notice, answer: string): Promise<Outcome> {
    const reply = notice.level === 'alarm'
      ? { type: 'answerAlarm' as const, alarm: notice.id, answer: answer.toLowerCase() }
      : { type: 'answerMessage' as const, message: notice.id, answer };
    return this.commands.add({ ...reply, commandId: newId(), observedAt: new Date().toISOString(), incident: notice.incident });
  }

  private ask(): void {
    void this.hub.invoke('WatchAlarms').catch(() => {});
  }
}
