import type { Deed, Hazard, Method, Occupancy, Recheck, ReportSource, RoomPicture, Search, Truth } from '../live';
import { teams } from '../live/room';
import type { Next } from './unsearched';
import type * as Words from './words.en';

const searches: Record<Search, string> = {
  none: 'Sin revisar',
  searching: 'En revisión',
  clearedOnce: 'Despejado una vez',
  clearedTwice: 'Despejado dos veces',
  disputed: 'En disputa',
  recheck: 'Revisar otra vez',
};

const hazards: Record<Hazard, string> = {
  threat: 'Amenaza',
  casualty: 'Herido',
  smokeOrGas: 'Humo o gas',
  blocked: 'Bloqueado',
  noAccess: 'Sin acceso',
};

/** A recording is watched at a desk, where its age is asked for. */
const sources: Record<Exclude<ReportSource, 'cameraRecorded'>, string> = {
  seenByMe: 'Lo veo yo',
  witness: 'Testigo',
  caller911: 'Llamada al 911',
  radio: 'Radio',
  cameraLive: 'Cámara en vivo',
  hearsay: 'Lo oí decir',
};

const methods: Record<Method, string> = { entered: 'por dentro', fromTheDoor: 'desde la puerta', dog: 'con perro' };

const people = (n: number) => (n === 1 ? '1 persona' : `${n} personas`);
const team = (name: string) => (name.length <= 2 ? `equipo ${name}` : name);
const inside = (occupancy: Occupancy, n?: number) =>
  ({ unknown: '', empty: 'nadie adentro', people: `${n === undefined ? 'personas' : people(n)} adentro`, evacuated: 'evacuado' })[occupancy];

