import type { Patch } from '../live';

/** What changes a plan that is drawn. */
export type Change = Pick<Patch, 'version' | 'rooms' | 'posts' | 'responders' | 'actions'>;

/** What is not as it was at another moment of a review, as PlanMoment.cs writes it; gone are rooms of which nothing had been said yet. */
export type MomentChange = Change & { gone: string[] };
