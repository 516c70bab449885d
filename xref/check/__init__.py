"""A result and a policy to findings."""
