import type { Picture } from '../live';
import { timeOfDay } from './time';
import { words } from './words';

interface Fact {
  what: 'commander' | 'post' | 'staging';
  text: string;
  late: boolean;
}

/** What is said of command, in order; `age` is how many seconds ago something was. */
export function facts({ chart, posts }: Pick<Picture, 'chart' | 'posts'>, patience: number, age: (since: string) => number): Fact[] {
  const missing = (what: Fact['what'], since: string, said: string, alarm = said): Fact => {
    const late = age(since) >= patience;
    return { what, late, text: late ? words.led.lasting(alarm, age(since)) : said };
  };
  const stands = (kind: string) => posts?.posts.filter(post => post.kind === kind) ?? [];
  const facts: Fact[] = [];
  const commanders = chart?.commanders ?? [];
  if (commanders.length) facts.push({ what: 'commander', late: false, text: words.led.by(commanders.map(({ name }) => name), timeOfDay(commanders[0]!.since).slice(0, 5)) });
  else if (chart?.withoutSince) facts.push(missing('commander', chart.withoutSince, words.led.nobody, words.led.alarm));
  facts.push(...stands('commandPost').map(({ name }): Fact => ({ what: 'post', late: false, text: words.led.post(name) })));
  if (posts?.noCommandPostSince) facts.push(missing('post', posts.noCommandPostSince, words.led.noPost));
  facts.push(...stands('staging').map(({ name }): Fact => ({ what: 'staging', late: false, text: words.led.staging(name) })));
  if (posts?.noStagingSince) facts.push(missing('staging', posts.noStagingSince, words.led.noStaging));
  return facts;
}
