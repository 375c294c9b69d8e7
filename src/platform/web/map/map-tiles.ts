/** Where pictures of the map come from, and whose they are; without them places stand on a plain ground. */
export type MapTiles = {
  /** With `{z}`, `{x}` and `{y}` for which picture. */
  readonly address: string;
  /** Whom to name below the map. */
  readonly by: string;
};

/** The one host that pages may show pictures of, beside ours. */
export const tilesOrigin = ({ address }: MapTiles): string => new URL(address).origin;
