// The parts of the screen that live without the circuit: how fresh the picture is, and how many have seen what.
import { LiveIncident } from '/js/live.js';

const words = { live: 'live', behind: 'trying', offline: 'lost' };

const places = { map: '.map .leaflet-host', rooms: '[data-room-row][aria-pressed="true"], [data-room-row]', find: '.room-list input', story: '.story .scroller' };

export function follow(incident, hostId) {
  const host = document.getElementById(hostId);
  const live = LiveIncident.join(incident, host, {
    link: ({ state }) => dispatchEvent(new CustomEvent('command:link', { detail: { source: 'hub', state: words[state] } })),
    seen: seen => {
      for (const place of host.querySelectorAll('[data-seen]')) {
        const by = seen.filter(([version]) => version >= Number(place.dataset.seen)).reduce((most, [, count]) => Math.max(most, count), 0);
        const said = by > 0 ? `seen by ${by}` : '';
        if (place.textContent !== said) place.textContent = said;
      }
    },
  });
  return {
    stop: () => live.stop(),
    // Where the keys of the page take the focus.
    show: part => host.querySelector(places[part])?.focus(),
  };
}
