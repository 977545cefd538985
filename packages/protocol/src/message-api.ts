// One API: its facts and its two codecs. Generated files make one instance per API.
import type { Api, Codec } from './codec.ts';
import { requestHeaderVersion, responseHeaderVersion } from './header-versions.ts';

/** The {@link Api} of a request and a response codec of the same versions. */
export class MessageApi<
  Request,
  RequestView extends Request,
  Response,
  ResponseView extends Response,
> implements Api<Request, RequestView, Response, ResponseView> {
  readonly key: number;
  readonly name: string;
  readonly request: Codec<Request, RequestView>;
  readonly response: Codec<Response, ResponseView>;
  readonly latestVersionUnstable: boolean;

  constructor(
    key: number,
    name: string,
    request: Codec<Request, RequestView>,
    response: Codec<Response, ResponseView>,
    latestVersionUnstable = false,
  ) {
    this.key = key;
    this.name = name;
    this.request = request;
    this.response = response;
    this.latestVersionUnstable = latestVersionUnstable;
  }

  get minVersion(): number {
    return this.request.minVersion;
  }

  get maxVersion(): number {
    return this.request.maxVersion;
  }

  get flexibleVersion(): number {
    return this.request.flexibleVersion;
  }

  requestHeaderVersion(version: number): number {
    return requestHeaderVersion(this.key, version, this.request.flexibleVersion);
  }

  responseHeaderVersion(version: number): number {
    return responseHeaderVersion(this.key, version, this.response.flexibleVersion);
  }
}
