import type { Digest } from './digest.ts'

/** What a file must be: its place, its digest and, where known, its exact length in bytes. */
export interface Pin {
  /** Relative, with `/` between the parts, on every system. */
  readonly path: string
  readonly digest: Digest
  readonly size: number | undefined
}

/** One file of a dataset and where it can be had, in order of preference. */
export interface DatasetFile extends Pin {
  readonly sources: readonly URL[]
}

/** The ways to lay a dataset out for its loader. */
export const LAYOUTS = ['files', 'torchvision', 'keras'] as const
export type LayoutName = (typeof LAYOUTS)[number]

/** A file of the home: which dataset file it comes from and how; pinned where its bytes are known beforehand. */
export interface Member {
  readonly path: string
  readonly from: string
  readonly unpack: 'none' | 'gzip'
  readonly digest: Digest | undefined
  readonly size: number | undefined
}

/** What a loader accepts without a network: the members of its folder and the variables that point to it. */
export interface LayoutFacts {
  readonly members: readonly Member[]
  /** Variables for the later steps; each value is a path relative to the home. */
  readonly variables: Readonly<Record<string, string>>
}

/** Terms of use as their source states them; `spdx` is undefined where no source states one. */
export interface Licence {
  readonly spdx: string | undefined
  readonly text: string
}

/** A named set of pinned files, with what loaders and people need to know of it. */
export interface Dataset {
  readonly name: string
  readonly title: string
  readonly files: readonly DatasetFile[]
  readonly layouts: Readonly<Partial<Record<LayoutName, LayoutFacts>>>
  readonly licence: Licence | undefined
  readonly homepage: string | undefined
  readonly citation: string | undefined
}

/** Bytes of all files together; undefined where one of them is not known beforehand. */
export function totalSize(files: readonly Pick<Pin, 'size'>[]): number | undefined {
  return files.reduce<number | undefined>(
    (sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  )
}
