"""`python -m xref` is the command `xref`."""
