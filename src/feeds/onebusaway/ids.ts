import { feedId, idOfFeedId, ofVersionedFeedId, versionedFeedId } from '../gtfs-out/feed-ids.js';

/**
 * The ids of an agency in OneBusAway: those of its GTFS, after the agency's id and `_`.
 * @example new AgencyIds('hongqiao').of('home') // 'hongqiao_home'
 */
export class AgencyIds {
  /** The agency itself, without a prefix. */
  readonly agency: string;
  private readonly prefixes: readonly [string, string];

  constructor(agencyId: string) {
    this.agency = feedId(agencyId);
    // Some clients do not encode ids for the address, and routing decodes what looks encoded.
    this.prefixes = [`${this.agency}_`, `${agencyId}_`];
  }

  /** Of a stop, a route, a vehicle, an alert. */
  of(id: string): string {
    return this.prefixes[0] + feedId(id);
  }

  /** Of what has its id of the GTFS already. */
  ofFeed(feedId: string): string {
    return this.prefixes[0] + feedId;
  }

  /** Of a trip or a block. */
  ofVersion(id: string, versionId: number): string {
    return this.prefixes[0] + versionedFeedId(id, versionId);
  }

  isAgency(text: string): boolean {
    return this.prefixes.includes(`${text}_`);
  }

  /** What `of` may have made this of, the likeliest first; empty: it belongs to another agency. */
  read(text: string): string[] {
    return distinct(this.spellings(text).flatMap((each) => idOfFeedId(each) ?? []));
  }

  /** What `ofVersion` may have made this of, the likeliest first. */
  readOfVersion(text: string): { readonly id: string; readonly versionId: number }[] {
    // A trip driven on a date on which the timetable does not have it has that date in its id.
    const found = [text, text.replace(/[+ ]\d{8}$/, '')].flatMap((each) => this.spellings(each)).flatMap(ofVersionedFeedId);
    return found.filter(({ id, versionId }, index) => found.findIndex((each) => each.id === id && each.versionId === versionId) === index);
  }

  /** The id without its prefix, as it came and as it was before the address was decoded. An agency's id may itself contain `_`. */
  private spellings(text: string): string[] {
    const prefix = this.prefixes.find((each) => text.startsWith(each));
    const rest = prefix === undefined ? '' : text.slice(prefix.length);
    // No id in feeds has a blank: in a query it stands for a plus that was not encoded.
    return rest === '' ? [] : [rest, feedId(rest), ...(rest.includes(' ') ? [rest.replaceAll(' ', '+')] : [])];
  }
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
