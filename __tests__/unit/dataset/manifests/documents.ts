import { digestOf } from '../../builders.ts'

export const { hex } = digestOf('abc')
export const other = digestOf('other').hex
export const md5 = digestOf('abc', 'md5').hex
export const sha1 = digestOf('abc', 'sha1').hex

/** A FileObject as Croissant 1.0 writes it, with these properties and no digest. */
export function fileObject(id: string, more: object = {}): object {
  return { '@type': 'cr:FileObject', '@id': id, name: id, contentUrl: `https://host/${id}`, ...more }
}

/** A FileSet as Croissant 1.0 writes it. */
export function fileSet(id: string, container: string, includes: unknown, excludes?: unknown): object {
  return {
    '@type': 'cr:FileSet',
    '@id': id,
    containedIn: { '@id': container },
    encodingFormat: 'image/jpeg',
    includes,
    excludes,
  }
}

/** A Croissant with these nodes. */
export function croissant(nodes: readonly object[], more: object = {}): string {
  return JSON.stringify({
    '@context': { '@vocab': 'https://schema.org/', sc: 'https://schema.org/' },
    '@type': 'sc:Dataset',
    name: 'some',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    distribution: nodes,
    ...more,
  })
}

/** A data package with these resources. */
export function dataPackage(resources: readonly object[], more: object = {}): string {
  return JSON.stringify({ name: 'some', resources, ...more })
}
