import type { ArchiveFormat } from './archive-format.ts'
import type { Digest } from './digest.ts'
import type { Selection } from './selection.ts'

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
  /** What unpacking it gives, by paths relative to its folder; undefined where that is not pinned, or it is not packed. */
  readonly members?: readonly Pin[] | undefined
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

/** An archive of the dataset whose members become files of the home; which ones is known when it is unpacked. */
export interface Tree {
  /** The folder of the home that they go below; empty for the home itself. */
  readonly path: string
  readonly from: string
  readonly unpack: ArchiveFormat
  /** A glob of archives in the archive: their members are meant, and not its own. */
  readonly within?: string | undefined
  readonly select: Selection
  /** Whether those that end in `.gz` are unpacked as well. */
  readonly gunzip: boolean
  /** These and no others, by their paths below `path`; undefined where their bytes are not known beforehand. */
  readonly pins: readonly Pin[] | undefined
}

/** What a loader accepts without a network: the files of its folder and the variables that point to it. */
export interface LayoutFacts {
  /** How the data is loaded, as a line of Python; undefined where no loader is meant. */
  readonly loader: string | undefined
  readonly members: readonly Member[]
  readonly trees: readonly Tree[]
  /** What the loader itself holds files of its folder to. */
  readonly checks: readonly Pin[]
  /** Globs of files that the loader would take in place of these. */
  readonly rivals: readonly string[]
  /** Variables for the later steps; each value is a path relative to the home. */
  readonly variables: Readonly<Record<string, string>>
}

/** Terms of use as their source states them; `spdx` is undefined where no source states one. */
export interface Licence {
  readonly spdx: string | undefined
  readonly text: string
}

/** What may be known of a dataset beside its files. */
export type About = Partial<
  Pick<Dataset, 'name' | 'title' | 'version' | 'layouts' | 'licence' | 'homepage' | 'citation'>
>

/** A named set of pinned files, with what loaders and people need to know of it. */
export interface Dataset {
  readonly name: string
  readonly title: string
  /** As its publisher counts; a manifest may say. */
  readonly version?: string
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
