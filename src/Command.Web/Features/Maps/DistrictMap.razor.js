// Ages grow in the browser: nothing crosses the wire for a second that passes.
export function keepAges(hostId) {
  const clock = setInterval(() => {
    const host = document.getElementById(hostId);
    if (!host) return clearInterval(clock);
    for (const time of host.querySelectorAll('time[data-since]')) {
      const words = age(Math.max(0, Math.floor((Date.now() - Date.parse(time.dataset.since)) / 1000)));
      if (time.textContent !== words) time.textContent = words;
    }
  }, 500);
}

const two = n => String(n).padStart(2, '0');
const age = s => (s < 3600 ? `${Math.floor(s / 60)}:${two(s % 60)}` : `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`);
