// Tells when a person leaves the top of the timeline to read, and when they are back.
export function watch(scroller, dotnet) {
  let reading = false;
  const onScroll = () => {
    const now = scroller.scrollTop > 24;
    if (now !== reading) dotnet.invokeMethodAsync('SetReading', reading = now).catch(() => {});
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return {
    toTop: () => { scroller.scrollTop = 0; scroller.focus({ preventScroll: true }); },
    stop: () => scroller.removeEventListener('scroll', onScroll),
  };
}
