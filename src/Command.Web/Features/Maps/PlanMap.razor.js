// Joins a map of BlazorLeaflet to the plan that src/Field draws on it.
import { find } from '../../_content/BlazorLeaflet/leaflet-map.js';
import { Plan } from '../../js/plan.js';

export function start(hostId, mapId, options, dotnet) {
  return new Plan(document.getElementById(hostId), find(mapId), {
    ...options,
    // Without a circuit the plan still works; only the page does not hear of it.
    onLevel: ordinal => dotnet.invokeMethodAsync('LevelChosen', ordinal).catch(() => {}),
  });
}
