"""Data that are published as arrays: IDX, npz, pickles, MATLAB files, raw bytes."""

import gzip
import hashlib
import pickle
import struct
import tarfile
import zipfile

import numpy as np

from splits import split_of

# What keras.datasets.cifar10 has room for in each batch.
CIFAR10_BATCH = 10_000


def random_pairs(count, shape, classes, seed):
    random = np.random.default_rng(seed)
    samples = random.integers(0, 256, (count, *shape), np.uint8)
    return samples, random.integers(0, classes, count)


def md5(*paths):
    return {path.name: hashlib.md5(path.read_bytes()).hexdigest() for path in paths}


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def npz(path, **arrays):
    np.savez(path, **arrays)
    return {"sha256": sha256(path)}


def mnist_npz(folder):
    splits = {name: random_pairs(30, (28, 28), 10, seed) for seed, name in enumerate(("train", "test"))}
    arrays = {f"{axis}_{name}": array for name, pair in splits.items() for axis, array in zip("xy", pair)}
    options = npz(folder / "mnist.npz", **arrays)
    return {"expected": {name: split_of(zip(x, y)) for name, (x, y) in splits.items()}, "options": options}


def housing(path, columns, seed):
    random = np.random.default_rng(0)
    x, y = random.random((50, columns)), random.random(50)
    options = npz(path, x=x, y=y)
    # As the function shuffles and cuts.
    order = np.arange(len(x))
    np.random.RandomState(seed).shuffle(order)
    pairs = list(zip(x[order], y[order]))
    return {"expected": {"train": split_of(pairs[:40]), "test": split_of(pairs[40:])}, "options": options}


def california_housing(folder):
    return housing(folder / "california_housing.npz", columns=8, seed=113)


def boston_housing(folder):
    return housing(folder / "boston_housing.npz", columns=13, seed=113)


class Python2Pickler(pickle._Pickler):
    """Writes text and bytes as the `str` of Python 2, which the published batches hold."""

    dispatch = dict(pickle._Pickler.dispatch)

    def save_python2_str(self, value):
        content = value.encode() if isinstance(value, str) else value
        self.write(pickle.BINSTRING + struct.pack("<i", len(content)) + content)
        self.memoize(value)

    dispatch[str] = dispatch[bytes] = save_python2_str


def cifar(folder, archive, top, batches, labels_key, meta):
    """Batches of (name, samples as rows by channel, labels): a folder, and the archive of it."""
    (folder / top).mkdir()
    contents = {
        **{name: {"batch_label": name, labels_key: labels.tolist(), "data": rows} for name, rows, labels in batches},
        meta[0]: meta[1],
    }
    for name, content in contents.items():
        with open(folder / top / name, "wb") as file:
            Python2Pickler(file, protocol=2).dump(content)
    with tarfile.open(folder / archive, "w:gz", compresslevel=1) as tar:
        tar.add(folder / top, arcname=top)
    return {"sha256": sha256(folder / archive), "md5": md5(*(folder / top).iterdir())}


def rows_and_images(count, classes, seed, distinct=20):
    rows, labels = random_pairs(min(count, distinct), (3072,), classes, seed)
    repeats = -(-count // len(rows))
    rows, labels = np.tile(rows, (repeats, 1))[:count], np.tile(labels, repeats)[:count]
    return rows, labels, rows.reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)


def cifar10(folder, per_batch=20):
    names = [f"data_batch_{index}" for index in range(1, 6)] + ["test_batch"]
    parts = {name: rows_and_images(per_batch, 10, seed) for seed, name in enumerate(names)}
    options = cifar(
        folder,
        "cifar-10-python.tar.gz",
        "cifar-10-batches-py",
        [(name, rows, labels) for name, (rows, labels, _) in parts.items()],
        "labels",
        ("batches.meta", {"label_names": [f"class {index}" for index in range(10)]}),
    )
    pairs = {name: list(zip(images, labels)) for name, (_, labels, images) in parts.items()}
    train = [pair for name in names[:-1] for pair in pairs[name]]
    return {"expected": {"train": split_of(train), "test": split_of(pairs["test_batch"])}, "options": options}


def cifar10_in_full(folder):
    return cifar10(folder, CIFAR10_BATCH)


def cifar100(folder):
    parts = {name: rows_and_images(20, 100, seed) for seed, name in enumerate(("train", "test"))}
    options = cifar(
        folder,
        "cifar-100-python.tar.gz",
        "cifar-100-python",
        [(name, rows, labels) for name, (rows, labels, _) in parts.items()],
        "fine_labels",
        ("meta", {"fine_label_names": [f"class {index}" for index in range(100)]}),
    )
    expected = {name: split_of(zip(images, labels)) for name, (_, labels, images) in parts.items()}
    return {"expected": expected, "options": options}


def idx(array):
    header = struct.pack(">BBBB", 0, 0, 8, array.ndim) + struct.pack(f">{array.ndim}I", *array.shape)
    return header + array.astype(np.uint8).tobytes()


def emnist(folder):
    """One zip with a `.gz` for each file."""
    expected = {}
    with zipfile.ZipFile(folder / "gzip.zip", "w") as archive:
        for seed, name in enumerate(("train", "test")):
            images, labels = random_pairs(20, (28, 28), 10, seed)
            prefix = f"gzip/emnist-digits-{name}"
            archive.writestr(f"{prefix}-images-idx3-ubyte.gz", gzip.compress(idx(images)))
            archive.writestr(f"{prefix}-labels-idx1-ubyte.gz", gzip.compress(idx(labels)))
            expected[name] = split_of(zip(images, labels))
    return {"expected": expected, "options": {"split": "digits"}}


def svhn(folder):
    from scipy.io import savemat

    expected = {}
    for seed, name in enumerate(("train", "test")):
        images, labels = random_pairs(20, (32, 32, 3), 10, seed)
        expected[name] = split_of(zip(images, labels))
        # The digit 0 is published as 10.
        published = np.where(labels == 0, 10, labels).astype(np.uint8)[:, None]
        savemat(folder / f"{name}_32x32.mat", {"X": images.transpose(1, 2, 3, 0), "y": published})
    return {"expected": expected, "options": {"md5": md5(*folder.iterdir())}}


def stl10(folder):
    top = folder / "stl10_binary"
    top.mkdir()
    expected = {}
    for seed, name in enumerate(("train", "test", "unlabeled")):
        # By column, as MATLAB has them.
        published, labels = random_pairs(6, (3, 96, 96), 10, seed)
        (top / f"{name}_X.bin").write_bytes(published.tobytes())
        if name == "unlabeled":
            labels = np.full(6, -1)
        else:
            (top / f"{name}_y.bin").write_bytes((labels + 1).astype(np.uint8).tobytes())
        expected[name] = split_of(zip(published.transpose(0, 3, 2, 1), labels))
    (top / "class_names.txt").write_text("airplane\n")
    with tarfile.open(folder / "stl10_binary.tar.gz", "w:gz") as tar:
        tar.add(top, arcname=top.name)
    return {"expected": expected, "options": {"md5": md5(*top.glob("*.bin"))}}


def processed_mnist(folder):
    """What torchvision before 0.10 left beside the files that it had downloaded."""
    import torch

    expected = {}
    for seed, (name, path) in enumerate({"train": "training.pt", "test": "test.pt"}.items()):
        images, labels = random_pairs(7, (28, 28), 10, seed)
        torch.save((torch.from_numpy(images), torch.from_numpy(labels)), folder / path)
        expected[name] = split_of(zip(images, labels))
    return {"expected": expected, "options": {}}
