const ns = 'http://www.w3.org/2000/svg';

/** Fills that CSS cannot draw by itself: the split of a disputed room, the hatching of one to check again or without access. */
export function addPatterns(svg: SVGSVGElement): void {
  if (svg.querySelector('#plan-disputed')) return;
  const defs = document.createElementNS(ns, 'defs');
  defs.innerHTML = `
    <linearGradient id="plan-disputed" x1="0" y1="0" x2="1" y2="1">
      <stop offset=".494" class="plan-split-a" /><stop offset=".494" class="plan-split-line" />
      <stop offset=".506" class="plan-split-line" /><stop offset=".506" class="plan-split-b" />
    </linearGradient>
    <pattern id="plan-recheck" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="9" height="9" class="plan-hatch-ground" /><rect width="2" height="9" class="plan-hatch-recheck" />
    </pattern>
    <pattern id="plan-noaccess" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="8" height="8" class="plan-hatch-ground" /><path d="M0 0H8M0 0V8" class="plan-hatch-noaccess" />
    </pattern>`;
  svg.prepend(defs);
}
