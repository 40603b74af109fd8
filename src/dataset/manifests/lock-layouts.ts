import { type DatasetFile, LAYOUTS, type LayoutFacts, type LayoutName } from '../dataset.ts'
import {
  type EntryCheck,
  type EntryLayout,
  type EntryMember,
  type EntryPin,
  type EntryTree,
  readLayout,
} from '../layout-entry.ts'
import { dangerInPath, pathProblem } from '../relative-path.ts'
import type { JsonPlace } from './json-place.ts'
import { MOST_PATTERNS, shown } from './manifest.ts'

/** What a lock may export to later steps: other variables lead programs to code, and a lock is data. */
const VARIABLES = ['KERAS_HOME']

/** The layouts of a lock: those of a catalog entry, held to what a stranger may say. */
export function readLockLayouts(
  place: JsonPlace,
  files: readonly Pick<DatasetFile, 'path' | 'digest' | 'size'>[],
): Partial<Record<LayoutName, LayoutFacts>> {
  place.object(LAYOUTS)
  const layouts = LAYOUTS.flatMap((name) => {
    const layout = place.find(name)
    if (!layout) return []
    const facts = readLayout(readShape(layout), files, (below, problem) => layout.refuse(problem, { below }))
    refusePatterns(layout, facts)
    return [[name, facts] as const]
  })
  return Object.fromEntries(layouts)
}

/** Names are looked up, however many they are; only what has a wildcard is a pattern. */
function refusePatterns(layout: JsonPlace, { trees }: LayoutFacts): void {
  const globs = trees.flatMap(({ select }) => [...select.include, ...select.exclude])
  const patterns = globs.filter((glob) => /[*?[{]/.test(glob.replace(/\\./g, '')))
  if (patterns.length > MOST_PATTERNS)
    layout.refuse(`its trees have ${patterns.length} patterns, more than ${MOST_PATTERNS}`)
}

function readShape(place: JsonPlace): EntryLayout {
  place.object(['loader', 'check', 'members', 'trees', 'checked', 'rivals', 'variables'])
  const list = <T>(name: string, read: (each: JsonPlace) => T) => place.find(name)?.list().map(read)
  const loader = place.find('loader')?.text()
  const members = list('members', readMember)
  const trees = list('trees', readTree)
  if (!members?.length && !trees?.length) place.refuse('it has neither members nor trees: it would be empty')
  return defined({
    loader,
    members,
    trees,
    checked: list('checked', readCheck),
    rivals: list('rivals', readRival),
    variables: readVariables(place.find('variables')),
  })
}

function readMember(place: JsonPlace): EntryMember {
  place.object(['path', 'from', 'unpack', 'size', 'sha256'])
  return {
    path: place.need('path').path(),
    from: place.need('from').text(),
    ...defined({
      unpack: place.find('unpack')?.text(/^gzip$/, 'way to unpack that is known: it may be "gzip"'),
      size: place.find('size')?.size(),
      sha256: place.find('sha256')?.sha256().hex,
    }),
  }
}

function readTree(place: JsonPlace): EntryTree {
  place.object(['path', 'from', 'within', 'include', 'exclude', 'strip', 'gunzip', 'pins'])
  const path = place.need('path')
  const globs = (name: string) =>
    place
      .find(name)
      ?.list()
      .map((glob) => glob.text())
  const gunzip = place.find('gunzip')
  if (gunzip && typeof gunzip.value !== 'boolean') gunzip.refuse('it is neither true nor false')
  return {
    path: path.value === '' ? '' : path.path(),
    from: place.need('from').text(),
    ...defined({
      within: place.find('within')?.text(),
      include: globs('include'),
      exclude: globs('exclude'),
      strip: place.find('strip')?.text(),
      gunzip: gunzip && gunzip.value === true,
      pins: place.find('pins')?.list().map(readPin),
    }),
  }
}

function readPin(place: JsonPlace): EntryPin {
  place.object(['path', 'size', 'sha256'])
  const { hex } = place.need('sha256').sha256()
  const path = place.need('path').path(dangerInPath)
  return { path, sha256: hex, ...defined({ size: place.find('size')?.size() }) }
}

function readCheck(place: JsonPlace): EntryCheck {
  place.object(['path', 'size', 'md5'])
  const md5 = place.need('md5').text(/^[0-9a-f]{32}$/, 'md5 digest: 32 hex digits in lower case')
  return { path: place.need('path').path(), md5, ...defined({ size: place.find('size')?.size() }) }
}

function readRival(place: JsonPlace): string {
  const glob = place.text()
  const problem = pathProblem(glob.replace(/[*?]/g, 'x'))
  return problem === undefined ? glob : place.refuse(`"${shown(glob)}" is no glob of files: ${problem}`)
}

function readVariables(place: JsonPlace | undefined): Readonly<Record<string, string>> | undefined {
  const variables = place?.object(VARIABLES)
  const values = VARIABLES.flatMap((name) => {
    const value = variables?.find(name)
    return value ? [[name, value.value === '.' ? '.' : value.path()] as const] : []
  })
  return place && Object.fromEntries(values)
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The fields that are there: one that is undefined is another thing than none. */
function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
}
