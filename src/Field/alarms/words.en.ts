import type { Notice } from '../live';

export const words = {
  by: (name: string, time: string) => `by ${name}, ${time}`,
  open: 'Open the incident',
  yours: 'Your answer',
  forYou: 'Messages for you',
  glass: 'Let in without being assigned',
  broken: 'BREAK-GLASS',
  letIn: (name: string, place: string, until: string, over: boolean) => (over ? `${name} was in at ${place}` : `${name} let themselves in at ${place}, until ${until}`),
  messages: (n: number) => (n === 1 ? '1 message' : `${n} messages`),
};

/** As it is read aloud. */
export const spoken = ({ mode, title, place, words: text, answers }: Notice): string =>
  `${mode === 'actual' ? '' : `${mode}. `}${title}. ${place}. ${text} Answer: ${answers.join(', ')}.`;