/** A deed in two or three words, as its maker would say it. */
function deed(done: Deed): string {
  switch (done.type) {
    case 'withdraw': return 'Retirar';
    case 'help': return 'Necesito ayuda';
    case 'helpAnswered': return 'Llegó la ayuda';
    case 'note': return 'Nota';
    case 'answerPar': return 'PAR';
    case 'checkIn': return 'Registro';
    case 'report': return 'Informe';
    case 'releaseRoom': return 'Liberado';
    case 'postGuard': return 'Vigilado';
    case 'endGuard': return 'Termina la vigilancia';
    case 'enterRoom': return 'Alguien entró';
    case 'mark': return [
      done.search && { searching: 'Revisando', cleared: 'Despejado', stopped: 'Sin terminar', searchAgain: 'Revisar otra vez' }[done.search],
      done.occupancy && capital(inside(done.occupancy, done.people)),
      ...(done.hazards ?? []).map(hazard => hazards[hazard]),
      ...(done.ended ?? []).map(hazard => (hazard === 'noAccess' ? 'Con acceso' : `Terminó: ${hazards[hazard]}`)),
    ].filter(Boolean).join(', ');
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why it must be searched again, after the words for it. */
function because(recheck: Recheck | undefined, name: (id: string) => string): string {
  switch (recheck?.kind) {
    case 'threat': return `: amenaza en ${name(recheck.threat ?? '')}`;
    case 'guardLeft': return `: ${recheck.who} ya no lo vigila`;
    case 'entered': return `: entró ${recheck.who}`;
    case 'asked': return '';
    default: return ': despejado hace demasiado';
  }
}

/** The kinds of space that are easily missed, as the server names them. */
const spaces: Record<string, string> = {
  'rest room': 'baño', stairs: 'escalera', storage: 'bodega', lobby: 'vestíbulo', elevator: 'elevador', kitchen: 'cocina', mechanical: 'cuarto de máquinas', hall: 'pasillo',
};

/** The term stays as it is ordered and heard; what it asks for is said beside it. */
const spoken: Record<string, string> = {
  hold: 'Quédese en su salón. Pasillos despejados.',
  secure: 'Entre. Cierre las puertas exteriores.',
  lockdown: 'Cierre con llave, apague la luz, fuera de la vista.',
  evacuate: 'Salga al lugar indicado.',
  shelter: 'Protéjase como se indica.',
};

export const words: typeof Words.words = {
  deed,
  searches,
  hazards,
  methods,
  people,
  inside,
  team,
  teamLetter: (name: string) => (name.replace(/^team\s+/i, '').split(' ').at(-1) ?? '').slice(0, 2).toUpperCase(),
  wing: (name: string) => (name === '' ? 'Sin ala' : name.length <= 2 ? `Ala ${name}` : name),
  place: (wing: string | undefined, level: string) => [wing && (wing.length <= 2 ? `ala ${wing}` : wing), level].filter(Boolean).join(' · '),

  directive: (action: string, said: string) => [said, spoken[action]].filter(Boolean).join(' '),
  noAction: 'Sin acción ordenada',
  closed: 'Incidente cerrado',
  closedHint: 'Este incidente está cerrado. Las notas aún cuentan; las marcas no.',
  zone: (zone: string) => zone.replace('wing:', 'ala ').replace('level:', 'nivel ').replace(':', ' '),
  link: {
    live: (time: string) => `en vivo, ${time}`,
    behind: (time: string) => (time ? `atrasado, de las ${time}` : 'entrando …'),
    offline: (time: string) => (time ? `sin conexión desde ${time}` : 'conectando …'),
  },
  offline: (time: string) => `Sin conexión: usted ve las ${time}. Siga marcando: el teléfono lo guarda y lo envía cuando vuelva la red.`,
  waiting: (n: number) => (n === 0 ? '' : `${n} aún sin guardar`),
  waitingHere: (n: number) => (n === 0 ? '' : `${n} en este teléfono`),
  strangers: (n: number) => `${n === 1 ? 'Una marca' : `${n} marcas`} de otra persona ${n === 1 ? 'espera' : 'esperan'} en este teléfono hasta que esa persona entre aquí.`,
  fleeting: 'Este navegador no guarda nada: deje la página abierta hasta que todo esté guardado.',
  clockWrong: (minutes: number) => `El reloj de este teléfono va ${Math.abs(minutes)} min ${minutes > 0 ? 'adelantado' : 'atrasado'}. No cambia nada: aquí vale la hora del servidor.`,

  checkIn: 'Registrarme',
  checkInHint: 'para que el mando cuente con usted',
  sound: 'Sonido y vibración',
  led: {
    by: (names: string[], time: string) => `${names.length > 1 ? 'Mando unificado' : 'IC'} ${names.join(', ')}${names.length === 1 ? ` desde ${time}` : ''}`,
    nobody: 'Aún sin mando',
    alarm: 'SIN MANDO',
    post: (name: string) => `puesto de mando${name && ` ${name}`}`,
    noPost: 'sin puesto de mando',
    staging: (name: string) => `área de espera${name && ` ${name}`}`,
    noStaging: 'sin área de espera',
    lasting: (what: string, seconds: number) => `${what} desde hace ${seconds < 60 ? 'menos de un minuto' : `${Math.floor(seconds / 60)} min`}`,
  },

  findRoom: 'Buscar un salón',
  findHint: 'Número o nombre',
  clear: 'Borrar',
  back: 'Borrar uno',
  letters: 'ABC',
  lettersLong: 'Letras: escriba un nombre',
  near: (room: string) => `Cerca de ${room}`,
  mine: 'Necesita a alguien',
  nothingFound: (typed: string) => `No hay salón “${typed}” en este edificio.`,
  found: (n: number) => `${n} ${n === 1 ? 'salón' : 'salones'}`,
  loading: 'Cargando los salones …',
  noRooms: 'No se pudieron cargar los salones.',
  cleared: (n: number, total: number) => `${n}/${total}`,
  clearedLong: (n: number, total: number) => `${n} de ${total} salones despejados`,
  progress: (cleared: number, total: number, help: number, threats: number) =>
    [`${cleared} de ${total} salones despejados`, help && `${help} ${help === 1 ? 'necesita' : 'necesitan'} ayuda`, threats && `${threats} ${threats === 1 ? 'amenaza' : 'amenazas'}`]
      .filter(Boolean).join(', ') + '.',
  plan: 'Plano',
  list: 'Lista',
  light: 'Claro u oscuro',
  choose: 'Elija un salón',
  noPlan: 'No se pudo cargar el plano.',

  searchNext: 'Revisar ahora',
  why: ({ room, why, beside }: Next, state: RoomPicture, name: (id: string) => string): string => ({
    needsHelp: () => 'necesita ayuda',
    threat: () => 'aquí hay una amenaza',
    disputed: () => 'los informes difieren',
    beside: () => `junto a ${beside?.number || beside?.title}`,
    recheck: () => `otra vez${because(state.recheck, name)}`,
    stalled: () => `${state.team ?? 'un equipo'} adentro más de 5 min`,
    noAccess: () => 'necesita llave',
    forgotten: () => `se olvida fácil: ${spaces[room.missed ?? ''] ?? room.missed}`,
    never: () => '',
  })[why](),
  again: 'Intentar otra vez',
  release: 'LIBERAR',
  releaseHint: 'pueden salir',
  released: (by: string) => `liberado por ${by}`,
  guarded: (by: string) => `vigilado por ${by}`,
  sealed: (reason: string) => `escena: ${reason}`,
  watch: 'Lo vigilamos',
  watchEnds: 'Termina la vigilancia',
  entered: 'Alguien entró',
  atTheDoor: 'En la puerta',
  how: 'Cómo se despejó',
  because,

  next: 'Cerca',
  close: 'Volver a los salones',
  searching: 'Revisando',
  stopped: 'Sin terminar',
  markCleared: 'DESPEJADO',
  markClearedHint: 'revisado, sin amenaza',
  searchAgain: 'Revisar otra vez',
  noAccess: 'Sin acceso',
  access: 'Ya hay acceso',
  needHelp: 'AYUDA',
  helpHere: 'Llegó la ayuda',
  undo: 'Deshacer mi marca',
  since: (by: string) => `${by}, `,
  byTeam: (name: string) => `por ${team(name)}`,
  peopleHere: 'Personas aquí',
  fewer: 'Una menos',
  more: 'Una más',
  report: (n: number) => (n === 0 ? 'Cuéntelas' : `Informar ${people(n)}`),
  nobody: 'Nadie adentro',
  evacuated: 'Evacuado',
  hazardsHere: 'Peligros',
  reportHazard: 'informar',
  endHazard: 'sigue: ¿terminó?',
  myTeam: 'Mi equipo',
  teamHint: 'Queda en este teléfono',
  note: 'Diga lo que sabe',
  noteHint: 'Sin nombres de alumnos',
  source: 'Cómo lo sabe',
  sources,
  justNote: 'Solo una nota',
  lifeCritical: 'Riesgo de vida',
  saveNote: 'Agregar nota',
  readiness: 'Estado del salón',
  reported: (by: string) => `informado por ${by} `,
  covered: (camera: string) => `${camera} cubre este salón`,
  sayReport: 'Informar',
  truths: { unconfirmed: '? sin confirmar', confirmed: '✓ confirmado', refuted: '✕ desmentido' } satisfies Record<Truth, string>,
  pinnedBy: (truth: Truth, by: string, time: string) => (truth === 'confirmed' ? `confirmado por ${by} ${time}` : `sin confirmar, lo dijo ${by} ${time}`),
  history: 'Historia de este salón',
  earlier: 'Anteriores',
  noHistory: 'Aún no se dijo nada de este salón.',
  historyAway: 'No se pudo traer la historia.',
  par: {
    ask: (team: string) => `PAR: ¿${team} está bien?`,
    late: (team: string) => `PAR: ¡${team} no ha contestado!`,
    people: 'Personas',
    allWell: 'TODOS BIEN',
    notWell: 'No estamos bien',
    what: 'Qué pasa (puede quedar vacío)',
    say: 'Decir que no',
    back: 'Volver',
  },

  understood: 'Leído',
  look: 'Ver',
  refused: 'No aceptado',

  past: {
    tookBack: 'retiró la marca',
    needsHelp: 'necesita ayuda',
    helpHere: 'llegó la ayuda',
    decided: 'decidido',
    findings: { clear: 'despejado', threat: 'amenaza', searchAgain: 'revisar otra vez' },
    reported: 'informó',
    lifeCritical: 'riesgo de vida',
    watches: (who: string) => `${who} lo vigila`,
    unwatched: 'ya sin vigilancia',
    wentIn: (who: string) => `entró ${who}`,
    released: 'dejó salir a su gente, salón liberado',
    sealed: 'sellado como escena',
    unsealed: 'ya no es escena',
    recheck: 'amenaza al lado: revisar otra vez',
    searches: { searching: 'revisando', cleared: 'despejado', stopped: 'sin terminar', searchAgain: 'revisar otra vez' },
    by: (team: string) => ` por ${team}`,
    peopleUnknown: 'personas: no se sabe',
    over: (hazard: string) => `terminó: ${hazard}`,
    fromPaper: (who: string) => `, de papel: visto por ${who}`,
  },

  stages: {
    sending: 'enviando …',
    kept: 'en este teléfono, aún sin guardar',
    fleeting: 'aún sin guardar: deje la página abierta',
    saved: 'guardado',
    seen: (n: number) => `guardado, visto por ${n}`,
  },

  ago: (seconds: number) => {
    const minutes = Math.floor(seconds / 60);
    if (seconds < 10) return 'ahora mismo';
    if (seconds < 60) return `hace ${Math.floor(seconds / 10) * 10} s`;
    if (minutes < 60) return `hace ${minutes} min`;
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? `hace ${hours} h ${minutes % 60} min` : `hace ${Math.floor(hours / 24)} d`;
  },
};

/** What is known of a room, the most urgent first, for those who listen. */
export function facts(room: RoomPicture, sending: boolean): string {
  return [
    room.help && 'necesita ayuda',
    ...room.hazards.map(hazard => hazards[hazard].toLowerCase()),
    searches[room.search].toLowerCase() + (room.team ? ` por ${teams(room).map(team).join(' y ')}` : ''),
    inside(room.occupancy, room.people),
    room.guard && words.guarded(room.guard),
    room.released && 'liberado',
    room.sealed && 'sellado como escena',
    sending && 'aún sin guardar',
  ].filter(Boolean).join(', ');
}
