"""`xref schema`: the contract, as a JSON Schema."""

from __future__ import annotations

from importlib.resources import files

from xref.cli.output import write_stdout
from xref.cli.run import command


@command
def schema() -> None:
    """Print the JSON Schema of result.json."""
    write_stdout(files("xref").joinpath("result.schema.json").read_bytes())
