import type { Answer, Command } from './contract';
import type { Hub } from './hub';
import type { Carrier } from './outbox';

/** How long the hub may be away before the outbox goes by plain HTTP: where WebSockets are blocked nothing else works. */
const hubPatience = 2_500;
const httpPatience = 10_000;
/** Answers that no second try changes: the server cannot read it. */
const hopeless = [400, 413, 415, 422];

/** Brings the outbox by the hub while there is one, else by plain HTTP. */
export class LiveCarrier implements Carrier {
  private hubFailures = 0;

  constructor(private readonly hub: Hub, private readonly now = () => performance.now()) {}

  get isOpen(): boolean {
    return this.hub.isOpen || this.byHttp;
  }

  async carry(commands: Command[]): Promise<Answer[]> {
    if (!this.hub.isOpen) return this.post(commands);
    // A call that fails on a sound link may be one the hub cannot read, of which only HTTP says why.
    if (this.hubFailures > 2 && commands.length === 1) return this.post(commands);
    try {
      const answers = await this.hub.invoke<Answer[]>('SendAll', commands);
      this.hubFailures = 0;
      return answers;
    } catch (failure) {
      if (this.hub.isOpen) this.hubFailures++;
      throw failure;
    }
  }

  private get byHttp(): boolean {
    return this.hub.closedSince !== undefined && this.now() - this.hub.closedSince > hubPatience && navigator.onLine;
  }

  private async post(commands: Command[]): Promise<Answer[]> {
    const response = await fetch('/api/v1/outbox', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(commands), signal: AbortSignal.timeout(httpPatience),
    });
    if (response.ok) return (await response.json()) as Answer[];
    if (commands.length === 1 && hopeless.includes(response.status)) {
      const { detail } = (await response.json().catch(() => ({}))) as { detail?: string };
      this.hubFailures = 0;
      return [{ accepted: false, version: 0, refusal: detail ?? 'The server could not read it. Say it by radio, and mark it again.' }];
    }
    throw new Error(String(response.status));
  }
}
