import type { Schema } from '../../shared/schema.js';

export type Offered = Schema<'FeedsAnswer'>;
export type Token = Schema<'ListedFeedTokenAnswer'>;
export type Licence = Schema<'FeedLicenceAnswer'>;

/** An address as it is handed on: whole, even if the server knows only its path. */
export const wholeAddress = (address: string, origin: string): string => (address.startsWith('/') ? origin + address : address);

/** All that is handed on with a new token, each under a key of the catalogue. @param site `https://…`, with the agency's prefix */
export const addressesWithToken = (site: string, token: string) =>
  [
    { label: 'withTokenGtfs', text: `${site}/feeds/gtfs.zip?token=${token}` },
    { label: 'withTokenRealtime', text: `${site}/feeds/gtfs-rt/all.pb?token=${token}` },
    { label: 'withTokenServer', text: `${site}/` },
    { label: 'withTokenKey', text: token },
  ] as const;

/** Whether an address leads nowhere but to this computer. */
export const isLocal = (address: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(address);

export interface LicenceForm {
  readonly name: string;
  readonly url: string;
}

export const licenceFormOf = ({ name, url }: Pick<Licence, 'name' | 'url'>): LicenceForm => ({ name: name ?? '', url: url ?? '' });

/** What is sent to the server: empty fields are null. */
export const licenceOfForm = ({ name, url }: LicenceForm): { name: string | null; url: string | null } => ({
  name: name.trim() || null,
  url: url.trim() || null,
});

export const isLicenceChanged = (form: LicenceForm, saved: Licence): boolean => {
  const { name, url } = licenceOfForm(form);
  return name !== saved.name || url !== saved.url;
};

/** The faults of the form, as keys of the catalogue, by field. */
export function licenceFaultsOf(form: LicenceForm): { readonly name?: 'noName'; readonly url?: 'badUrl' } {
  const { name, url } = licenceOfForm(form);
  return {
    ...(name === null && url !== null ? { name: 'noName' as const } : {}),
    ...(url !== null && !/^https?:\/\/[^\s/]+\S*$/i.test(url) ? { url: 'badUrl' as const } : {}),
  };
}
