"""Measurements of xref; `make bench` runs them and writes their tables into benchmarks/results/."""
