"""The classes of torchvision. `md5` stands in for the published digests where the data are not the published ones.

All are asked with `download=True`, as most code does: a class that does not take what is placed asks for the network.
"""

from torchvision import datasets

from splits import split_of


def each(dataset):
    return split_of(dataset[index] for index in range(len(dataset)))


def train_and_test(make):
    return {"train": each(make(train=True)), "test": each(make(train=False))}


def mnist(root):
    return train_and_test(lambda train: datasets.MNIST(root, train, download=True))


def fashion_mnist(root):
    return train_and_test(lambda train: datasets.FashionMNIST(root, train, download=True))


def kmnist(root):
    return train_and_test(lambda train: datasets.KMNIST(root, train, download=True))


def emnist(root, split):
    return train_and_test(lambda train: datasets.EMNIST(root, split, train=train, download=True))


def cifar(published, md5):
    def pinned(files):
        return [[name, md5[name]] for name, _ in files]

    class Cifar(published):
        train_list = pinned(published.train_list)
        test_list = pinned(published.test_list)
        meta = {**published.meta, "md5": md5[published.meta["filename"]]}

    return Cifar


def cifar10(root, md5=None):
    loader = cifar(datasets.CIFAR10, md5) if md5 else datasets.CIFAR10
    return train_and_test(lambda train: loader(root, train, download=True))


def cifar100(root, md5=None):
    loader = cifar(datasets.CIFAR100, md5) if md5 else datasets.CIFAR100
    return train_and_test(lambda train: loader(root, train, download=True))


def svhn(root, md5=None, splits=("train", "test")):
    class Svhn(datasets.SVHN):
        split_list = {
            split: [url, name, md5[name] if md5 else published]
            for split, (url, name, published) in datasets.SVHN.split_list.items()
            if split in splits
        }

    return {split: each(Svhn(root, split, download=True)) for split in splits}


def stl10(root, md5=None):
    class Stl10(datasets.STL10):
        if md5:
            train_list = [[name, md5[name]] for name, _ in datasets.STL10.train_list]
            test_list = [[name, md5[name]] for name, _ in datasets.STL10.test_list]

    return {split: each(Stl10(root, split, download=True)) for split in ("train", "test", "unlabeled")}


def omniglot(root, md5=None):
    class Omniglot(datasets.Omniglot):
        zips_md5 = md5 or datasets.Omniglot.zips_md5

    sets = {"background": True, "evaluation": False}
    return {name: by_name(Omniglot(root, background, download=True)) for name, background in sets.items()}


def by_name(omniglot):
    """It counts characters in whatever order the disk has their folders."""
    names = [(omniglot._characters[label], image) for image, label in omniglot._flat_character_images]
    characters = sorted(omniglot._characters)
    order = sorted(range(len(omniglot)), key=names.__getitem__)
    return split_of((omniglot[index][0], characters.index(names[index][0])) for index in order)


def flowers102(root, md5=None):
    class Flowers102(datasets.Flowers102):
        if md5:
            _file_dict = {key: (name, md5[name]) for key, (name, _) in datasets.Flowers102._file_dict.items()}

    return {split: each(Flowers102(root, split, download=True)) for split in ("train", "val", "test")}


def imagenette(root, size):
    return {split: each(datasets.Imagenette(root, split, size, download=True)) for split in ("train", "val")}


def eurosat(root):
    return {"all": each(datasets.EuroSAT(root, download=True))}


def image_folder(root):
    return {"all": each(datasets.ImageFolder(root))}
