"""Data that are published as archives of images."""

import io
import tarfile
import zipfile

import numpy as np
from PIL import Image

from make_arrays import md5, sha256
from splits import split_of


def image(seed, kind, mode="RGB"):
    """A small file of an image."""
    pixels = np.random.default_rng(seed).integers(0, 256, (24, 24, len(mode)), np.uint8).squeeze()
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, kind)
    return file.getvalue()


def decoded(content):
    return np.asarray(Image.open(io.BytesIO(content)))


def classes_of(prefix, names, suffix, per_class=3):
    """Paths below `prefix` to images, a folder a class, and what a loader gets of them."""
    paths = [
        (f"{prefix}{name}/{index}{suffix}", label) for label, name in enumerate(names) for index in range(per_class)
    ]
    files = {path: image(index, "JPEG") for index, (path, _) in enumerate(paths)}
    return files, split_of((decoded(files[path]), label) for path, label in paths)


def tgz(path, files):
    with tarfile.open(path, "w:gz") as tar:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)


def omniglot(folder):
    expected = {}
    for seed, (name, alphabet) in enumerate({"background": "Braille", "evaluation": "Tengwar"}.items()):
        paths = [
            (f"{alphabet}/character{1 + label:02}/{1 + index:04}_01.png", label)
            for label in range(2)
            for index in range(2)
        ]
        files = {path: image([seed, index], "PNG", "L") for index, (path, _) in enumerate(paths)}
        zipped(folder / f"images_{name}.zip", {f"images_{name}/{path}": content for path, content in files.items()})
        expected[name] = split_of((decoded(files[path]), label) for path, label in paths)
    digests = {name.removesuffix(".zip"): digest for name, digest in md5(*folder.glob("*.zip")).items()}
    return {"expected": expected, "options": {"md5": digests}}


def flowers102(folder):
    from scipy.io import savemat

    labels = [5, 9, 5, 102, 1, 9]
    splits = {"train": ("trnid", [1, 4]), "val": ("valid", [2, 6]), "test": ("tstid", [3, 5])}
    files = {number: image(number, "JPEG") for number in range(1, 7)}
    tgz(folder / "102flowers.tgz", {f"jpg/image_{number:05}.jpg": content for number, content in files.items()})
    savemat(folder / "imagelabels.mat", {"labels": [labels]})
    savemat(folder / "setid.mat", {key: [numbers] for key, numbers in splits.values()})
    expected = {
        name: split_of((decoded(files[number]), labels[number - 1] - 1) for number in numbers)
        for name, (_, numbers) in splits.items()
    }
    return {"expected": expected, "options": {"md5": md5(*folder.iterdir())}}


def imagenette(folder):
    names = ("n01440764", "n02102040")
    train, expected = classes_of("imagenette2-160/train/", names, ".JPEG")
    val, expected_val = classes_of("imagenette2-160/val/", names, ".JPEG", per_class=2)
    tgz(folder / "imagenette2-160.tgz", {**train, **val})
    return {"expected": {"train": expected, "val": expected_val}, "options": {"size": "160px"}}


def eurosat(folder):
    files, expected = classes_of("2750/", ("AnnualCrop", "Forest"), ".jpg")
    zipped(folder / "EuroSAT.zip", files)
    return {"expected": {"all": expected}, "options": {}}


def flower_photos(folder):
    files, expected = classes_of("flower_photos/", ("daisy", "roses", "tulips"), ".jpg")
    path = folder / "flower_photos.tgz"
    tgz(path, {**files, "flower_photos/LICENSE.txt": b"CC-BY"})
    return {"expected": {"all": expected}, "options": {"sha256": sha256(path)}}


def image_folder(folder):
    """No archive: a file for each image."""
    files, expected = classes_of("", ("ants", "bees"), ".jpg")
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return {"expected": {"all": expected}, "options": {}}
