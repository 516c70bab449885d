"""xref cross-references what sources claim: copies, agreement and divergence, with the sentences.

Everything that is not named here is private.
"""

__version__ = "0.1.0"
