// Every word of the field page comes by here; another language is another file of the same shape, and a line in this one.
import { language } from './language';
import * as en from './words.en';
import * as es from './words.es';

export const { words, facts } = { en, es }[language()];
