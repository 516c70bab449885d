"""The command line: options, one library call, one render, an exit code."""
