"""The order of the steps, progress, and nothing else."""
