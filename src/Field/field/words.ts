// Every word of the field page comes by here; another language is two more files of the same shape, and a line in this one.
import { language } from './language';
import * as historyEn from './history-words.en';
import * as historyEs from './history-words.es';
import * as en from './words.en';
import * as es from './words.es';

export { stamp } from './history-words.en';

export const { words, facts, said } = { en: { ...en, ...historyEn }, es: { ...es, ...historyEs } }[language()];
