import { join } from 'node:path'
import { repositoryRoot } from '../support/repository.ts'
import type { Tool } from './tools.ts'

/** Someone who downloads and verifies what the folder's lists name, as a shell command. */
export interface Subject {
  readonly name: string
  readonly needs: readonly Tool[]
  readonly command: string
}

/**
 * What a command may use: the working folder is empty; `$LISTS` holds `lines` ("digest url name"), `sums` (as `openssl
 * dgst -r` prints them), `check` (for `sha256sum -c`), `curl.conf`, `urls`, `aria2` (with checksums) and `checksums.tsv`;
 * `$URL`, `$SHA256`, `$NAMES`; `$FILES` is an inline manifest; `$CA` is the authority's file.
 */
export type Variables = 'LISTS' | 'URL' | 'SHA256' | 'NAMES' | 'FILES' | 'CA'

// OpenSSL's digest uses the processor's SHA instructions, coreutils' often does not: the faster idiom.
const DIGEST = 'openssl dgst -sha256 -r $NAMES | cmp -s - "$LISTS/sums"'
const ARIA2 = 'aria2c -q --no-conf --file-allocation=none --min-split-size=1M --ca-certificate="$CA"'
const peer = (name: string) => `"${join(import.meta.dirname, 'peers', name)}" "$LISTS/lines"`

/** Our command with so many connections; the file's URL or all of a manifest, with sizes or without. */
export function ours(connections: number, kind: 'url' | 'manifest' | 'manifest with sizes'): Subject {
  const what = {
    url: '--url "$URL" --checksum "$SHA256"',
    manifest: '--files "$FILES"',
    'manifest with sizes': '"$LISTS/checksums.tsv"',
  }[kind]
  const options = `--path out --cache none --concurrency ${connections}`
  const program = `"${process.execPath}" "${join(repositoryRoot, 'dist/cli.js')}"`
  return {
    name: `ours, ${connections} connections${kind === 'manifest' ? ', no sizes' : ''}`,
    needs: [],
    command: `${program} fetch ${what} ${options}`,
  }
}

export const curl: Subject = {
  name: 'curl && openssl dgst',
  needs: ['curl', 'openssl'],
  command: `curl -sSf --cacert "$CA" -K "$LISTS/curl.conf" && ${DIGEST}`,
}
export const curlSha256sum: Subject = {
  name: 'curl && sha256sum',
  needs: ['curl', 'sha256sum'],
  command: 'curl -sSf --cacert "$CA" -K "$LISTS/curl.conf" && sha256sum --quiet -c "$LISTS/check"',
}
export const curlParallel: Subject = {
  name: 'curl -Z && openssl dgst',
  needs: ['curl', 'openssl'],
  command: `curl -sSf -Z --cacert "$CA" -K "$LISTS/curl.conf" && ${DIGEST}`,
}
/** One file, in pieces from so many connections. */
export function aria2Split(connections: number): Subject {
  const options = `-x${connections} -s${connections}`
  return {
    name: `aria2c -x${connections}`,
    needs: ['aria2c'],
    command: `${ARIA2} ${options} --checksum=sha-256="$SHA256" "$URL"`,
  }
}
/** Many files, so many at once. */
export function aria2Many(atOnce: number): Subject {
  return {
    name: `aria2c -j${atOnce}`,
    needs: ['aria2c'],
    command: `${ARIA2} -j${atOnce} -i "$LISTS/aria2"`,
  }
}
export const wget: Subject = {
  name: 'wget && openssl dgst',
  needs: ['wget', 'openssl'],
  command: `wget -q --ca-certificate="$CA" -i "$LISTS/urls" && ${DIGEST}`,
}
export function requests(python: string): Subject {
  return {
    name: 'requests + hashlib',
    needs: ['requests'],
    command: `REQUESTS_CA_BUNDLE="$CA" "${python}" ${peer('with-requests.py')}`,
  }
}
export function pooch(python: string): Subject {
  return {
    name: 'pooch',
    needs: ['pooch'],
    command: `REQUESTS_CA_BUNDLE="$CA" "${python}" ${peer('with-pooch.py')}`,
  }
}
export const toolCache: Subject = {
  name: 'tool-cache && sha256sum',
  needs: ['sha256sum'],
  command: `"${process.execPath}" ${peer('with-tool-cache.ts')} && sha256sum --quiet -c "$LISTS/check"`,
}
