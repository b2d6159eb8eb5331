// An alarm has begun. Who listens decides how it sounds, and whether it may sound at all.
export const sound = id => dispatchEvent(new CustomEvent('command:sound', { detail: { name: 'overdue', id } }));
