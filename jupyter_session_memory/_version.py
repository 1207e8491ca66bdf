"""The version, written once: the build, the package and its tests read it here."""

__version__ = "0.1.0"
