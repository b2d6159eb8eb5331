// Something became late: whoever makes sounds on this page hears of it.
export const sound = id => dispatchEvent(new CustomEvent('command:sound', { detail: { name: 'overdue', id } }));
