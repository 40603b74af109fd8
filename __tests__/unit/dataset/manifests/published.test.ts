import { describe, expect, test } from 'vitest'
import { inputError } from '../../builders.ts'
import { publishedManifests } from './published.ts'
import { readManifest } from './read.ts'

/** How many files each has, or what is said against it. */
const said: Readonly<Record<string, number | RegExp>> = {
  'checksums/coreutils-MD5SUMS': /line 2: "\*star\.txt" is no file name/,
  'checksums/coreutils-SHA256SUMS-binary': /line 2: "\*star\.txt" is no file name/,
  'checksums/coreutils-SHA256SUMS-tag': /line 2: "\*star\.txt" is no file name/,
  'checksums/coreutils-SHA256SUMS-text': /line 2: "\*star\.txt" is no file name/,
  'checksums/coreutils-SHA256SUMS-zero': /line 1: it has a NUL character/,
  'checksums/hfactory-penguin-lab-SHA256SUMS': 1,
  'checksums/mila-cifar10-md5sums': 3,
  'checksums/mila-cifar100-md5sums': 3,
  'checksums/mila-fashionmnist-md5sums': 4,
  'checksums/mila-kmnist-md5sums': 14,
  'checksums/mila-mnist-md5sums': 4,
  'checksums/mila-qmnist-md5sums': 8,
  'checksums/mila-stl10-md5sums': 2,
  'checksums/mila-svhn-md5sums': 6,
  'checksums/mnist-SHA256SUMS': 4,
  'checksums/openssl-dgst.txt': 2,
  'croissant/0.8-titanic.json': 3,
  'croissant/1.0-coco2014-mini.json': 3,
  'croissant/1.0-coco2014.json':
    /\$\.distribution\[0\]\.sha256: "sha256", where a sha256 digest belongs, is none/,
  'croissant/1.0-credit-g.json': 1,
  'croissant/1.0-fashion-mnist.json': /\$\.distribution\[0\]\.encodingFormat: "repo" is a git repository/,
  'croissant/1.0-huggingface-mnist.json': /\$\.distribution\[0\]\.encodingFormat: "repo" is a git repository/,
  'croissant/1.0-recipe-compressed_archive.json': 1,
  'croissant/1.0-recipe-file_object_in_zip.json': 1,
  'croissant/1.0-recipe-live_dataset.json':
    /\$\.distribution\[0\]: "data\/enum_directions\.csv" has neither sha256 nor md5/,
  'croissant/1.0-recipe-minimal.json': /\$\.distribution: it names no file/,
  'croissant/1.0-recipe-multiple_conforms_to.json': 1,
  'croissant/1.0-simple-parquet.json': 1,
  'croissant/1.0-titanic.json': 3,
  'frictionless/recipe-files-inside-archives.md': /line 1: it is no manifest that is known/,
  'frictionless/vega-datasets-3.2.1-datapackage.json': 73,
  'pooch/pooch-tests-registry-custom-url.txt': 10,
  'pooch/pooch-tests-registry-invalid.txt': /line 2: it begins with "some-file\.txt" and has 4 words/,
  'pooch/pooch-tests-registry-spaces.txt': 2,
  'pooch/pooch-tests-registry.txt': 10,
  'pooch/pooch-tests-registry_comments.txt': 10,
  'tfds/datasets-ag_news_subset-checksums.tsv': 1,
  'tfds/datasets-opinion_abstracts-checksums.tsv': 1,
  'tfds/datasets-svhn_cropped-checksums.tsv': 3,
  'tfds/datasets-tf_flowers-checksums.tsv': 1,
  'tfds/datasets-titanic-checksums.tsv': 1,
  'tfds/datasets-trec-checksums.tsv': 2,
  'tfds/datasets-webvid-checksums.tsv': /it has no line that names a file/,
  'tfds/url_checksums-cifar10.txt': 1,
  'tfds/url_checksums-emnist.txt': 1,
  'tfds/url_checksums-fashion_mnist.txt': 4,
  'tfds/url_checksums-iris.txt': 2,
  'tfds/url_checksums-mnist.txt': 4,
}

const found = publishedManifests('checksums', 'pooch', 'tfds', 'croissant', 'frictionless')

if (found.size > 0) {
  test.each([...found])('the published %s', (name, text) => {
    const expected = said[name] ?? 'a row in this table'
    if (expected instanceof RegExp)
      expect(inputError(() => readManifest(text, name)).message).toMatch(expected)
    else expect(readManifest(text, name).length).toBe(expected)
  })

  describe('a trap of a published one', () => {
    const line = (name: string, number: number) => found.get(name)?.split('\n')[number - 1] ?? ''
    const path = (text: string) => readManifest(text)[0]?.[0]
    const gnu = ['text', 'binary', 'tag'].map((form) => `checksums/coreutils-SHA256SUMS-${form}`)

    test.each(gnu)('%s: a leading blank is a part of the name, and so is ") = "', (name) => {
      expect([1, 6, 7, 8].map((number) => path(line(name, number)))).toEqual([
        ' lead.txt',
        'paren) = x.txt',
        'plain.txt',
        'with space.bin',
      ])
    })

    test.each(gnu)('%s: an escaped name is unescaped, and refused for what it is', (name) => {
      const messages = [2, 3, 4, 5].map(
        (number) => inputError(() => readManifest(line(name, number))).message,
      )
      expect(messages).toEqual([
        expect.stringContaining('"*star.txt" is no file name'),
        expect.stringContaining('"back\\slash.txt" is no file name: it has a backslash'),
        expect.stringContaining('it has a control character'),
        expect.stringContaining('it has a control character'),
      ])
    })

    test('openssl leaves out blanks, says SHA2-256, and its -r is GNU’s line', () => {
      expect(readManifest(found.get('checksums/openssl-dgst.txt') ?? '').map(([name]) => name)).toEqual([
        'plain.txt',
        'with space.bin',
      ])
    })

    test('Pooch: quotes and backslashes', () => {
      const text = found.get('pooch/pooch-tests-registry-spaces.txt') ?? ''
      expect(readManifest(text).map(([name]) => name)).toEqual([
        'file with spaces.txt',
        'other with spaces.txt',
      ])
    })

    test('TFDS: a line without a name is a mirror of the line with it', () => {
      const [file] = readManifest(found.get('tfds/datasets-opinion_abstracts-checksums.tsv') ?? '')
      expect(file).toEqual([
        'opinion_abstracts.zip',
        expect.any(String),
        21057086,
        expect.any(String),
        expect.any(String),
      ])
    })

    test('TFDS: blanks instead of tabs', () => {
      const files = readManifest(found.get('tfds/datasets-trec-checksums.tsv') ?? '')
      expect(files.map(([name, , size]) => [name, size])).toEqual([
        ['TREC_10.label', 23354],
        ['train_5500.label', 335858],
      ])
    })

    test('TFDS: a URL with ? and &', () => {
      const [file] = readManifest(found.get('tfds/datasets-ag_news_subset-checksums.tsv') ?? '')
      expect(file?.at(-1)).toMatch(/uc\?export=download&id=/)
    })
  })
}

// The file of tests is not empty where nothing is published beside the repository.
test('a row is of a folder that is looked at', () => {
  for (const name of Object.keys(said))
    expect(name).toMatch(/^(checksums|croissant|frictionless|pooch|tfds)\//)
})
