import { language } from '../field/language';
import * as en from './words.en';
import * as es from './words.es';

export const { words, spoken } = { en, es }[language()];
