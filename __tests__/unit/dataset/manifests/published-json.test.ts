import { describe, expect, test } from 'vitest'
import { parseManifest } from '../../../../src/dataset/manifests/recognise.ts'
import { digestOf } from '../../builders.ts'
import { publishedBytes, publishedManifests } from './published.ts'
import { manifestOf } from './read.ts'

const found = publishedManifests('croissant', 'frictionless')
const read = (name: string) => parseManifest(manifestOf(found.get(name) ?? '', name))

/** Where the data of a Croissant lies, and what of it the Croissant pins. */
const data: readonly (readonly [name: string, folder: string, paths: readonly string[]])[] = [
  ['1.0-titanic', 'titanic', ['data/titanic.csv', 'data/genders.csv', 'data/embarkation_ports.csv']],
  [
    '1.0-coco2014-mini',
    'coco2014-mini',
    ['data/train2014.zip', 'data/captions_train2014.json', 'data/instances_train2014.json'],
  ],
  ['1.0-recipe-compressed_archive', 'recipes', ['data/compressed_archive.zip']],
  ['1.0-recipe-file_object_in_zip', 'recipes', ['data/zip_with_csv.zip']],
  ['1.0-simple-parquet', 'simple-parquet', ['data/dataframe.parquet']],
]

// The file of tests is not empty where nothing is published beside the repository.
test('a row says where its data is', () => {
  for (const [, folder, paths] of data) expect([folder !== '', paths.length > 0]).toEqual([true, true])
})

if (found.size > 0) {
  test.each(data)('the published %s pins its published data', (name, folder, paths) => {
    const { files } = read(`croissant/${name}.json`)
    expect(files.map(({ path }) => path)).toEqual(paths)
    for (const { path, digest, size } of files) {
      const bytes = publishedBytes(`croissant/data/${folder}/${path.replace(/^data\//, '')}`)
      expect(bytes && digestOf(bytes)).toEqual(digest)
      // Titanic says 117743 B of each of its files, and two are of 100 and 109.
      expect(size).toBeUndefined()
    }
  })

  describe('a trap of a published one', () => {
    test('Croissant 0.8 gives one digest for three different files: they stay three', () => {
      const { files } = read('croissant/0.8-titanic.json')
      expect(new Set(files.map(({ digest }) => digest.hex)).size).toBe(1)
      expect(files).toHaveLength(3)
    })

    test('OpenML has md5 alone, and media types in a list', () => {
      expect(read('croissant/1.0-credit-g.json').files).toMatchObject([
        { path: 'credit-g.arff', digest: { algorithm: 'md5', hex: '9a475053fed0c26ee95cd4525e50074c' } },
      ])
    })

    test('a set of pictures of an archive, whose pattern crosses its folders', () => {
      expect(read('croissant/1.0-coco2014-mini.json').about?.layouts?.files).toMatchObject({
        members: [{ path: 'data/captions_train2014.json' }, { path: 'data/instances_train2014.json' }],
        trees: [{ path: 'data', from: 'data/train2014.zip', select: { include: ['**/*.jpg'], exclude: [] } }],
      })
    })

    test('files in an archive by their paths there', () => {
      expect(read('croissant/1.0-recipe-file_object_in_zip.json').about?.layouts?.files).toMatchObject({
        members: [],
        trees: [{ unpack: 'zip', select: { include: ['csv2_in_zip.csv', 'csv1_in_zip.csv'] } }],
      })
    })

    test('Vega pins by sha1, and its sizes are those of the files', () => {
      const { files, about } = read('frictionless/vega-datasets-3.2.1-datapackage.json')
      const cars = files.find(({ path }) => path === 'cars.json')
      const bytes = publishedBytes('frictionless/vega-data/cars.json')
      expect(cars).toMatchObject({ size: bytes?.length, digest: { algorithm: 'sha1' }, urls: [] })
      expect(bytes && digestOf(bytes, 'sha1').hex).not.toBe(cars?.digest.hex)
      expect(about).toMatchObject({ title: 'vega-datasets', licence: { spdx: 'BSD-3-Clause' } })
    })
  })
}
