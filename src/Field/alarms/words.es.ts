import type { Notice } from '../live';

export const words = {
  by: (name: string, time: string) => `por ${name}, ${time}`,
  open: 'Abrir el incidente',
  yours: 'Su respuesta',
  forYou: 'Mensajes para usted',
  glass: 'Entró sin estar asignado',
  broken: 'BREAK-GLASS',
  letIn: (name: string, place: string, until: string, over: boolean) => (over ? `${name} estuvo en ${place}` : `${name} se dio acceso a ${place}, hasta ${until}`),
  messages: (n: number) => (n === 1 ? '1 mensaje' : `${n} mensajes`),
};

/** As it is read aloud. */
export const spoken = ({ mode, title, place, words: text, answers }: Notice): string =>
  `${mode === 'actual' ? '' : `${mode}. `}${title}. ${place}. ${text} Responda: ${answers.join(', ')}.`;
