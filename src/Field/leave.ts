// On a page that nobody is signed in to: what this device was shown is no longer its to show. What is still to be sent stays.
import { newId } from './live/id';
import { Shelf } from './live/shelf';

void Shelf.open(newId).then(shelf => shelf.forgetPictures()).catch(() => {});
if ('caches' in globalThis) for (const name of ['pages', 'data']) void caches.delete(name).catch(() => {});
