// Every word of the field page comes by here; another language is another file of the same shape.
export { words, facts } from './words.en';
export { said, stamp } from './history-words.en';
