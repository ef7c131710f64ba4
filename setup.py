"""What setup.cfg cannot say: beside the packages that are found, ``templates/`` is one more."""

from setuptools import find_packages, setup

setup(packages=sorted({*find_packages(include=["compare", "compare.*"]), "compare.templates"}))
