// Pages made for paper: [data-print] prints, and <time data-stamp datetime="…"> says day, time and zone as the reader's clock has them.
const asWritten = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' });
for (const time of document.querySelectorAll('time[data-stamp]')) time.textContent = asWritten.format(new Date(time.dateTime));
document.querySelector('[data-print]')?.addEventListener('click', () => print());
